export default {
  cancel: 'Cancel',
  confirm: 'Clear',
  imports: 'Imports kept on this machine',
  clearImports: 'Clear all imports',
  noImports: 'No imported data are kept on this machine.',
  importsKept: (count: number, size: string) =>
    `${String(count)} imported ${count === 1 ? 'set is' : 'sets are'} kept on this machine (real and synthetic alike), with source files of ${size}; they are loaded when the page opens again.`,
  onlyHere:
    ' Data and source files are in this browser on this computer only; clearing the browser’s data deletes them too, so export a backup.',
  askImports: (hasUnread: boolean) =>
    `All imported data (real and synthetic alike) will be removed, and the source files kept on this machine deleted${hasUnread ? ', those that cannot be read too' : ''}. The data that come with the page and your decisions stay. This cannot be undone.`,
  corrections: 'Corrections',
  clearCorrections: 'Clear all corrections',
  noCorrections:
    'There are no corrections. Open the source of any figure to correct it; the original is always kept.',
  correctionsKept: (applied: number, outdated: number, elsewhere: number) =>
    `${String(applied)} applied to the data that are open${outdated > 0 ? `; ${String(outdated)} out of date (the figure of the file has changed since) and not applied` : ''}${elsewhere > 0 ? `; ${String(elsewhere)} of data that are not open` : ''}. Corrections are on this machine only and go along with “Export workspace”; the figures of the files stay as they are.`,
  outdated: 'Out of date',
  correction: (unit: string, year: string, indicator: string, applicant: string | undefined, what: string) =>
    `${unit} ${year}, ${indicator}${applicant === undefined ? '' : ` (${applicant})`}: ${what}`,
  remove: 'Delete',
  takeBack: 'Take back',
  askCorrections: (count: number) =>
    `${String(count)} ${count === 1 ? 'correction' : 'corrections'} (of real and synthetic data) will be cleared, and the figures go back to those of the files. This cannot be undone; you can export the workspace first.`,
  kept: {
    saving: 'Saving on this machine…',
    kept: 'Kept on this machine',
    lost: 'Can be used now, lost when the page closes',
  },
  bundled: 'Comes with the page',
  real: 'Real reports',
  synthetic: 'synthetic sample data (合成示例数据)',
  content: 'Content',
  year: (year: number) => String(year),
  counts: (units: number, years: string, reports: string, figures: string) =>
    `${String(units)} ${units === 1 ? 'unit' : 'units'} · ${years} · ${reports} ${reports === '1' ? 'report' : 'reports'} · ${figures} ${figures === '1' ? 'figure' : 'figures'}`,
  origin: 'Source',
  fromFile: (file: string) => `Loaded from the file “${file}”`,
  licence: 'Licence',
  noLicence: 'Not stated; ask whoever provided it before you use it',
  imported: 'Imported',
  fileSize: (size: string) => `, file of ${size}`,
  leftOut: 'Left out',
  acknowledged: 'Confirmed',
  corrected: 'Corrected',
  correctedCount: (count: string) => `${count} ${count === '1' ? 'correction' : 'corrections'}`,
  fingerprint: 'Fingerprint',
  removeSet: 'Remove',
  refusedUnknown: 'The number of rows left out was not recorded',
  refusedNone: 'No rows were left out',
  refused: (rows: string) => `${rows} ${rows === '1' ? 'row was' : 'rows were'} not loaded`,
  removed: (title: string, reports: number) =>
    `Removed “${title}”, ${String(reports)} ${reports === 1 ? 'report' : 'reports'}. This can be undone until the page closes.`,
  undo: 'Undo',
  notRestored: (why: string) => `Not put back. ${why}`,
  workspace: 'Export workspace',
  workspaceHas: 'Saved as one file; open it under “Import” on another computer to go on there. It holds:',
  allData: (reports: string, sets: string) =>
    `all data of the side that is open: ${reports} ${reports === '1' ? 'report' : 'reports'} (${sets} imported ${sets === '1' ? 'dataset' : 'datasets'}), each figure with its source`,
  decisions: (reviews: string, corrections: string) =>
    `of the decisions (${reviews} on this machine) and corrections (${corrections} on this machine), those of these reports`,
  settings: (hasPopulation: boolean) =>
    `matched columns${hasPopulation ? ', the population' : ''}, and the units, years and scope that are chosen now`,
  withFiles: (count: string, size: string) =>
    `With ${count} source ${count === '1' ? 'file' : 'files'} (${size}), so that the other computer shows the passages too`,
  asTheyCame:
    'Source files go along as they are, which may include names and telephone numbers; without them the file has only what is masked.',
  tooLarge: (names: readonly string[]) =>
    ` Together they exceed 40 MB; these source files stay out (their fingerprints stay): ${names.join(', ')}.`,
  notExported: (why: string) => `Nothing was exported. ${why}`,
  writing: 'Writing…',
  save: 'Save file',
  workspaceFile: (kind: string, years: string, day: string) => `${kind}_workspace_${years}_${day}.json`,
};
