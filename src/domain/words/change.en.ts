const since = (year: number | null) => (year === null ? 'year on year' : `on ${year}`);
const before = (year: number | null) => (year === null ? 'the year before' : String(year));

export default {
  formBreak: {
    short: 'form changed',
    text: 'the form changed and so did what is counted: no change year on year',
  },
  scopeBreak: { short: 'scope changed', text: 'the scope changed: no change year on year' },
  noValue: 'no figure this year: no change year on year',
  noPrevious: 'no figure the year before: no change year on year',
  apart: (years: number) => ` (${years} years apart)`,
  withNote: '※ the two forms mean slightly different things by it, see the note',
  flatShort: 'unchanged',
  flat: (year: number | null) => `unchanged from ${before(year)}`,
  points: (points: string) => `${points} pp`,
  tinyPoints: 'less than 0.1 pp',
  rate: (year: number | null, isUp: boolean, size: string) =>
    `${isUp ? 'up' : 'down'} ${size} ${since(year)}`,
  fromNothing: (year: number | null, previous: string, isUp: boolean, size: string) =>
    `${isUp ? 'up' : 'down'} ${size} from ${previous} ${year === null ? 'the year before' : `in ${year}`}`,
  small: (year: number | null, isUp: boolean, size: string, percent: string) =>
    `${isUp ? 'up' : 'down'} ${size} ${since(year)} (${percent})`,
  large: (year: number | null, isUp: boolean, percent: string, size: string) =>
    `${isUp ? 'up' : 'down'} ${percent} ${since(year)} (${size})`,
};
