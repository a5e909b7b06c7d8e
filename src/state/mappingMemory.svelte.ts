import type { ColumnMapping } from '../ingest/filePart';
import { emptyMap, withEntry, withoutEntry } from './immutable';
import { mappingsOfText, textOfMappings, type Mappings } from './mappingsKept';
import type { TextStore } from './textStore';

/** How columns were matched before, on this machine. */
export class MappingMemory {
  #known = $state.raw<Mappings>(emptyMap());
  /** False once the browser refused to keep one: it is then remembered until the page is closed. */
  isKept = $state(true);
  readonly #store: TextStore | undefined;

  constructor(store?: TextStore) {
    this.#store = store;
    try {
      this.#known = mappingsOfText(store?.read() ?? null);
    } catch {
      this.isKept = false;
    }
  }

  get all(): Mappings {
    return this.#known;
  }

  /** Remembers how the columns under these heads were matched. */
  remember(heads: string, mapping: ColumnMapping): void {
    // Another window may have matched columns meanwhile; what was matched last comes last.
    this.#change(withEntry(withoutEntry(this.#read(), heads), heads, mapping));
  }

  /** Forgets what was matched under these heads. */
  forget(heads: string): void {
    this.#change(withoutEntry(this.#read(), heads));
  }

  #read(): Mappings {
    try {
      return this.#store === undefined || !this.isKept ? this.#known : mappingsOfText(this.#store.read());
    } catch {
      return this.#known;
    }
  }

  #change(mappings: Mappings): void {
    this.#known = mappings;
    try {
      this.#store?.write(textOfMappings(this.#known));
    } catch {
      this.isKept = false;
    }
  }
}
