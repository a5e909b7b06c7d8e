export default {
  title: (units: string) => `${units}: reports loaded`,
  counts: (units: number, years: number, loaded: number, possible: number) =>
    `${String(units)} units × ${String(years)} years, ${String(loaded)}/${String(possible)} loaded`,
  key: '14, 19 and 21 stand for the form in use (2014, 2019, 2021); an empty cell is a report that is not loaded.',
  never: (units: string) => `No report of any year: ${units}.`,
  errors: (errors: number) => `${String(errors)} ${errors === 1 ? 'error' : 'errors'}`,
  failed: (reports: number) =>
    `✗ fails a check: ${String(reports)} ${reports === 1 ? 'report has' : 'reports have'} open errors, see “Checks”.`,
  failedMark: 'the report has open errors, see “Checks”',
  stated: (years: string, stated: number, reports: number) =>
    stated === 0
      ? `none of the ${reports} reports loaded has it`
      : `${years} (${stated} of ${reports} reports loaded)`,
};
