export default {
  title: (unit: string, year: number) => `${unit} ${String(year)}: outcomes by applicant`,
  left: 'left: applicants',
  right: 'right: outcomes',
  cases: 'cases',
  otherOrganisations: 'other organisations',
  allZero: 'All outcomes of all applicants are reported as 0, so there is nothing to draw.',
  scopeOfBands:
    'Bands are outcomes of the year (table three, “（一）” to “（六）”); those carried to the next year are not among them.',
  shareOf: (applicant: string, share: string) => `${share} of ${applicant}`,
  shareOfAll: (share: string) => `${share} of all`,
  largest: (name: string, count: string, share: string) =>
    `Largest band: ${name}, ${count} cases${share === '' ? '' : `, ${share} of all`}.`,
  largestFew: (bands: number, count: string, names: string) =>
    `${String(bands)} largest bands of ${count} cases each: ${names}.`,
  cell: (applicant: string, outcome: string, state: string) => `${applicant} → ${outcome} (${state})`,
  missing: (names: string) =>
    `These cells have no number, which is not 0; they are not drawn and leave no shares: ${names}.`,
  otherScopes: (scopes: string) => `There are reports of other scopes that year, not added: ${scopes}.`,
  share: (share: string) => ` (${share})`,
  lacks: ' (incomplete)',
};
