/** Things by a key each of them has, keys and things in their order. */
export function groupedBy<Key, Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [thing]);
    else known.push(thing);
  }
  return groups;
}

/** The rows of some units, in their order. */
export function rowsOfUnits<Row extends { readonly unit_key: number }>(
  rows: readonly Row[],
  units: readonly number[],
): readonly Row[] {
  const wanted = new Set(units);
  return rows.filter(({ unit_key }) => wanted.has(unit_key));
}
