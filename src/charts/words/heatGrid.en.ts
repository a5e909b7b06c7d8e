export default {
  title: (title: string) => `${title}: units × years`,
  size: (units: number, years: number) => `${String(units)} units × ${String(years)} years`,
  colours:
    'Shades are fifths of the values, darker is larger; only within one level, one scope and forms that compare. Shades on two sides of a dashed line do not compare.',
  signs: (signs: readonly string[]) => `${signs.join('; ')}. None of them is 0, and none has a shade.`,
  apart: { no: 'before and after do not compare', 'with-note': 'before and after are shaded apart' },
  pictured: (lines: number) =>
    `The picture has the first ${String(lines)} lines; the table and downloads have all.`,
  noReport: (unit: string, year: number, state: string) =>
    `${unit} ${String(year)}: ${state} (none of this scope).`,
  absent: 'no report in the chosen years',
  block: (label: string, lines: number) => `${label} (${String(lines)})`,
  count: (units: number, years: number, all: number, stated: number) =>
    `${String(units)} units × ${String(years)} years: ${String(stated)} of ${String(all)} cells have a number`,
  told: <Piece>(year: number, unit: Piece, value: Piece) => [unit, ` ${String(year)} (`, value, ')'],
  ends: <Piece>(
    {
      count,
      span,
      group,
      values,
    }: { readonly count: string; readonly span: string; readonly group: string; readonly values: number },
    most: readonly Piece[],
    least: readonly Piece[],
  ) => [
    count,
    `; of ${String(values)} numbers that compare (${span}, ${group}) the largest is `,
    ...most,
    ', the smallest ',
    ...least,
    '.',
  ],
};
