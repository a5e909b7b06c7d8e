import type { ColumnMapping } from '../../ingest/filePart';
import { emptyMap, takenBack, withEntry, withoutEntry, type Change } from '../immutable';
import type { TextStore } from '../kept/textStore';
import type { Mappings, mappingsOfText, textOfMappings } from './mappingsKept';

/** How what is kept is read and written. */
export interface MappingWords {
  readonly mappingsOfText: typeof mappingsOfText;
  readonly textOfMappings: typeof textOfMappings;
}

/** Where matched columns are kept. The words come later: they bring every name of a column along. */
export interface MappingPort {
  readonly store: TextStore;
  words(): Promise<MappingWords>;
}

/** True where the same columns mean the same. */
export function isSameMapping(one: ColumnMapping, other: ColumnMapping): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

/** How columns were matched before, on this machine. */
export class MappingMemory {
  #known = $state.raw<Mappings>(emptyMap());
  /** False once the browser refused to keep one: it is then remembered until the page is closed. */
  isKept = $state(true);
  #words: MappingWords | undefined;
  readonly #port: MappingPort | undefined;

  constructor(port?: MappingPort) {
    this.#port = port;
  }

  get all(): Mappings {
    return this.#known;
  }

  /** True once what was kept is read; without a store from the beginning. */
  get isRead(): boolean {
    return this.#port === undefined || this.#words !== undefined;
  }

  /** Reads what was kept. */
  async read(): Promise<void> {
    this.#words = await this.#port?.words();
    this.#known = this.#now();
  }

  /** The columns in a text as it is kept between visits; none before {@link read}. */
  mappingsOf(text: string): Mappings {
    return this.#words?.mappingsOfText(text) ?? emptyMap();
  }

  /** What is kept, as such a text; undefined where nothing is. */
  async text(): Promise<string | undefined> {
    if (!this.isRead) await this.read();
    const known = this.#now();
    return known.size === 0 ? undefined : this.#words?.textOfMappings(known);
  }

  /** Remembers how the columns under these heads were matched. */
  remember(heads: string, mapping: ColumnMapping): void {
    // What was matched last comes last.
    this.#change(withEntry(withoutEntry(this.#now(), heads), heads, mapping));
  }

  /** Remembers columns that a file brought along. */
  take(columns: Iterable<readonly [heads: string, mapping: ColumnMapping]>): Change<Mappings> {
    const before = this.#now();
    for (const [heads, mapping] of columns) this.remember(heads, mapping);
    // The oldest were forgotten where there are too many.
    return { before, after: this.#now() };
  }

  /** Takes back what {@link take} did; what was matched since stays. */
  takeBack(change: Change<Mappings>): void {
    this.#change(takenBack(this.#now(), change, isSameMapping));
  }

  /** Forgets what was matched under these heads. */
  forget(heads: string): void {
    this.#change(withoutEntry(this.#now(), heads));
  }

  /** What is kept now: another window may have matched columns meanwhile. */
  #now(): Mappings {
    if (this.#port === undefined || this.#words === undefined || !this.isKept) return this.#known;
    try {
      return this.#words.mappingsOfText(this.#port.store.read());
    } catch {
      this.isKept = false;
      return this.#known;
    }
  }

  #change(mappings: Mappings): void {
    this.#known = mappings;
    if (this.#port === undefined || this.#words === undefined) return;
    try {
      this.#port.store.write(this.#words.textOfMappings(mappings));
    } catch {
      this.isKept = false;
    }
  }
}
