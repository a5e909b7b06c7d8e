import type { Imported, LoadedSet, Side } from '../library/side';

/** A set that was imported. */
export interface ImportedSet extends LoadedSet {
  readonly imported: Imported;
}

/** What a change of a side added to its imports and took away from them. */
export interface ImportsChange {
  readonly added: readonly ImportedSet[];
  readonly removed: readonly ImportedSet[];
}

/** Whether a set will be there on the next visit. */
export type KeptState = 'saving' | 'kept' | 'lost';

/** What changed between two sides of one kind; undefined where their imports are the same. */
export function importsChange(before: Side, after: Side): ImportsChange | undefined {
  const [was, is] = [importsOf(before), importsOf(after)];
  const added = without(is, was);
  const removed = without(was, is);
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

/** Where imports lie in the store, by their import. Immutable. */
export class KeptKeys {
  readonly #keys: ReadonlyMap<Imported, number>;
  readonly #saving: ReadonlySet<Imported>;

  constructor(keys: Iterable<readonly [Imported, number]> = [], saving: Iterable<Imported> = []) {
    this.#keys = new Map(keys);
    this.#saving = new Set(saving);
  }

  /** How many imports lie in the store, and the size of their files in bytes. */
  get total(): { readonly count: number; readonly bytes: number } {
    const bytes = [...this.#keys.keys()].reduce((sum, imported) => sum + (imported.bytes ?? 0), 0);
    return { count: this.#keys.size, bytes };
  }

  /** The key of an import; undefined where it is not in the store. */
  keyOf(imported: Imported): number | undefined {
    return this.#keys.get(imported);
  }

  /** Whether a set is kept, on its way into the store, or will be gone with the page. */
  stateOf({ imported }: LoadedSet): KeptState {
    if (imported === undefined) return 'lost';
    if (this.#saving.has(imported)) return 'saving';
    return this.#keys.has(imported) ? 'kept' : 'lost';
  }

  /** While a change is being written. */
  saving({ added }: ImportsChange): KeptKeys {
    return new KeptKeys(this.#keys, [...this.#saving, ...added.map(({ imported }) => imported)]);
  }

  /** Once it is written, or refused. */
  settled({ added }: ImportsChange): KeptKeys {
    const done = new Set(added.map(({ imported }) => imported));
    return new KeptKeys(
      this.#keys,
      [...this.#saving].filter((imported) => !done.has(imported)),
    );
  }

  /** With what was written under its key, and without what was removed. */
  changed(written: Iterable<readonly [Imported, number]>, { removed }: ImportsChange): KeptKeys {
    const gone = new Set(removed.map(({ imported }) => imported));
    const stays = [...this.#keys].filter(([imported]) => !gone.has(imported));
    return new KeptKeys([...stays, ...written], this.#saving);
  }
}

function importsOf({ sets }: Side): readonly ImportedSet[] {
  return sets.flatMap((set) => (set.imported === undefined ? [] : [{ ...set, imported: set.imported }]));
}

function without(some: readonly ImportedSet[], others: readonly ImportedSet[]): readonly ImportedSet[] {
  const known = new Set(others.map(({ imported }) => imported));
  return some.filter(({ imported }) => !known.has(imported));
}
