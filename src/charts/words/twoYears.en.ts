export default {
  title: (measure: string, now: number, before: number) =>
    `${measure}: ${String(now)} against ${String(before)}`,
  shown: (before: number) => `against ${String(before)}`,
  changeShown: 'year on year',
  byChange: 'in order of change, not judged',
  lines: (isAboveZero: boolean) =>
    `lines from year to year for each unit${isAboveZero ? ', the axis does not start at 0' : ''}`,
  noneBefore: (year: number, reasons: readonly string[]) =>
    `No figure of ${String(year)} compares with the year before. ${reasons.join(' ')} Choose another year.`,
  withoutFigure: (year: number, state: string) => `${String(year)}: ${state}`,
  overZero: 'denominator is 0',
  nonePair: (before: number, now: number, reason: string | undefined) =>
    `No unit compares between ${String(before)} and ${String(now)}${reason === undefined ? '' : `: ${reason}`}.`,
  differs: (note: string) => `※ The two forms differ slightly: ${note}`,
  notCompared: (note: string) => `Not compared: ${note}`,
  counts: (
    {
      now,
      before,
      group,
      units,
    }: { readonly now: number; readonly before: number; readonly group: string; readonly units: number },
    [up, down, flat]: readonly [number, number, number],
  ) =>
    `${String(now)} against ${String(before)}, ${String(units)} units that compare (${group}): ${String(up)} up, ${String(down)} down, ${String(flat)} unchanged`,
  most: <Piece>(isUp: boolean, _isRate: boolean, unit: Piece, figures: readonly Piece[], change: string) => [
    `, ${isUp ? 'up' : 'down'} most `,
    unit,
    ' (',
    ...figures,
    `, ${change})`,
  ],
};
