export default {
  title: (measure: string, years: string) => `${measure}: rank over ${years}`,
  shown: 'rank over the years',
  noDirection: 'Neither more nor less of this is better: it is put in order and not ranked.',
  lower: '#1 is the lowest, lower is better',
  higher: '#1 is the highest, higher is better',
  ofN: 'N units are ranked in the year',
  howRanked: [
    'Each year is ranked among the units ranked in that year, so places of years with another N should not be subtracted; no line joins years that are apart or forms that do not compare.',
    'Hollow points are ties: they share a place, and the next is left out.',
  ],
  belowBase: (base: number) => `Units with a denominator below ${String(base)} are not ranked.`,
  apart: 'Units of another level, scope or form are ranked apart.',
  tooFew: (label: string, fewest: number, names: string) =>
    `${label}: fewer than ${String(fewest)} ranked units, not drawn: ${names}.`,
  coloured: (coloured: number) =>
    `The first ${String(coloured)} chosen units are coloured, the others are grey lines; the table has all places.`,
  told: <Piece>(
    unit: Piece,
    measure: string,
    places: readonly { readonly year: number; readonly place: Piece }[],
  ) => [
    unit,
    `, rank in ${measure}: `,
    ...places.flatMap(({ year, place }, i) => [`${i === 0 ? '' : ', '}${String(year)} `, place]),
    '.',
  ],
  fewRanked: (fewest: number, base: number | undefined) =>
    `Fewer than ${String(fewest)} units are ranked in these years${base === undefined ? '' : ` (those with a denominator below ${String(base)} are not)`}, so there are no places.`,
  noFigures: (measure: string) => `No figures of ${measure} in these years.`,
  panel: (label: string, most: number) => `${label} (at most ${String(most)} units)`,
  notRanked: (names: string) => `Not ranked for that: ${names}.`,
  placeColumn: (year: number) => `Rank ${String(year)}`,
};
