export default {
  title: (what: string) => `Download: ${what}`,
  groups: { data: 'Data', picture: 'Picture', copy: 'Copy', report: 'Report' },
  nothing: 'No chart of this page has been drawn yet. Wait for the charts, then download.',
  encoding: 'CSV encoding',
  encodings: { utf8: 'UTF-8 (with BOM)', gb18030: 'GB18030' },
  encodingHint:
    'WPS and Excel open UTF-8; GB18030 is for older systems that know the national encoding only.',
  languageHint:
    'For the workbook, the CSV files and the copied table; names of units, titles of reports and rows of the forms stay Chinese.',
  xlsx: 'Excel workbook (.xlsx)',
  xlsxInside: (seen: string, single: string) =>
    `${seen} rows as seen, ${single} single figures, notes, sources, checks`,
  viewInside: (charts: string, seen: string, single: string) =>
    `A sheet for each of ${charts} charts, ${seen} rows; ${single} single figures, notes, sources, checks`,
  csv: 'CSV: as the table',
  csvInside: (rows: string, encoding: string) => `${rows} rows, ${encoding}`,
  rows: 'CSV: single figures',
  rowsInside: (rows: string, encoding: string) =>
    `${rows} rows with form row, scope, state and source, ${encoding}`,
  json: 'JSON',
  jsonInside: (reports: string) =>
    `The figures of ${reports} reports; can be imported again. For programs, the same in every language`,
  png: 'Picture (.png, twice the size)',
  pngInside:
    'With title, unit, legend, notes and source; rises and falls without colour, whatever your settings',
  svg: 'Vector drawing (.svg)',
  svgInside: 'Sharp at any size; holds what the PNG holds, rises and falls without colour',
  withTable: (rows: string) => `With the table (${rows} rows)`,
  transparent: 'Transparent',
  preview: 'Preview',
  previewOf: (title: string) => `Preview of the picture: ${title}`,
  drawing: 'Drawing the preview…',
  notDrawn: 'The preview could not be drawn.',
  copyTable: 'Copy the table',
  copyTableInside: (rows: string) =>
    `${rows} rows, pasted as cells in WPS, Excel and Word; numbers stay numbers, codes stay text`,
  copyPicture: 'Copy the picture',
  copyPictureInside: 'The PNG above, to be pasted into a document',
  saved: (size: string, what: string) => `Saved ${size}${what === '' ? '' : `, ${what}`}`,
  copied: (what: string) => `Copied${what === '' ? '' : ` ${what}`}`,
  rowsSaved: (rows: string) => `${rows} rows`,
  reportsSaved: (reports: string, figures: string) => `${reports} reports, ${figures} figures`,
  beyondGbk: (characters: string) =>
    `These characters are not in GBK; older WPS and Excel that open the file as GBK do not show them: ${characters}. Use UTF-8 where they matter.`,
  lostCharacters: (characters: string) =>
    `These characters cannot be written in GB18030 and became “?”: ${characters}.`,
};
