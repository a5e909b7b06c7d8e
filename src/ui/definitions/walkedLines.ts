/** A list of lines below a search field, as keys walk over it. */
interface WalkedLines {
  /** The lines as they stand in the document. */
  readonly lines: readonly HTMLElement[];
  /** The id of the search field above them. */
  readonly searchId: string;
}

/** The elements of a list that are on the screen: those of folded groups are not. Undefined is a list that is not drawn yet. */
export function linesOnScreen(list: HTMLElement | undefined, selector: string): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
    (one) => one.offsetParent !== null,
  );
}

/** Arrow keys, Home and End on a line; up from the first one leads into the search field. */
export function walkLines(event: KeyboardEvent, { lines, searchId }: WalkedLines): void {
  const at = lines.findIndex((one) => one === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (next === undefined || at === -1) return;
  event.preventDefault();
  if (next < 0) document.getElementById(searchId)?.focus();
  else lines[next]?.focus();
}

/**
 * Keys in the search field: down leads to the first line, Enter takes the best match. While an input method is composing, its
 * keys only choose a candidate.
 *
 * @param take undefined where there is no match to take
 */
export function leaveSearch(
  event: KeyboardEvent,
  lines: readonly HTMLElement[],
  take: (() => void) | undefined,
): void {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    lines[0]?.focus();
  } else if (event.key === 'Enter' && take !== undefined) {
    event.preventDefault();
    take();
  }
}

/** What stands in a search field after an event of it; undefined while an input method is composing: no search yet. */
export function searchedText(event: Event & { currentTarget: HTMLInputElement }): string | undefined {
  return event instanceof InputEvent && event.isComposing ? undefined : event.currentTarget.value;
}
