export default {
  title: 'Import data',
  steps: 'Steps of the import',
  names: { files: 'Files', preview: 'Preview & match', check: 'Check', load: 'Import' },
  waiting: ' to be settled',
  back: (step: string) => `Back: ${step}`,
  next: (step: string) => `Next: ${step}`,
  goTo: (step: string) => `Do it in “${step}”`,
  reading: 'Reading files',
  read: 'Files have been read',
  notYet: {
    noFile: 'Choose a file first.',
    reading: 'Reading files.',
    bothKinds:
      'Real data and synthetic sample data cannot be imported together; take the files of one kind off.',
    nothing: 'There are no rows to import.',
    duplicates: (count: string) =>
      count === '1'
        ? 'First choose what to do with 1 repeated report.'
        : `First choose what to do with ${count} repeated reports.`,
    offers:
      'The workspace file and this machine differ; first choose under “Files” which of the two to keep.',
    checking: 'Checking.',
    unconfirmed: (count: string) =>
      `First confirm ${count} ${count === '1' ? 'item' : 'items'} under “Check”, with a reason.`,
  },
  load: (accepted: string, refused: string | undefined) =>
    `Import ${accepted} ${accepted === '1' ? 'row' : 'rows'}${refused === undefined ? '' : `, leave ${refused} out`}`,
  importing: 'Importing…',
  loading: (percent: string | undefined) => (percent === undefined ? 'Loading…' : `Loading ${percent}`),
  keeping: (percent: string | undefined) =>
    percent === undefined ? 'Saving on this machine…' : `Saving on this machine ${percent}`,
  stopping: () => 'Stopping the import…',
  stop: 'Stop the import',
  whileKeeping: 'The data are loaded; do not close or reload the page before they are saved. Meanwhile: ',
  notLoaded: 'Files not imported',
  notLoadedFollow: 'Files not imported:',
  because: ': ',
  refusedAdvice: 'Rows left out can be downloaded, corrected and dropped here again.',
  notDone: (why: string) => `The import did not finish; what was loaded before is untouched. ${why}`,
  toLoad: 'What will be imported of each file',
  file: 'File',
  content: 'Content',
  acceptedRows: 'Imported rows',
  refusedRows: 'Rows left out',
  notImported: (why: string) => `Not imported: ${why}`,
  saveRefused: 'Download faulty rows',
  saveRefusedOf: (file: string) => `Download faulty rows: ${file}`,
  refusedFile: (name: string) => `${name}_faulty-rows.csv`,
  refusedOf: ' has rows that were left out; correct them and drop them here again: ',
  loadedBefore: (reports: number) =>
    `${String(reports)} ${reports === 1 ? 'report was' : 'reports were'} imported. The datasets have changed since, so this import can no longer be undone as a whole; remove what you do not want under “Datasets”.`,
  loaded: (
    rows: { readonly accepted: string; readonly refused: string | undefined },
    reports: number,
    figures: string,
  ) =>
    `Imported ${rows.accepted} ${rows.accepted === '1' ? 'row' : 'rows'}${rows.refused === undefined ? '' : `, left ${rows.refused} out`}: ${String(reports)} ${reports === 1 ? 'report' : 'reports'}, ${figures} ${figures === '1' ? 'figure' : 'figures'}.`,
  undo: 'Undo import',
  seeCharts: 'See it in the charts',
  or: ', or ',
  openLink: 'open the view and choice the workspace was saved with',
  loadedReports: 'Imported reports',
  yearAndScope: (year: number, scope: string) => ` ${String(year)} (${scope})`,
  firstReports: (count: number) =>
    `Only the first ${String(count)} are listed; see “Reports” for the others.`,
};
