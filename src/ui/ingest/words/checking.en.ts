export default {
  reading: 'Reading files.',
  checking: 'Checking…',
  sameReason: (count: number) =>
    `One reason for the ${String(count)} unconfirmed ${count === 1 ? 'item' : 'items'}`,
  confirmAll: 'Confirm all',
  checks: 'Checks',
  error: 'Error',
  nothing: 'There is nothing to check.',
  summary: (count: string, parts: readonly string[]) =>
    `${count} ${count === '1' ? 'check' : 'checks'}: ${parts.join(', ')}.`,
  ofTone: (tone: string, count: string) => `${tone} ${count}`,
  leftOut: (most: string) =>
    `There are more than ${most} reports, so only faults of the files are listed here; the rules are held against every report after the import, under “Checks”.`,
  places: (count: string) => `${count} ${count === '1' ? 'place' : 'places'}`,
  failed: (count: string) => `fails ${count}`,
  passed: (count: string) => `passes ${count}`,
  uncertain: (count: string) => `cannot tell ${count}`,
  place: (file: string, row: number | undefined, column: number | undefined) =>
    `${file}${row === undefined ? '' : ` row ${String(row)}`}${column === undefined ? '' : ` column ${String(column)}`}`,
  seePlaces: (first: number | undefined) =>
    `See places${first === undefined ? '' : ` (the first ${String(first)})`}`,
  nowhere: 'Its place in the file was not recorded.',
  look: 'See in the file',
  colon: ': ',
  reasonOf: (title: string) => `Reason: ${title}`,
  reason: 'Reason, e.g. so in the report itself',
  confirmed: 'Checked, import as it is',
  refused: 'These rows are not imported; they can be downloaded under “Import” and corrected.',
};
