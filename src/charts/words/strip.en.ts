export default {
  title: (year: number, measure: string) => `${measure}, distribution ${String(year)}`,
  shown: 'distribution',
  dots: 'one dot for each unit',
  heights: 'Dots stand above each other only to make room; their height means nothing.',
  apart: 'Units of another level, scope or form stand in lines of their own and are not compared.',
  small: (units: number, base: number) =>
    `Small hollow dots: ${String(units)} ${units === 1 ? 'unit' : 'units'} with a denominator below ${String(base)}, the rate is only an aside.`,
  named: 'Chosen units are named.',
  namedFirst: (named: number) =>
    `Of the chosen units the first ${String(named)} are named, the others are dark grey dots.`,
  namedEnds: 'The units at both ends are named.',
  sharing: (unit: string, units: number) => (units > 1 ? `${unit} and ${String(units - 1)} more` : unit),
  median: (value: string) => `median ${value}`,
  note: (label: string, median: string, band: string) =>
    `${label}: median ${median} (short stroke), ${band}.`,
  noBand: (fewest: number) => `fewer than ${String(fewest)} units, so no P10–P90`,
  band: (from: string, to: string) => `P10–P90 ${from}–${to} (grey band)`,
  told: (year: number, group: string, units: number, median: string, band: readonly string[]) =>
    `${String(year)}, ${String(units)} units with a figure (${group}): median ${median}${band.length === 0 ? '' : `, P10–P90 ${band.join('–')}`}`,
  here: <Piece>(unit: Piece, value: Piece, side: string) => ['; ', unit, ' ', value, `, ${side}`],
  equal: 'equal to the median',
  above: 'above the median',
  below: 'below the median',
};
