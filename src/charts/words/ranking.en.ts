const units = (count: number) => `${String(count)} ${count === 1 ? 'unit' : 'units'}`;

export default {
  title: (year: number, measure: string, isRank: boolean) =>
    `${measure}, ${isRank ? 'rank' : 'order'} ${String(year)}`,
  higher: 'higher is better',
  lower: 'lower is better',
  noMerit: 'in order of value, not judged',
  place: (position: number, isTied: boolean) => `${isTied ? 'tied ' : ''}#${String(position)}`,
  belowBase: (base: number) => `denominator below ${String(base)}, not ranked`,
  ofRanked: (place: string, ranked: number) => `${place} of ${String(ranked)}`,
  smallBase: (count: number, base: number, isRank: boolean) =>
    `${units(count)} with a denominator below ${String(base)}: listed, but ${isRank ? 'not ranked' : 'left out of the order'}.`,
  moveColumn: (year: number) => `Rank against ${String(year)}`,
  roseMost: 'rose most: ',
  fellMost: 'fell most: ',
  moved: (year: number, count: number) =>
    `Against ${String(year)}, of the ${units(count)} ranked in both years, `,
  movesNote: (year: number, compared: number, of: number, leftOut: string) =>
    `Rank against ${String(year)}: counted anew among the ${units(compared)} of one scope that are ranked in both years (${String(of)} are ranked this year)${leftOut === '' ? '' : `; not compared: ${leftOut}`}.`,
  comma: ', ',
  open: ' (',
  close: ')',
  end: '.',
  step: (step: string, places: string) => `${step} (${places})`,
  stayed: (place: string) => `unchanged (${place})`,
};
