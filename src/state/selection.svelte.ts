import type { Unit } from '../domain/unit';
import { missingOf, neededFromHash, neededToText, type NeededSet } from './neededSets';
import { DEFAULT_SELECTION, selectionFromHash, selectionToHash, type Selection } from './selection';
import { keysOf } from './side';
import type { SelectionState } from './workbench';

/**
 * So many units are shown to a reader who chose none. Charts of a whole country say little and take the page seconds to
 * draw; whoever wants them can choose them.
 */
export const MOST_UNASKED = 40;

/** Where the link is kept: the browser's address and history, or a stand-in under test. */
export interface LinkPort {
  hash(): string;
  push(hash: string): void;
  replace(hash: string): void;
  /** Calls back after 后退, 前进 or a hash typed by hand. */
  listen(changed: () => void): void;
}

/** What is loaded, as far as a selection needs it. Reactive: read inside derived values. */
export interface Loaded {
  /** False until the open side is read; nothing is called unknown before. */
  readonly isReady: boolean;
  readonly units: readonly Unit[];
  readonly years: { readonly from: number; readonly to: number };
  /** The imported sets of the open side. */
  readonly imported?: readonly NeededSet[];
}

/** What a link was made on, and what it chose; kept until all of it is here and the reader goes on. */
interface Asked {
  readonly sets: readonly NeededSet[];
  readonly selection: Selection;
}

const NO_SETS: readonly NeededSet[] = [];

/** The address bar and the history of this window. */
export const browserLink: LinkPort = {
  hash: () => window.location.hash,
  push: (hash) => {
    window.history.pushState(null, '', hash);
  },
  replace: (hash) => {
    window.history.replaceState(null, '', hash);
  },
  listen: (changed) => {
    // A hash typed by hand fires both; the second finds nothing new.
    window.addEventListener('popstate', changed);
    window.addEventListener('hashchange', changed);
  },
};

/** What the reader chose, kept equal to the link's hash in both directions. */
export class LinkedSelection implements SelectionState {
  #current = $state.raw<Selection>(DEFAULT_SELECTION);
  #unreadable = $state.raw<readonly string[]>([]);
  #dismissed = $state.raw<readonly string[]>([]);
  /** The value of the link's key `wall`: how a wall shows the page; undefined where it is none. */
  #wall = $state<string | undefined>();
  /** The hash that a wall started with. */
  #start = '';
  #allows: (next: Selection) => boolean = () => true;
  #asked = $state.raw<Asked>({ sets: NO_SETS, selection: DEFAULT_SELECTION });
  readonly #link: LinkPort;
  readonly #loaded: () => Loaded;
  readonly #onKind: (kind: Selection['kind']) => void;

  readonly #keyOf = $derived.by(() => keysOf(this.#loaded().units));

  readonly unitKeys = $derived.by<readonly number[]>(() => {
    const { units } = this.#current;
    if (units === 'all')
      return this.#loaded()
        .units.slice(0, MOST_UNASKED)
        .map((_, key) => key);
    return units.flatMap((id) => this.#keyOf.get(id) ?? []);
  });

  readonly years = $derived.by(() => {
    const loaded = this.#loaded().years;
    const { years } = this.#current;
    if (years === 'all') return loaded;
    const from = Math.max(years.from, loaded.from);
    const to = Math.min(years.to, loaded.to);
    // Nothing of what was asked is loaded: all years stand in, and `dropped` says so.
    return from > to ? loaded : { from, to };
  });

  /** Imported sets that the link was made on and that are not loaded; empty when all is well. */
  readonly needed = $derived.by<readonly NeededSet[]>(() => {
    const { isReady, imported = NO_SETS } = this.#loaded();
    const isOtherSide = this.#asked.selection.kind !== this.#current.kind;
    return !isReady || isOtherSide ? NO_SETS : missingOf(this.#asked.sets, imported);
  });

  /** What the link chose, while its reader has gone to import what it needs and has it now; undefined otherwise. */
  readonly awaited = $derived.by<Selection | undefined>(() => {
    const { sets, selection } = this.#asked;
    const isAway = this.#current.view === 'import' && selection.view !== 'import';
    const isHere = sets.length > 0 && this.needed.length === 0 && this.#loaded().isReady;
    return isAway && isHere && selection.kind === this.#current.kind ? selection : undefined;
  });

  readonly dropped = $derived.by<readonly string[]>(() =>
    [...this.#unreadable, ...this.#notLoaded()].filter((sentence) => !this.#dismissed.includes(sentence)),
  );

  /** @param onKind called whenever the side to show changes, so that the library can open it */
  constructor(link: LinkPort, loaded: () => Loaded, onKind: (kind: Selection['kind']) => void) {
    this.#link = link;
    this.#loaded = loaded;
    this.#onKind = onKind;
    const { selection, dropped } = selectionFromHash(link.hash());
    this.#current = selection;
    this.#unreadable = dropped;
    this.#asked = { sets: neededFromHash(link.hash()), selection };
    this.#setWall(wallIn(link.hash()));
    link.listen(() => this.#follow());
  }

  get current(): Selection {
    return this.#current;
  }

  change = (part: Partial<Selection>, how: 'push' | 'replace' = 'push'): void => {
    const next = { ...this.#current, ...part };
    const hash = selectionToHash(next);
    if (hash === selectionToHash(this.#current) || !this.#allows(next)) return;
    const hasKindChanged = next.kind !== this.#current.kind;
    this.#forgetFound();
    this.#current = next;
    this.#unreadable = [];
    // The link of a wall holds how it starts, not what its readers choose meanwhile.
    if (this.#wall === undefined) this.#link[how](this.hash);
    if (hasKindChanged) this.#onKind(next.kind);
  };

  toggleUnit = (unitKey: number): void => {
    const id = this.#loaded().units[unitKey]?.id;
    if (id === undefined) throw new Error(`unknown unit key: ${unitKey}`);
    const { units } = this.#current;
    if (units === 'all') this.change({ units: [id] });
    else if (units.includes(id)) this.change({ units: units.filter((other) => other !== id) });
    else this.change({ units: [...units, id] });
  };

  /** Puts away the sentences about the link; they come back with the next link that deserves them. */
  dismissDropped = (): void => {
    this.#dismissed = [...this.#dismissed, ...this.dropped];
  };

  /** How a wall shows the page, as the link has it; undefined where the page is no wall. */
  get wall(): string | undefined {
    return this.#wall;
  }

  /** The link of a wall that starts with what is chosen. */
  wallHash(wall: string): string {
    return withKey(this.hash, 'wall', wall);
  }

  /** Shows the page as a wall. */
  hang(wall: string): void {
    this.#link.push(this.wallHash(wall));
    this.#setWall(wall);
  }

  /** While a wall hangs, only changes that `allows` lets through are made. */
  confine(allows: (next: Selection) => boolean): void {
    this.#allows = allows;
  }

  /** Takes the wall down; what is chosen stays. */
  takeDown(): void {
    this.#allows = () => true;
    this.#wall = undefined;
    this.#link.replace(this.hash);
  }

  /** The link of what is chosen, with the imported sets it is chosen on. */
  get hash(): string {
    const { sets, selection } = this.#asked;
    const isWaiting =
      selection.kind === this.#current.kind && (this.needed.length > 0 || !this.#loaded().isReady);
    const text = neededToText(isWaiting ? sets : (this.#loaded().imported ?? NO_SETS));
    const hash = selectionToHash(this.#current);
    return text === '' ? hash : withKey(hash, 'f', text);
  }

  /** Goes on without the imported sets that the link was made on. */
  forgetNeeded = (): void => {
    this.#asked = { sets: NO_SETS, selection: this.#current };
    this.#link.replace(this.hash);
  };

  #setWall(wall: string | undefined): void {
    this.#wall = wall;
    this.#start = this.#link.hash();
  }

  /** Once all that a link needs was found, it asks no more: what is removed later is no fault of the link. */
  #forgetFound(): void {
    const isImporting = this.#current.view === 'import';
    if (this.#loaded().isReady && this.needed.length === 0 && !isImporting)
      this.#asked = { sets: NO_SETS, selection: DEFAULT_SELECTION };
  }

  #follow(): void {
    const wall = wallIn(this.#link.hash());
    if (this.#wall !== undefined) {
      // No way out of a wall by 后退 or a link typed by hand.
      if (wall !== this.#wall) this.#link.push(this.#start);
      return;
    }
    this.#setWall(wall);
    const { selection, dropped } = selectionFromHash(this.#link.hash());
    if (selectionToHash(selection) === selectionToHash(this.#current) && dropped.length === 0) return;
    const hasKindChanged = selection.kind !== this.#current.kind;
    this.#current = selection;
    this.#unreadable = dropped;
    this.#asked = { sets: neededFromHash(this.#link.hash()), selection };
    this.#dismissed = [];
    if (hasKindChanged) this.#onKind(selection.kind);
  }

  /** What of the selection is not shown, and why. */
  #notLoaded(): readonly string[] {
    const loaded = this.#loaded();
    // What waits for a file is told with it.
    if (!loaded.isReady || this.needed.length > 0) return [];
    const { units, years } = this.#current;
    const sentences: string[] = [];
    const unknown = units === 'all' ? [] : units.filter((id) => !this.#keyOf.has(id));
    if (unknown.length > 0) {
      const more = unknown.length > 3 ? ` 等 ${unknown.length} 个` : '';
      sentences.push(`链接中的单位 ${unknown.slice(0, 3).join('、')}${more} 未收录，已略去。`);
    }
    if (units === 'all' && loaded.units.length > MOST_UNASKED) {
      sentences.push(
        `已载入 ${loaded.units.length} 个单位。没有选择单位时只显示前 ${MOST_UNASKED} 个，请在“地区”中选择要看的单位。`,
      );
    }
    if (years !== 'all') {
      const missing = spans(years, loaded.years);
      if (missing.length > 0) sentences.push(`链接中的 ${missing.join('、')} 年无数据，已略去。`);
    }
    return sentences;
  }
}

function withKey(hash: string, key: string, value: string): string {
  return `${hash}${hash === '#' ? '' : '&'}${key}=${value}`;
}

function wallIn(hash: string): string | undefined {
  return /[#&]wall=([^&]*)/.exec(hash)?.[1];
}

/** The parts of `asked` outside `loaded`, as words: 2031 or 2008–2013. */
function spans(
  asked: { readonly from: number; readonly to: number },
  loaded: { readonly from: number; readonly to: number },
): readonly string[] {
  const outside = [
    [asked.from, Math.min(asked.to, loaded.from - 1)],
    [Math.max(asked.from, loaded.to + 1), asked.to],
  ] as const;
  return outside.flatMap(([from, to]) => {
    if (from > to) return [];
    return from === to ? [String(from)] : [`${from}–${to}`];
  });
}
