import type { KeptImport, KeptRecord } from './keptImport';
import type { KeptReading } from './keptReading';

/** A record of the store with what became of it. */
export interface StoredImport {
  readonly key: number;
  readonly reading: KeptReading;
}

/** One change of the store, in imports or in the records that these are stored as. */
export interface StoreChange<Kept extends KeptImport | KeptRecord = KeptImport> {
  readonly add: readonly Kept[];
  /** Those that were removed before, under the keys they had. */
  readonly putBack: readonly { readonly key: number; readonly record: Kept }[];
  readonly remove: readonly number[];
}

/**
 * Where imports lie between visits: one record each, in the order of their keys. Any call may be refused (no store, no
 * room); a refused change has changed nothing.
 */
export interface ImportStore {
  /** All records, each judged by `readKept`. */
  read(): Promise<readonly StoredImport[]>;
  /** All or nothing. @returns the keys of what was added, in its order */
  change(change: StoreChange): Promise<readonly number[]>;
  /** Removes every record, also those that cannot be read. */
  clear(): Promise<void>;
  /** Calls back whenever another window changed the store. */
  watch(onChange: () => void): void;
}
