export default {
  title: 'What the workspace file brings',
  sets: 'Datasets',
  reports: (count: string) => ` (${count} ${count === '1' ? 'report' : 'reports'})`,
  comma: ', ',
  same: (count: string) =>
    `${count} of the reports ${count === '1' ? 'is' : 'are'} here word for word and will not be loaded again.`,
  files: 'Source files',
  inside: (count: string) => `${count} inside`,
  leftOut: (names: readonly string[], total: string | undefined) =>
    `Source files that are not inside: ${names.join(', ')}${total === undefined ? '' : ` … ${total} in all`}. Figures and fingerprints are there; only the passages of the text cannot be shown.`,
  sorts: {
    reviews: 'Decisions',
    corrections: 'Corrections',
    columns: 'Matched columns',
    population: 'Population',
    views: 'Saved views',
  },
  whenDiffering: (sort: string) => `${sort}: where they differ`,
  differencesOf: (sort: string) => `${sort}: differences`,
  whose: { mine: 'Keep those here', theirs: 'Take those of the file' },
  mine: (words: string) => `Here: ${words}`,
  theirs: (words: string) => `File: ${words}`,
  first: (count: number) => `Only the first ${String(count)} are listed.`,
  link: 'View and choice',
  none: 'None',
  canOpen: 'Can be opened after the import; what is chosen now stays',
  compared: (counts: {
    readonly added?: string | undefined;
    readonly same?: string | undefined;
    readonly differing?: string | undefined;
  }) =>
    [
      ...(counts.added === undefined ? [] : [`${counts.added} new`]),
      ...(counts.same === undefined ? [] : [`${counts.same} the same as here`]),
      ...(counts.differing === undefined ? [] : [`${counts.differing} other than here`]),
    ].join(', ') || 'None',
  ofYear: (unit: string, year: number) => `${unit} ${String(year)}`,
  cell: (report: string, indicator: string, applicant: string | undefined) =>
    `${report}, ${indicator}${applicant === undefined ? '' : ` (${applicant})`}`,
  rule: (report: string, rule: string) => `${report}: ${rule}`,
  view: (name: string) => `“${name}”`,
  population: 'Population for figures per 10,000 people',
  persons: (population: string, count: string) =>
    `${population}, ${count} ${count === '1' ? 'figure' : 'figures'}`,
  review: (state: string, note: string) => (note === '' ? state : `${state}, ${note}`),
};
