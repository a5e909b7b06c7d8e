/** The map with one entry more, or one changed. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map([...map, [key, value]]);
}

/** The map with many entries more, or changed. */
export function withEntries<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  entries: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  return new Map([...map, ...entries]);
}

/** The map without one entry. */
export function withoutEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  return new Map([...map].filter(([known]) => known !== key));
}

/** Both maps in one; where both have a key, the second's value. */
export function joined<Key, Value>(
  first: ReadonlyMap<Key, Value>,
  second: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  return new Map([...first, ...second]);
}

/** The keys of a map whose value is the one asked for. */
export function keysWith<Key, Value>(map: ReadonlyMap<Key, Value>, wanted: Value): ReadonlySet<Key> {
  return new Set([...map].flatMap(([key, value]) => (value === wanted ? [key] : [])));
}

/** The keys of a map as a set. */
export function keySet<Key>(map: ReadonlyMap<Key, unknown>): ReadonlySet<Key> {
  return new Set(map.keys());
}

/** All keys of several lists, each once. */
export function setOf<Key>(...lists: readonly Iterable<Key>[]): ReadonlySet<Key> {
  return new Set(lists.flatMap((list) => [...list]));
}

/** What a change made of some entries. */
export interface Change<Entries> {
  readonly before: Entries;
  readonly after: Entries;
}

/**
 * A map with a change taken back: what is still as the change made it is as it was before, in the order of then; what was
 * changed again since stays.
 */
export function takenBack<Key, Value>(
  now: ReadonlyMap<Key, Value>,
  { before, after }: Change<ReadonlyMap<Key, Value>>,
  isSame: (one: Value, other: Value) => boolean,
): ReadonlyMap<Key, Value> {
  return new Map(
    [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
      const [current, made] = [now.get(key), after.get(key)];
      const isAsMade = current === undefined || made === undefined ? current === made : isSame(current, made);
      const value = isAsMade ? before.get(key) : current;
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** A map with nothing in it. */
export function emptyMap<Key, Value>(): ReadonlyMap<Key, Value> {
  return new Map();
}
