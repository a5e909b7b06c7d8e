const units = (count: number) => `${count} ${count === 1 ? 'unit' : 'units'}`;
const tie = (tied: number) => (tied > 1 ? `, a tie of ${units(tied)}` : '');

export default {
  figure: <Piece>(year: number, unit: Piece, measure: string, value: Piece) => [
    `${year}, `,
    unit,
    `, ${measure}: `,
    value,
  ],
  ended: (change: string | undefined) => (change === undefined ? '.' : `, ${change}.`),
  mover: <Piece>(count: number, unit: Piece, value: Piece, change: string) => [
    `${units(count)} compare with the year before; the largest change is that of `,
    unit,
    ': ',
    value,
    `, ${change}.`,
  ],
  standing: <Piece>(
    {
      year,
      group,
      ranked,
      isRank,
    }: { readonly year: number; readonly group: string; readonly ranked: string; readonly isRank: boolean },
    [first, firstValue, firstTie]: readonly [Piece, Piece, number],
    [last, lastValue, lastTie]: readonly [Piece, Piece, number],
  ) => [
    `${year}, among ${ranked} units of ${group}: ${isRank ? 'ranked first' : 'most'} `,
    first,
    ' (',
    firstValue,
    `${tie(firstTie)}), ${isRank ? 'last' : 'fewest'} `,
    last,
    ' (',
    lastValue,
    `${tie(lastTie)}).`,
  ],
  place: (position: number, ranked: number, isTied: boolean) =>
    `${isTied ? 'tied ' : ''}${position}/${ranked}`,
  range: (count: number, group: string) => `${units(count)} of ${group}: `,
  absent: (year: number, all: number, absent: number, names: string) =>
    `${year}: ${absent} of ${units(all)} without this figure: ${names}.`,
  covered: <Piece>(
    count: number,
    reports: number,
    strong: (text: string) => Piece,
    absent: string,
    single: number,
  ) => [
    strong(`${reports} ${reports === 1 ? 'report' : 'reports'}`),
    ' of ',
    strong(units(count)),
    ...(absent === '' ? [] : [`, none in the chosen years of: ${absent}`]),
    ...(single === 0 ? [] : [`; ${units(single)} with one year only, so nothing year on year`]),
    '.',
  ],
  group: (level: string, scope: string) => `${level}, ${scope}`,
  cut: (names: string, all: number) => `${names} … (${all} in all)`,
  head: (measure: string) => `${measure}: `,
  allFlat: (count: number) => `all ${units(count)} unchanged from the year before`,
  upAndDown: (up: number, down: number) => `${up} up, ${down} down, largest change `,
  ends: { rank: ['first', 'last'], rate: ['highest', 'lowest'], count: ['most', 'fewest'] },
  firstIs: (measure: string, end: string) => `${measure}: ${end} `,
  lastIs: (end: string) => `, ${end} `,
  among: (count: number, group: string, small: number) =>
    ` (${units(count)} of ${group}${small > 0 ? `, ${small} more with a small base left out` : ''})`,
  own: (place: string, group: string, isRank: boolean) =>
    `: ${isRank ? 'rank' : 'by value'} ${place} (${group})`,
  goal: (measure: string, goal: number, met: number, all: number) =>
    `${measure} ≥ ${goal}%: met by ${met}/${all} units`,
  lowest: ', lowest ',
  newest: (year: number) => String(year),
  lacking: (without: number, all: number, names: string) => `: ${without}/${all} reports missing: ${names}`,
  holes: (holes: number, year: number, most: number, names: string) =>
    `${holes} more missing in earlier years, most of them in ${year} (${most}${names === '' ? '' : `: ${names}`})`,
  blank: (measure: string, reasons: readonly string[]) => `${measure}: ${reasons.join('; ')}`,
  overZero: 'denominator is 0',
};
