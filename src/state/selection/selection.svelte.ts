import type { Language } from '../../domain/language';
import type { Unit } from '../../domain/unit';
import { keysOf } from '../library/side';
import type { SelectionState } from '../workbench';
import { linkFaultWords, type LinkFault } from './linkFaults';
import { missingOf, neededFaults, neededFromHash, neededToText, type NeededSet } from './neededSets';
import { openFromHash, openToPairs, NOTHING_OPEN, type OpenParts } from './openParts';
import { DEFAULT_SELECTION, selectionFromHash, selectionToHash, type Selection } from './selection';

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
  /** Calls back after 后退, 前进 or a hash typed by hand; `isOwn` where the page wrote the entry itself. */
  listen(changed: (isOwn: boolean) => void): void;
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

/** Marks entries of the history that this page wrote, so that 后退 to one is told from a link typed by hand. */
const OWN = { gongkai: true };

function isOwn(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'gongkai' in state;
}

/** The address bar and the history of this window. */
export const browserLink: LinkPort = {
  hash: () => window.location.hash,
  push: (hash) => {
    // The entry that the reader came by is the page's own from here on; told once, as each call costs the click a millisecond.
    if (!isOwn(window.history.state)) window.history.replaceState(OWN, '');
    window.history.pushState(OWN, '', hash);
  },
  replace: (hash) => {
    window.history.replaceState(OWN, '', hash);
  },
  listen: (changed) => {
    // A hash typed by hand fires both; the second finds nothing new.
    window.addEventListener('popstate', ({ state }) => changed(isOwn(state)));
    window.addEventListener('hashchange', () => changed(isOwn(window.history.state)));
  },
};

/** What the reader chose, kept equal to the link's hash in both directions. */
export class LinkedSelection implements SelectionState {
  #current = $state.raw<Selection>(DEFAULT_SELECTION);
  #open = $state.raw<OpenParts>(NOTHING_OPEN);
  #unreadable = $state.raw<readonly LinkFault[]>([]);
  /** Faults that were put away, as JSON: in whatever language they were read. */
  #dismissed = $state.raw<readonly string[]>([]);
  /** The value of the link's key `wall`: how a wall shows the page; undefined where it is none. */
  #wall = $state<string | undefined>();
  /** The hash that a wall started with, and the language of it. */
  #start = '';
  #startLanguage: Language = DEFAULT_SELECTION.language;
  #allows: (next: Selection) => boolean = () => true;
  #asked = $state.raw<Asked>({ sets: NO_SETS, selection: DEFAULT_SELECTION });
  readonly #link: LinkPort;
  readonly #loaded: () => Loaded;
  readonly #onKind: (kind: Selection['kind']) => void;
  readonly #usual: () => Language;

  readonly #keyOf = $derived.by(() => keysOf(this.#loaded().units));

  // By themselves, so that nothing that follows the units is worked out anew when a year is clicked, nor the other way round.
  readonly #chosenUnits = $derived.by(() => this.#current.units);
  readonly #chosenYears = $derived.by(() => this.#current.years);

  readonly unitKeys = $derived.by<readonly number[]>(() => {
    const units = this.#chosenUnits;
    if (units === 'all')
      return this.#loaded()
        .units.slice(0, MOST_UNASKED)
        .map((_, key) => key);
    return units.flatMap((id) => this.#keyOf.get(id) ?? []);
  });

  readonly years = $derived.by(() => {
    const loaded = this.#loaded().years;
    const years = this.#chosenYears;
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
    if (!isAway || !isHere || selection.kind !== this.#current.kind) return undefined;
    return { ...selection, language: this.#current.language };
  });

  readonly #faults = $derived.by<readonly LinkFault[]>(() =>
    [...this.#unreadable, ...this.#notLoaded()].filter(
      (fault) => !this.#dismissed.includes(JSON.stringify(fault)),
    ),
  );

  readonly dropped = $derived.by<readonly string[]>(() => this.#faults.map(linkFaultWords));

  /**
   * @param onKind called whenever the side to show changes, so that the library can open it
   * @param usual the language this browser reads in where a link names none
   */
  constructor(
    link: LinkPort,
    loaded: () => Loaded,
    onKind: (kind: Selection['kind']) => void,
    usual: () => Language = () => DEFAULT_SELECTION.language,
  ) {
    this.#link = link;
    this.#loaded = loaded;
    this.#onKind = onKind;
    this.#usual = usual;
    const { selection, dropped } = selectionFromHash(link.hash(), usual());
    this.#current = selection;
    this.#unreadable = [...dropped, ...this.#readBeside()];
    this.#asked = { sets: neededFromHash(link.hash()), selection };
    this.#setWall(wallIn(link.hash()));
    link.listen((isOwn) => this.#follow(isOwn));
  }

  get current(): Selection {
    return this.#current;
  }

  change = (part: Partial<Selection>, how: 'push' | 'replace' = 'push'): void => {
    const next = { ...this.#current, ...part };
    if (this.#hashOf(next) === this.#hashOf(this.#current) || !this.#allows(next)) return;
    const hasKindChanged = next.kind !== this.#current.kind;
    this.#forgetFound();
    // What was wrong with the link is as true in another language.
    if (Object.keys(part).some((field) => field !== 'language')) this.#unreadable = [];
    this.#current = next;
    // The link of a wall holds how it starts and the language it is read in, not what its readers choose meanwhile.
    if (this.#wall === undefined) this.#link[how](this.hash);
    else if (this.#link.hash() !== this.#wallLink) this.#link.replace(this.#wallLink);
    if (hasKindChanged) this.#onKind(next.kind);
  };

  /** What stands open on the page beside what is chosen; the link has it too. */
  get open(): OpenParts {
    return this.#open;
  }

  /** Opens or closes some of it, without an entry of its own in the history. */
  keepOpen = (part: Partial<OpenParts>): void => {
    this.#open = { ...this.#open, ...part };
    if (this.#wall === undefined) this.#link.replace(this.hash);
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
    this.#dismissed = [...this.#dismissed, ...this.#faults.map((fault) => JSON.stringify(fault))];
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
    const pairs = [...openToPairs(this.#open), ...(text === '' ? [] : [['f', text] as const])];
    return pairs.reduce((hash, [key, value]) => withKey(hash, key, value), this.#hashOf(this.#current));
  }

  /** Goes on without the imported sets that the link was made on. */
  forgetNeeded = (): void => {
    this.#asked = { sets: NO_SETS, selection: this.#current };
    this.#link.replace(this.hash);
  };

  /** Takes over what the link has open, and tells what of the rest of the link cannot be read. */
  #readBeside(): readonly LinkFault[] {
    const { open, dropped } = openFromHash(this.#link.hash());
    if (JSON.stringify(open) !== JSON.stringify(this.#open)) this.#open = open;
    return [...dropped, ...neededFaults(this.#link.hash())];
  }

  #setWall(wall: string | undefined): void {
    this.#wall = wall;
    this.#start = this.#link.hash();
    this.#startLanguage = this.#current.language;
  }

  /** The link a wall started with, in the language it is read in now. */
  get #wallLink(): string {
    const { language } = this.#current;
    if (language === this.#startLanguage) return this.#start;
    const others = this.#start
      .replace(/^#/, '')
      .split('&')
      .filter((pair) => !pair.startsWith('lang='));
    return withKey(`#${others.join('&')}`, 'lang', language);
  }

  /** Once all that a link needs was found, it asks no more: what is removed later is no fault of the link. */
  #forgetFound(): void {
    const isImporting = this.#current.view === 'import';
    if (this.#loaded().isReady && this.needed.length === 0 && !isImporting)
      this.#asked = { sets: NO_SETS, selection: DEFAULT_SELECTION };
  }

  #hashOf(selection: Selection): string {
    return selectionToHash(selection, this.#usual());
  }

  #follow(isOwn: boolean): void {
    const wall = wallIn(this.#link.hash());
    if (this.#wall !== undefined) {
      // No way out of a wall by 后退 or a link typed by hand.
      if (wall !== this.#wall) this.#link.push(this.#wallLink);
      return;
    }
    this.#setWall(wall);
    const read = selectionFromHash(this.#link.hash(), this.#usual());
    const dropped = [...read.dropped, ...this.#readBeside()];
    // 后退 takes back what was chosen, not the language it was read in.
    const selection = isOwn ? { ...read.selection, language: this.#current.language } : read.selection;
    const isInItsLanguage = read.selection.language === selection.language;
    if (this.#hashOf(selection) === this.#hashOf(this.#current) && dropped.length === 0) {
      if (!isInItsLanguage) this.#link.replace(this.hash);
      return;
    }
    const hasKindChanged = selection.kind !== this.#current.kind;
    this.#current = selection;
    this.#unreadable = dropped;
    this.#asked = { sets: neededFromHash(this.#link.hash()), selection };
    this.#dismissed = [];
    if (!isInItsLanguage) this.#link.replace(this.hash);
    if (hasKindChanged) this.#onKind(selection.kind);
  }

  /** What of the selection is not shown, and why. */
  #notLoaded(): readonly LinkFault[] {
    const loaded = this.#loaded();
    // What waits for a file is told with it.
    if (!loaded.isReady || this.needed.length > 0) return [];
    const { units, years } = this.#current;
    const faults: LinkFault[] = [];
    const unknown = units === 'all' ? [] : units.filter((id) => !this.#keyOf.has(id));
    if (unknown.length > 0) faults.push({ kind: 'unknownUnits', ids: unknown });
    if (units === 'all' && loaded.units.length > MOST_UNASKED)
      faults.push({ kind: 'tooManyUnits', loaded: loaded.units.length, shown: MOST_UNASKED });
    if (years !== 'all') {
      const missing = spans(years, loaded.years);
      if (missing.length > 0) faults.push({ kind: 'yearsWithoutData', spans: missing });
    }
    return faults;
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
