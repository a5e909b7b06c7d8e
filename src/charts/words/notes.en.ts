export default {
  joints: {
    withNote: 'counted slightly otherwise, comparable with a note',
    formBreak: 'counted otherwise, does not compare with before',
    scopeBreak: 'another scope, does not compare with before',
    same: 'comparable',
    none: 'nothing before',
  },
  gap: (years: number) => `${String(years)} years apart, no change year on year`,
  figure: (unit: string, year: number, measure: string, figure: string) =>
    `${unit} ${String(year)}, ${measure}: ${figure}`,
  fromOtherYear: 'implied by the report of another year',
  hasDoubt: (doubts: string) => `open errors: ${doubts}`,
  looks: {
    crossedPoint: 'Crossed hollow point',
    hatchedBar: 'Hatched bar in a red frame',
    framedBand: 'Band in a red frame',
    crossedNumber: 'Crossed number',
  },
  correctedLooks: {
    crossedPoint: 'diamond with a stroke',
    hatchedBar: 'bar in a broken frame',
    framedBand: 'band in a broken frame',
    crossedNumber: 'number with ✎',
  },
  doubted: (look: string, shown: string, all: number, isCut: boolean) =>
    `${look}: the figure has an open error, ${isCut ? 'such as ' : ''}${shown} (${String(all)} in all); see “Checks”.`,
  corrected: (look: string, place: string, sentence: string) =>
    `Corrected by hand (${look}): ${place}: ${sentence}.`,
  implied: 'implied',
  doubtedShort: 'open error',
  correctedShort: 'corrected by hand',
  noReports:
    'No report of the chosen units is loaded for these years. Choose other years, or import their reports.',
  notInForm: (forms: string) => `The forms used in these years have no such row. ${forms}`,
  illegible:
    'The text in the cell is no number; it is kept. Check it against the report, correct it and import again.',
  unfilled: 'The reports have the cell and left it empty, which is not 0. Choose other years or units.',
  notDefined: 'The denominator is 0, so there is no rate. Look at the counts, or choose other years.',
  notTold: 'The chosen reports do not tell it. Choose other units or years, or import what is missing.',
  formYears: (form: string, first: number, last: number | undefined) =>
    `${form} (${last === undefined ? `from ${String(first)}` : `${String(first)}–${String(last)}`})`,
  formsHaveIt: (forms: readonly string[]) =>
    forms.length === 0 ? 'Choose another measure.' : `It is on the ${forms.join(', ')}: choose other years.`,
  noFigures: 'no figure, not drawn as 0',
  withoutFigures: (all: number, without: number, parts: readonly string[]) =>
    `${String(without)} of ${String(all)} units: no figure, not drawn as 0: ${parts.join('; ')}.`,
  firstLines: (lines: number) =>
    `The chart has the first ${String(lines)} lines; the table and downloads have all.`,
  firstUnits: (units: number, all: number) =>
    `The chart has the first ${String(units)} of ${String(all)} units; the table and downloads have all. To see all at once, take the heat grid or the distribution of “Compare and rank”.`,
  noForm: 'no common form',
  twoForms: 'both',
  narrowBand: (form: string) => form.replaceAll(' form', ''),
  linesApart: {
    no: 'before and after do not compare, the line is cut',
    'with-note': 'before and after are drawn apart',
  },
  break: (years: readonly string[], apart: string, note: string) =>
    `${years.join(', ')}: the form changed, ${apart}.${note === '' ? '' : ` ${note}`}`,
  breakYears: (note: string): readonly string[] =>
    (/^((?:\d{4}, )*\d{4}): the form changed, /.exec(note)?.[1] ?? '')
      .split(', ')
      .filter((year) => year !== ''),
  countedFrom: (year: number) => `On the form from ${String(year)} on`,
  neverCounted: 'Not counted by the form',
  countedUntil: (year: number) => `No longer counted from ${String(year)} on`,
  notMeanwhile: 'Not counted by the form meanwhile',
};
