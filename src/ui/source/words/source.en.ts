export default {
  title: 'Source of the figure',
  opened: (unit: string, year: number, name: string, value: string) =>
    `Opened: ${unit} ${String(year)}, ${name}, ${value}`,
  value: (printed: string, unit: string | undefined) => (unit === undefined ? printed : `${printed} ${unit}`),
  gone: 'This report is no longer loaded',
  goneWhy: 'It may have been removed or replaced; close this and choose again.',
  back: (name: string) => `‹ Back to ${name}`,
  ofYear: (year: number, name: string) => `${String(year)}: ${name}`,
  ofReport: (report: string, name: string) => `${report}: ${name}`,
  report: (unit: string, year: number) => `${unit} ${String(year)}`,
  year: (year: number) => String(year),
  waitingOff: (why: string) => `Figure, place and checks cannot be shown now: ${why}`,
  retry: 'Try again',
  engine: 'The analysis engine is being prepared',
  waiting: (progress: string) => `${progress}; figure and place are shown when that is done.`,
  reading: {
    value: 'Reading the figure',
    origin: 'Reading its origin',
    place: 'Reading its place in the form',
    checks: 'Checking',
  },
  openForm: 'Open the whole form',
  facts: {
    meaning: 'Meaning',
    origin: 'Origin',
    raw: 'As printed',
    note: 'Note',
    claim: 'The text says',
    share: 'Share',
    change: 'Year on year',
    per10k: 'Per 10,000',
    wording: 'Class here',
    scope: 'Counting',
  },
  perPersons: (quotient: string, persons: string) => `${quotient} (÷ ${persons})`,
  atLine: (where: string, line: number) => `${where}, line ${String(line)}`,
  quoted: (text: string) => `“${text}”`,
  claim: (printed: string, agrees: boolean | undefined) =>
    `${printed}, ${agrees === undefined ? 'nothing in the table to hold it against' : agrees ? 'agrees' : 'does not agree'}`,
  place: 'Place in the form',
  inText: 'From the text of the report, not from its form.',
  implied: (derivation: string | undefined) =>
    `Not stated in this report itself${derivation === undefined ? '; derived from other reports' : `: ${derivation}`}.`,
  computed: (derivation: string | undefined) =>
    `The form has no number here; it is the sum of these rows${derivation === undefined ? '' : ` (${derivation})`}:`,
  notInForm: 'The form of this report has no such row, and the text does not tell it.',
  gap: (words: string) => `${words}.`,
  gaps: {
    title: 'The report has no title',
    whereabouts: 'The report has neither an address nor a file name',
    dataset: 'The dataset has no fingerprint',
    place: 'The form has no such cell',
    derivation: 'How it was derived is not stated',
  },
  fragment: 'Part of the form',
  cut: 'left out',
  thisFigure: ' (this figure)',
  filePlace: (where: {
    readonly file: string | undefined;
    readonly sheet: string | undefined;
    readonly page: number | undefined;
    readonly row: number;
    readonly column: number;
    readonly letters: string | undefined;
  }) =>
    `File${where.file === undefined ? '' : ` “${where.file}”`}${where.sheet === undefined ? '' : `, sheet “${where.sheet}”`}${where.page === undefined ? '' : `, page ${String(where.page)}`}, row ${String(where.row)}, ${where.letters === undefined ? `character ${String(where.column)}` : `column ${String(where.column)} (${where.letters})`}`,
  rereading: 'Reading the file again',
  filePart: 'Part of the file',
  fileUnread: 'This part of the file could not be read; the loaded figures are not affected.',
  formula: 'Formula',
  formulaWritten: 'Formula with its figures',
  overZero: 'The base is 0, so no rate is computed; “—” is shown, not 0%.',
  lacking: (terms: readonly (readonly [name: string, word: string])[]) =>
    `Missing: ${terms.map(([name, word]) => `${name} (${word})`).join(', ')}; so it cannot be computed.`,
  resting: (origin: string, others: readonly string[]) => `${origin} (from figures: ${others.join(', ')})`,
  share: (part: string, whole: string, name: string, rate: string) =>
    `${part} ÷ ${whole} (${name}) = ${rate}`,
  classWording: (letter: string, words: string) => `Class ${letter}: ${words}`,
  checks: 'Checks that touch it',
  noRules: 'No rule looks at this figure.',
  passed: (count: number) => `${String(count)} ${count === 1 ? 'passes' : 'pass'}`,
  stillChecking: 'Rules that need other reports are still being checked.',
  notChecked: (why: string | undefined) =>
    `Rules that need other reports could not be checked: ${why ?? 'for a reason that is not known'}`,
  sides: (left: string, right: string, difference: string) =>
    `Left ${left}, right ${right}, difference ${difference}`,
  ofOther: (report: string) => `Report ${report}: `,
  rule: (title: string, source: string) => `Rule: ${title} (${source})`,
  decision: (state: string, note: string) => `Decision: ${state}${note === '' ? '' : `, ${note}`}`,
  others: (count: number) => `${String(count)} other figures it compares`,
  settle: 'Settle under Checks',
  reportTitle: 'Report',
  about: {
    title: 'Title',
    unit: 'Unit',
    publisher: 'Publisher',
    published: 'Published',
    address: 'Address',
    file: 'File',
    whereabouts: 'Source',
    dataset: 'Dataset',
    note: 'Note',
  },
  sheet: (name: string) => ` (sheet “${name}”)`,
  fingerprint: (text: string) => `Fingerprint ${text}`,
};
