import type { DatasetKind } from '../../domain/dataset';
import type { DatasetId, ReportId } from '../../domain/report';
import { setOf } from '../immutable';
import { nameIn, sideOfSets, withoutSet, type Imported, type LoadedSet, type Side } from './side';

/** An imported set that was removed. */
export interface Removal {
  readonly kind: DatasetKind;
  readonly set: LoadedSet;
}

/** What removing sets needs of the library. */
interface ChangedLibrary {
  /** The open side. */
  open(): Side;
  /** The side of a kind, open or not. */
  of(kind: DatasetKind): Side;
  /** Puts a side in the place of the one of its kind. @throws whatever went wrong; everything is then as it was */
  change(side: Side): Promise<void>;
  /** One change of the library after another. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Imported sets that were removed, for as long as the page is open: each can be put back. */
export class RemovedSets {
  #all = $state.raw<readonly Removal[]>([]);
  /** Imports in the order they came in, those that were removed in their places. */
  #order: readonly (Imported | undefined)[] = [];
  readonly #library: ChangedLibrary;

  constructor(library: ChangedLibrary) {
    this.#library = library;
  }

  /** Those that can be put back, of either side, the last removed first. */
  get all(): readonly Removal[] {
    return this.#all;
  }

  /** Removes an imported set from the open side. @throws whatever went wrong; the set then stays */
  async remove(id: DatasetId): Promise<void> {
    await this.#library.inTurn(async () => {
      const side = this.#library.open();
      const set = side.sets.find(({ info, isBundled }) => info.id === id && !isBundled);
      if (set === undefined) return;
      await this.#library.change(withoutSet(side, id));
      const known = setOf(this.#order);
      const fresh = side.sets.map(({ imported }) => imported).filter((imported) => !known.has(imported));
      this.#order = [...this.#order, ...fresh];
      this.#all = [{ kind: side.kind, set }, ...this.#all];
    });
  }

  /**
   * Puts a set back in its place; where what was loaded since has taken its names, it comes last and gets others.
   *
   * @throws whatever went wrong; it is then still removed
   */
  async putBack(removal: Removal): Promise<void> {
    await this.#library.inTurn(async () => {
      if (!this.#all.includes(removal)) return;
      await this.#library.change(this.#withSet(this.#library.of(removal.kind), removal.set));
      this.forget(removal);
    });
  }

  /** Gives up putting one back, or any. */
  forget(removal?: Removal): void {
    this.#all = removal === undefined ? [] : this.#all.filter((other) => other !== removal);
  }

  #withSet({ kind, sets }: Side, set: LoadedSet): Side {
    // What the order does not know came in since.
    const before = setOf(this.#order.slice(0, this.#order.indexOf(set.imported) + 1));
    const next = sets.findIndex(({ imported }) => imported !== undefined && !before.has(imported));
    if (next < 0) return sideOfSets(kind, [...sets, set]);
    const inPlace = sideOfSets(kind, [...sets.slice(0, next), set, ...sets.slice(next)]);
    if (!isRenamed(inPlace, sets)) return inPlace;
    // As an import of its own: kept in its former place it would take those names on the next visit.
    const { whole = set, imported } = set;
    return sideOfSets(kind, [
      ...sets,
      imported === undefined ? whole : { ...whole, imported: { ...imported } },
    ]);
  }
}

/** True where a side has some report of the imports under another id. */
function isRenamed(side: Side, sets: readonly LoadedSet[]): boolean {
  const ids = new Map(sets.map((set) => [set.imported, idsByName(set)]));
  return side.sets.some(
    (set) =>
      !set.isBundled &&
      set.batch.reports.some((report) => {
        const id = ids.get(set.imported)?.get(nameIn(set, report)) ?? report.id;
        return id !== report.id;
      }),
  );
}

function idsByName(set: LoadedSet): ReadonlyMap<string, ReportId> {
  return new Map(set.batch.reports.map((report) => [nameIn(set, report), report.id]));
}
