/** The same rows, with a count of how often a value of theirs is read. */
export function readsOf<Row extends object>(
  rows: readonly Row[],
  key: keyof Row,
): { readonly rows: readonly Row[]; readonly reads: () => number } {
  let reads = 0;
  const counted = rows.map((row) => {
    const value = row[key];
    return Object.defineProperty({ ...row }, key, {
      enumerable: true,
      get: () => {
        reads += 1;
        return value;
      },
    });
  });
  return { rows: counted, reads: () => reads };
}
