import { isoNow } from '../isoNow';
import { emptyMap, withEntry, withoutEntry } from '../immutable';
import type { TextStore } from '../kept/textStore';
import {
  MOST_VIEWS,
  plainName,
  renamedView,
  textOfViews,
  viewsOfText,
  withPutBack,
  type SavedView,
  type SavedViews,
} from './viewsKept';

/** Why a view is not saved, or not kept. */
export type ViewFault = 'noName' | 'tooMany' | 'taken' | 'notKept' | 'notRead';

/** Views that a reader saved by name, kept in this browser. */
export class KeptViews {
  #all = $state.raw<SavedViews>(emptyMap());
  #fault = $state<ViewFault | undefined>();
  #removed = $state.raw<{ readonly view: SavedView; readonly before: SavedViews } | undefined>();
  readonly #store: TextStore;

  constructor(store: TextStore) {
    this.#store = store;
    const kept = this.#kept();
    if (kept === undefined) this.#fault = 'notRead';
    else this.#all = kept;
  }

  /** In the order they were saved. */
  get all(): readonly SavedView[] {
    return [...this.#all.values()];
  }
  /** Undefined when all is well. */
  get fault(): ViewFault | undefined {
    return this.#fault;
  }
  /** The view that was removed last and can be put back. */
  get removed(): SavedView | undefined {
    return this.#removed?.view;
  }

  /** True where a view has the name, spaces around it aside. */
  has(name: string): boolean {
    return this.#all.has(plainName(name));
  }

  /** Saves a hash under a name, in the place of what has that name. @returns whether it did */
  save(typed: string, hash: string): boolean {
    const name = plainName(typed);
    const now = this.#now();
    if (name === '') return this.#refuse('noName');
    if (!now.has(name) && now.size >= MOST_VIEWS) return this.#refuse('tooMany');
    this.#change(withEntry(now, name, { name, hash, at: isoNow() }));
    return true;
  }

  /** Gives a view another name, in its place. @returns whether it did; never over another view */
  rename(from: string, typed: string): boolean {
    const name = plainName(typed);
    const now = this.#now();
    if (name === '') return this.#refuse('noName');
    if (name === from) return true;
    if (now.has(name)) return this.#refuse('taken');
    this.#change(renamedView(now, from, name));
    return true;
  }

  /** Removes a view, which {@link putBack} can take back; a name of no view changes nothing. */
  remove(name: string): void {
    const before = this.#now();
    const view = before.get(name);
    if (view === undefined) return;
    this.#change(withoutEntry(before, name));
    this.#removed = { view, before };
  }

  /** Puts back what was removed last, where it stood; a view saved under its name since stays. */
  putBack(): void {
    const removed = this.#removed;
    if (removed === undefined) return;
    const now = this.#now();
    this.#change(withPutBack(now, removed.view, removed.before));
  }

  #refuse(fault: ViewFault): false {
    this.#fault = fault;
    return false;
  }

  #change(views: SavedViews): void {
    this.#all = views;
    this.#removed = undefined;
    try {
      this.#store.write(textOfViews(views));
      this.#fault = undefined;
    } catch {
      this.#fault = 'notKept';
    }
  }

  /** What is kept now: another window may have saved a view meanwhile. */
  #now(): SavedViews {
    return this.#fault === 'notKept' ? this.#all : (this.#kept() ?? this.#all);
  }

  #kept(): SavedViews | undefined {
    try {
      return viewsOfText(this.#store.read());
    } catch {
      return undefined;
    }
  }
}
