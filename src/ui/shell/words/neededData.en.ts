export default {
  basedOn: 'This link was made on ',
  set: (title: string, reports: string, fingerprint: string) =>
    `${title === '' ? 'a file' : `“${title}”`} (${reports} reports, fingerprint ${fingerprint}…)`,
  between: ', ',
  more: (count: string) => ` and more, ${count} files in all`,
  importFirst: '. Import it first; everything the link chose is kept.',
  import: 'Import',
  goOn: 'Go on with what is loaded',
  here: 'The data that the link needs are here.',
  open: 'Open the link',
};
