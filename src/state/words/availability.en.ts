export default {
  states: {
    there: { word: 'there', meaning: 'the report is loaded and has the figure' },
    missing: { word: 'missing', meaning: 'no report, or the report does not have the figure' },
    failed: { word: 'failed a check', meaning: 'the report has errors that are still open' },
    oldForm: { word: 'old form', meaning: 'made on an older form; does not compare with the newer one' },
  },
  noReport: (word: string) =>
    `${word}: no report of this year is loaded. It may not be published, or not be imported yet.`,
  ofReports: (words: string, reports: readonly string[]) =>
    `${words} (${reports.length === 1 ? 'report' : 'reports'}: ${reports.join(', ')})`,
  there: 'The figure is there.',
  failed: (errors: number, old: string) =>
    `The figure is there, but the report has ${String(errors)} open ${errors === 1 ? 'error' : 'errors'}. ${old}`.trim(),
  notInForm: (form: string) => `The ${form} does not ask for it.`,
  state: (word: string, meaning: string) => `${word}: ${meaning}.`,
  oldForm: (form: string, newest: string, note: string) =>
    `Figures of the ${form} do not compare with those of the ${newest}. ${note}`.trim(),
};
