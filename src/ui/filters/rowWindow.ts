/** Rows of a long list that are drawn: from the first to before the last, with the room of those left out, in px. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond either edge, so that scrolling shows no empty band. */
const SPARE = 6;

/** The rows of a list that may be seen. Any place of the scroll bar is taken, also one past the end of a shorter list. */
export function rowWindow(count: number, rowHeight: number, scrolled: number, height: number): RowWindow {
  const seen = Math.ceil(height / rowHeight) + 1;
  const top = Math.min(Math.max(0, Math.floor(scrolled / rowHeight)), Math.max(0, count - seen));
  const first = Math.max(0, top - SPARE);
  const last = Math.min(count, top + seen + SPARE);
  return { first, last, above: first * rowHeight, below: (count - last) * rowHeight };
}
