/** What a reader picked in the raw rows: the row, about where in it, and the text. */
export interface PickedText {
  readonly row: number;
  /** 1-based cell; in a line of text the place of the first character. */
  readonly column: number;
  readonly raw: string;
}

const LONGEST_PICK = 40;

/** The text selected in one cell of rows marked with `data-row` and cells with `data-column`; undefined for anything else. */
export function pickedSelection(selection: Selection | null, box: HTMLElement): PickedText | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const cell = cellOf(range.startContainer);
  const raw = selection.toString().trim();
  if (cell === undefined || !box.contains(cell) || !/\p{Nd}/u.test(raw) || raw.length > LONGEST_PICK)
    return undefined;
  const before = document.createRange();
  before.setStart(cell, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return pickedCell(cell, raw, before.toString().length + 1);
}

/** A whole cell that was clicked, where it holds a number. */
export function pickedClick(target: EventTarget | null): PickedText | undefined {
  const cell = target instanceof Node ? cellOf(target) : undefined;
  const raw = cell?.textContent?.trim() ?? '';
  if (cell === undefined || cell.dataset['text'] === 'true' || !/\p{Nd}/u.test(raw)) return undefined;
  return raw.length > LONGEST_PICK ? undefined : pickedCell(cell, raw, 1);
}

function pickedCell(cell: HTMLElement, raw: string, offset: number): PickedText {
  const row = Number(cell.closest('tr')?.dataset['row']);
  const column = cell.dataset['text'] === 'true' ? offset : Number(cell.dataset['column']);
  return { row, column, raw };
}

function cellOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('td[data-column]') ?? undefined;
}
