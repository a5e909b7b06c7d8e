import { VIEWS, type Selection, type ViewId } from '../../state/selection/selection';

/** What a single key does. */
export type Command =
  | { readonly kind: 'list' | 'search' | 'table' | 'download' }
  | { readonly kind: 'view'; readonly view: ViewId }
  | { readonly kind: 'year'; readonly by: 1 | -1 };

/** Views by digit, in the order of the navigation; 0 is the tenth. */
export const DIGIT_VIEWS: readonly ViewId[] = VIEWS.slice(0, 10);

/** What of a key press tells whether it is a command. */
export interface Press {
  readonly key: string;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * The command of a key press; undefined for none. Keys of an input method and keys with a modifier are no commands.
 * Marks are also known as a Chinese keyboard writes them.
 */
export function commandOf({
  key,
  isComposing,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
}: Press): Command | undefined {
  if (isComposing || ctrlKey || metaKey || altKey) return undefined;
  if (key === '[' || key === '【') return { kind: 'year', by: -1 };
  if (key === ']' || key === '】') return { kind: 'year', by: 1 };
  if (repeat) return undefined;
  if (key === '?' || key === '？') return { kind: 'list' };
  if (key === '/' || key === '、') return { kind: 'search' };
  if (key === 't' || key === 'T') return { kind: 'table' };
  if (key === 'd' || key === 'D') return { kind: 'download' };
  const view = /^\d$/.test(key) ? DIGIT_VIEWS[(Number(key) + 9) % 10] : undefined;
  return view === undefined ? undefined : { kind: 'view', view };
}

/** True where keys are typed, or belong to what has the focus. */
export function takesKeys(target: Pick<Element, 'closest'>): boolean {
  return (
    target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"], dialog') !== null
  );
}

/**
 * The chosen years a year later or earlier, as many as before; of all years, the last.
 *
 * @param loaded the first and the last year there are
 * @returns undefined where there are none further
 */
export function yearsMoved(
  chosen: Selection['years'],
  by: 1 | -1,
  loaded: { readonly from: number; readonly to: number },
): Selection['years'] | undefined {
  if (chosen === 'all') return { from: loaded.to, to: loaded.to };
  const next = { from: chosen.from + by, to: chosen.to + by };
  return next.from < loaded.from || next.to > loaded.to ? undefined : next;
}
