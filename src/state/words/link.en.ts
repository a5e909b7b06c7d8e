export default {
  parts: {
    view: 'view',
    years: 'years',
    lens: 'lens',
    baseYear: 'base year of the index',
    references: 'references',
    measure: 'measure',
    rankYear: 'year of the order',
    yearBefore: 'year to compare with',
    comparison: 'kind of chart',
    scale: 'scale',
    unit: 'unit of the chart',
    targets: 'targets',
    kind: 'dataset',
    report: 'report',
    beside: 'report beside it',
    cell: 'cell',
    rule: 'rule',
    definition: 'definition',
    language: 'language',
    figure: 'figure that is open',
    tables: 'charts shown as tables',
  },
  tooLong: 'The link is too long; what it chooses cannot be read, and the default is shown.',
  unreadable: (part: string, value: string) =>
    `The ${part} “${value}” in the link cannot be read; the default is shown.`,
  needed: (values: readonly string[]) =>
    `The data the link needs, “${values.slice(0, 3).join('”, “')}”, cannot be read, so it cannot be told which files to import first.`,
  units: (values: readonly string[]) => {
    const more = values.length > 3 ? ` and ${String(values.length - 3)} more` : '';
    return `The units “${values.slice(0, 3).join('”, “')}”${more} in the link cannot be read and were left out.`;
  },
  unknownUnits: (ids: readonly string[]) => {
    const more = ids.length > 3 ? ` and ${String(ids.length - 3)} more` : '';
    return `Units in the link that are not in the data were left out: ${ids.slice(0, 3).join(', ')}${more}.`;
  },
  tooManyUnits: (loaded: number, shown: number) =>
    `${String(loaded)} units are loaded. While none is chosen only the first ${String(shown)} are shown; choose the units you want under “Units”.`,
  yearsWithoutData: (spans: readonly string[]) =>
    `There are no data for ${spans.join(', ')} in the link; left out.`,
};
