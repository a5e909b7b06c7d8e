const counted = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

export default {
  filters: 'Filters',
  units: 'Units',
  years: 'Years',
  lens: 'Shown as',
  baseYear: 'Base year',
  references: 'References',
  chooseUnits: 'Choose units',
  notFetched: 'The panel for choosing units could not be fetched',
  notFetchedAdvice: 'Check the network, close this and open it again.',
  seeResult: 'See the result',
  allUnits: (count: number) => `All ${counted(count, 'unit')}`,
  someUnits: (count: number) => counted(count, 'unit'),
  firstUnits: (count: number, all: number) => `First ${String(count)} of ${counted(all, 'unit')}`,
  oneYear: (year: number) => String(year),
  yearSpan: (from: number, to: number) => `${String(from)}–${String(to)}`,
  remove: (unit: string) => `Remove ${unit}`,
  noUnits: 'No units chosen',
  fold: 'Show fewer',
  choose: 'Choose ▾',
  all: 'All',
  lastYears: (count: number) => `Last ${String(count)} years`,
  availableData: 'Available data',
  yearHint: (year: number, of: number, covered: number) =>
    `${String(year)}: ${String(covered)} of the ${counted(of, 'unit')} chosen have a report. Click for this year alone; click or drag with Shift, or press Shift and an arrow key, for a span.`,
  breakHint: (label: string) => `${label}: open the explanation`,
  breakLabel: (label: string) => `Explanation of ${label}`,
  breakExplained: (explanation: string, document: string, measure: string, verdict: string) =>
    `${explanation} Source: ${document}. The measure of this page, “${measure}”, ${verdict}`,
  verdicts: {
    yes: 'compares before and after',
    'with-note': 'compares before and after, with a note',
    no: 'does not compare before and after',
  },
  verdict: (verdict: string, note: string | undefined) =>
    `${verdict}${note === undefined ? '.' : `: ${note}`}`,
  targets: 'Targets',
  perCent: (words: string) => `${words}, per cent`,
  usualTargets: 'Back to 60/5',
};
