export default {
  endsHere: (sentence: string) => `${sentence}; the line ends here.`,
  scopesApart: 'Years of another scope (whole district, own level, department) are not joined.',
  impliedPoints: 'Hollow points with a dashed edge are implied by the report of another year.',
  changeTitle: (title: string) => `${title}, year on year`,
  changeShown: 'year on year',
  points: 'pp',
  withYearBefore: 'against the year before',
  noChange:
    'No figure of these years has a change year on year, which needs one of the same scope and form the year before. Look at the values, or choose more years.',
  refusals: {
    formBreak: 'The form changed and so did what is counted, no change year on year',
    scopeBreak: 'Another scope, no change year on year',
    gap: 'More than a year apart, no change year on year',
    zero: '0 the year before, no percentage',
    none: 'No figure the year before, no change year on year',
  },
  named: (units: number) =>
    `The legend names the first ${String(units)} units, the other points are grey; the table has every figure.`,
  tiny: (base: number, unit: string) =>
    `Hollow points: fewer than ${String(base)} ${unit} the year before. Read the difference first, the percentage is only an aside.`,
};
