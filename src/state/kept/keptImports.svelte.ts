import type { DatasetKind } from '../../domain/dataset';
import type { SourceFile, SourceOrigin } from '../../ingest/sourceFile';
import type { Imported, LoadedSet, Side } from '../library/side';
import type { Failure } from '../liveQuery.svelte';
import type { ImportStore, StoreChange } from './importStore';
import type { KeepingAct } from './keepingFaults';
import { keptOf } from './keptImport';
import { importsChange, KeptKeys, type ImportsChange, type KeptState } from './keptKeys';

/** Its sentences come when there is something to tell. */
const faults = () => import('./keepingFaults');

/** What keeping imports needs of the world. */
export interface KeepingPorts {
  readonly store: ImportStore;
  /** Takes hold again of a file that was kept. */
  openSource(origin: SourceOrigin): SourceFile;
  /** Settles once what was just loaded is drawn, which writing would slow down; absent where nothing is drawn. */
  untilDrawn?(): Promise<void>;
}

/**
 * The imports in the browser's store. It follows what is loaded and never leads it: a store that refuses costs the next
 * visit, and nothing of this one. A record is written once and never changed, so windows do not overwrite each other.
 */
export class KeptImports {
  #keys = $state.raw(new KeptKeys());
  #fault = $state.raw<Failure | undefined>();
  #unread = $state.raw<readonly Failure[]>([]);
  #hasUnread = $state(false);
  #isChangedElsewhere = $state(false);
  #queue: Promise<void> = Promise.resolve();
  #reading: Promise<readonly LoadedSet[]> | undefined;
  /** Keys of what was removed, for the case that it is put back. */
  readonly #former = new WeakMap<Imported, number>();
  readonly #ports: KeepingPorts | undefined;

  /** @param ports undefined where imports last only until the page is closed */
  constructor(ports: KeepingPorts | undefined) {
    this.#ports = ports;
    ports?.store.watch(() => {
      this.#isChangedElsewhere = true;
    });
  }

  /** What is not kept or could not be read, and why, until it is put away. */
  get notices(): readonly Failure[] {
    return this.#fault === undefined ? this.#unread : [this.#fault, ...this.#unread];
  }
  /** True once another window changed the imports. */
  get isChangedElsewhere(): boolean {
    return this.#isChangedElsewhere;
  }
  /** True while the store holds records that this page could not read. */
  get hasUnread(): boolean {
    return this.#hasUnread;
  }
  /** How many imports of real and made-up reports lie in the store, and the size of their files in bytes. */
  get total(): { readonly count: number; readonly bytes: number } {
    return this.#keys.total;
  }

  /** Whether an imported set will be there on the next visit. */
  stateOf(set: LoadedSet): KeptState {
    return this.#keys.stateOf(set);
  }

  /** Puts a notice away. */
  dismiss = (notice: Failure): void => {
    if (notice === this.#fault) this.#fault = undefined;
    this.#unread = this.#unread.filter((unread) => unread !== notice);
  };

  /** The imports of a kind that were kept, the oldest first; none where the store cannot be read. */
  async of(kind: DatasetKind): Promise<readonly LoadedSet[]> {
    this.#reading ??= this.#read();
    return (await this.#reading).filter(({ info }) => info.kind === kind);
  }

  /** Keeps what a change of a side added, and forgets what it removed. Returns at once; the store is written after it. */
  follow(before: Side, after: Side): void {
    const change = importsChange(before, after);
    if (change === undefined) return;
    this.#fault = undefined;
    this.#keys = this.#keys.saving(change);
    this.#queue = this.#queue.then(() => this.#write(change));
  }

  /** Empties the store, also of what cannot be read. A refusal is told in {@link notices}. */
  async clear(): Promise<void> {
    // What was read at the start must not come in with the other side later.
    this.#reading = Promise.resolve([]);
    this.#queue = this.#queue.then(() => this.#clear());
    await this.#queue;
  }

  /** Settles when all that was followed is written or refused. */
  async written(): Promise<void> {
    await this.#queue;
  }

  async #read(): Promise<readonly LoadedSet[]> {
    if (this.#ports === undefined) return [];
    const { store, openSource } = this.#ports;
    try {
      const found: (readonly [Imported, number])[] = [];
      const sets: LoadedSet[] = [];
      const older: StoreChange['putBack'][number][] = [];
      let maskedCount = 0;
      const unread = { otherVersion: 0, damaged: 0 };
      for (const { key, reading } of await store.read()) {
        if ('unread' in reading) unread[reading.unread] += 1;
        else {
          const { set: read, file, isOlder, isMasked } = reading;
          const set = file === undefined ? read : { ...read, source: openSource(file) };
          found.push([set.imported, key]);
          if (isOlder) older.push({ key, record: keptOf(set) });
          if (isMasked) maskedCount += 1;
          sets.push(set);
        }
      }
      this.#keys = new KeptKeys(found);
      this.#hasUnread = unread.otherVersion + unread.damaged > 0;
      if (this.#hasUnread || maskedCount > 0) {
        const { maskedWords, unreadWords } = await faults();
        const told = unreadWords(unread);
        // Of a record that only lies otherwise there is nothing to tell.
        this.#unread = maskedCount === 0 ? told : [...told, maskedWords(maskedCount)];
      }
      if (older.length > 0) this.#queue = this.#queue.then(() => this.#upgrade(older));
      return sets;
    } catch (cause) {
      await this.#tell('read', cause);
      return [];
    }
  }

  /** Writes records of an older version as this one writes them, under their keys. */
  async #upgrade(older: StoreChange['putBack']): Promise<void> {
    try {
      await this.#ports?.store.change({ add: [], putBack: older, remove: [] });
    } catch (cause) {
      // They stay as they were, and are read the same way on the next visit.
      await this.#tell('upgrade', cause);
    }
  }

  async #write(change: ImportsChange): Promise<void> {
    const remove = change.removed.flatMap(({ imported }) => this.#keys.keyOf(imported) ?? []);
    const back = change.added.flatMap((set) => {
      const key = this.#former.get(set.imported);
      return key === undefined ? [] : [{ imported: set.imported, key, record: keptOf(set) }];
    });
    const fresh = change.added.filter(({ imported }) => !this.#former.has(imported));
    try {
      if (change.added.length + remove.length === 0) return;
      if (this.#ports === undefined) throw (await faults()).noStore();
      if (change.added.length > 0) await this.#ports.untilDrawn?.();
      const keys = await this.#ports.store.change({
        add: fresh.map(keptOf),
        putBack: back.map(({ key, record }) => ({ key, record })),
        remove,
      });
      for (const { imported } of change.removed) {
        const key = this.#keys.keyOf(imported);
        if (key !== undefined) this.#former.set(imported, key);
      }
      const written = [
        ...back.map(({ imported, key }) => [imported, key] as const),
        ...keys.flatMap((key, at) => {
          const imported = fresh[at]?.imported;
          return imported === undefined ? [] : [[imported, key] as const];
        }),
      ];
      this.#keys = this.#keys.changed(written, change);
    } catch (cause) {
      await this.#tell(change.added.length > 0 ? 'add' : 'remove', cause);
    } finally {
      this.#keys = this.#keys.settled(change);
    }
  }

  async #clear(): Promise<void> {
    try {
      if (this.#ports === undefined) throw (await faults()).noStore();
      await this.#ports.store.clear();
      this.#keys = new KeptKeys();
      this.#unread = [];
      this.#hasUnread = false;
      this.#fault = undefined;
    } catch (cause) {
      await this.#tell('clear', cause);
    }
  }

  async #tell(act: KeepingAct, cause: unknown): Promise<void> {
    this.#fault = (await faults()).keepingFault(act, cause);
  }
}
