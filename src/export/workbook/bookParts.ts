import { escaped } from '../escaped';
import type { SheetHead } from './sheet';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a workbook that say what is in it, by their path: they come first, as programs that look at the first
 * bytes of a file expect.
 */
export function bookParts(heads: readonly SheetHead[]): readonly (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', contentTypes(heads)],
    ['_rels/.rels', relations([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(heads)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...heads.map((_, at): Relation => [idOf(at), `${RELATIONS}/worksheet`, `worksheets/${partOf(at)}`]),
        ['rIdStyles', `${RELATIONS}/styles`, 'styles.xml'],
        ['rIdTexts', `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
  ];
}

type Relation = readonly [id: string, type: string, target: string];

function idOf(at: number): string {
  return `rId${String(at + 1)}`;
}

function partOf(at: number): string {
  return `sheet${String(at + 1)}.xml`;
}

function contentTypes(heads: readonly SheetHead[]): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...heads.map((_, at) => [`/xl/worksheets/${partOf(at)}`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
  ];
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(
      ([path = '', type = '']) => `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`,
    ),
    '</Types>',
  ].join('');
}

function relations(all: readonly Relation[]): string {
  const entries = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbook(heads: readonly SheetHead[]): string {
  const sheets = heads.map(
    ({ sheet }, at) => `<sheet name="${escaped(sheet)}" sheetId="${String(at + 1)}" r:id="${idOf(at)}"/>`,
  );
  const titles = heads.flatMap(({ sheet, frozenRows = 0 }, at) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${escaped(`'${sheet.replaceAll("'", "''")}'!$1:$${String(frozenRows)}`)}</definedName>`,
        ],
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}
