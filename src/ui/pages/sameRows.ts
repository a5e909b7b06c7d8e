/** Whether two answers say the same: as many rows in the same order, with the same values of the same names. */
export function sameRows(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((row, i) => isSameRow(row, other[i]));
}

/** Rows hold numbers, texts and null; whatever else they held would count as another row. */
function isSameRow(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRow(one) || !isRow(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && Object.is(one[name], other[name]))
  );
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
