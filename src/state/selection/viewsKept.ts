import { isFields } from '../../domain/fields';
import { withEntries, takenBack, type Change } from '../immutable';
import { parsedJson } from '../kept/keptJson';
import type { TextStore } from '../kept/textStore';

/** What a reader chose, kept under a name. */
export interface SavedView {
  readonly name: string;
  /** The hash of the link. */
  readonly hash: string;
  /** ISO time. */
  readonly at: string;
}

/** Saved views by their names, in the order they were saved. */
export type SavedViews = ReadonlyMap<string, SavedView>;

/** The shape of the text; a text of any other version is not read. */
const VERSION = 1;
/** So many views are kept; whoever needs more does not find one among them. */
export const MOST_VIEWS = 200;
/** Letters of a name. */
export const LONGEST_NAME = 40;
const LONGEST_HASH = 20_000;

/** What is kept between visits, and what a workspace file carries. */
export function textOfViews(views: SavedViews): string {
  return JSON.stringify({ version: VERSION, views: [...views.values()] });
}

/** Reads what was kept. @returns undefined where something lies there that is not of this shape */
export function viewsOfText(text: string | null): SavedViews | undefined {
  if (text === null) return new Map();
  const json = parsedJson(text);
  if (!isFields(json) || json['version'] !== VERSION || !Array.isArray(json['views'])) return undefined;
  const views = (json['views'] as readonly unknown[]).slice(0, MOST_VIEWS).flatMap(viewOf);
  return new Map(views.map((view) => [view.name, view]));
}

/** A name as it is kept: one line, cut short; empty where nothing of it is left. */
export function plainName(typed: string): string {
  return [...typed.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');
}

/** The views kept in a store; none where it keeps none or cannot be read. */
export function keptViews(store: TextStore | undefined): SavedViews {
  try {
    return viewsOfText(store?.read() ?? null) ?? new Map<string, SavedView>();
  } catch {
    return new Map();
  }
}

/** Takes over views that a file brought along. */
export function takeViews(store: TextStore | undefined, brought: readonly SavedView[]): Change<SavedViews> {
  const before = keptViews(store);
  const after = withEntries(
    before,
    brought.map((view) => [view.name, view] as const),
  );
  if (brought.length > 0) writeViews(store, after);
  return { before, after };
}

/** Takes back what {@link takeViews} did; what was saved since stays. */
export function takeBackViews(store: TextStore | undefined, change: Change<SavedViews>): void {
  if (change.before.size === change.after.size && isSameViews(change.before, change.after)) return;
  writeViews(store, takenBack(keptViews(store), change, isSameView));
}

/** The views with one under another name, in its place. */
export function renamedView(views: SavedViews, from: string, name: string): SavedViews {
  return new Map(
    [...views.values()]
      .map((view) => (view.name === from ? { ...view, name } : view))
      .map((view) => [view.name, view]),
  );
}

/** The views with a removed one where it stood before; one saved under its name since stays. */
export function withPutBack(now: SavedViews, removed: SavedView, before: SavedViews): SavedViews {
  return new Map(
    [...new Set([...before.keys(), ...now.keys()])].flatMap((name) => {
      const view = now.get(name) ?? (name === removed.name ? removed : undefined);
      return view === undefined ? [] : [[name, view] as const];
    }),
  );
}

/** True where two views of one name show the same. */
export function isSameView(one: SavedView, other: SavedView): boolean {
  return one.hash === other.hash;
}

function isSameViews(some: SavedViews, others: SavedViews): boolean {
  return [...some].every(([name, view]) => {
    const other = others.get(name);
    return other !== undefined && isSameView(view, other);
  });
}

function writeViews(store: TextStore | undefined, views: SavedViews): void {
  try {
    store?.write(textOfViews(views));
  } catch {
    // Full or forbidden: the dialog of the views tells it where a reader saves one.
  }
}

/** A wall is no view: a file from elsewhere must not lock the page. */
function viewOf(entry: unknown): readonly SavedView[] {
  if (!isFields(entry)) return [];
  const { name, hash, at } = entry;
  if (typeof name !== 'string' || typeof hash !== 'string' || typeof at !== 'string') return [];
  const plain = plainName(name);
  const isUsable = plain !== '' && hash.startsWith('#') && hash.length <= LONGEST_HASH;
  return isUsable && !/[#&]wall=/.test(hash) ? [{ name: plain, hash, at }] : [];
}
