export default {
  title: 'Compare and rank',
  names: {
    dumbbell: 'Two years, dumbbell',
    slope: 'Two years, slope',
    grid: 'Heat grid',
    multiples: 'Small multiples',
    strip: 'Distribution',
    bump: 'Change of rank',
  },
  order: 'Order',
  ranking: 'Rank',
  form: 'Kind of chart',
  scale: 'Scale',
  scales: { shared: 'One scale', own: 'Own scales' },
  pages: 'Pages of small charts',
  page: (number: number) => `Page ${String(number)}`,
  measure: 'Measure',
  chooseNow: 'Choose a measure, now ',
  besides: 'Two reports row by row',
  earlierYear: 'Compared with',
  year: (year: number) => String(year),
  yearNotComparable: (year: number) => `${String(year)} (not comparable)`,
  oneYear: 'Only one year is chosen, so nothing compares. Choose more years under “Years”.',
  noEarlierYear: (year: number) =>
    `No chosen year before ${String(year)} has numbers, so no two years compare.`,
  yearIgnored: (before: number, year: number) =>
    `The year to compare with, ${String(before)}, is not before ${String(year)}; the nearest year that compares is used instead.`,
  localClass: (letter: string) =>
    `Class ${letter} has no nationwide meaning; places word it differently, so units are not compared by it. See “Suggestions & proposals”.`,
  unknownMeasure: (asked: string, instead: string) =>
    `There is no measure “${asked}”, which the link asks for; “${instead}” is shown instead.`,
  otherMeasure: (asked: string, reason: string, instead: string) =>
    `“${asked}” in the link: ${reason} “${instead}” is shown instead.`,
  legend: 'Legend',
  small: 'small',
  large: 'large (five equal parts)',
  unit: 'Unit',
  keys: 'Arrow keys go from cell to cell, Enter shows the source.',
};
