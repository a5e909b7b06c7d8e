import type { Excerpt } from '../domain/excerpt';
import { maskPersonal } from './maskPersonal';
import { NUMBER_AT } from './reportText/textLines';

/** Lines shown on either side, and characters of a long line. */
const AROUND = { lines: 3, characters: 90 } as const;
const LONGEST_LINE = 200;
const LONGEST_MARK = 24;

/**
 * The lines of a text around a place, the place marked; names and telephone numbers are masked.
 *
 * @param texts all lines, since a name may stand in the line below its label
 * @returns undefined where the text has no such line
 */
export function passageOf(
  texts: readonly string[],
  { row, column }: { readonly row: number; readonly column: number },
): Required<Pick<Excerpt, 'firstRow' | 'rows' | 'mark'>> | undefined {
  const line = texts[row - 1];
  if (line === undefined) return undefined;
  const masked = maskPersonal(
    texts.map((text) => [text]),
    [],
  );
  const own = masked[row - 1]?.[0] ?? '';
  // Where a name was hidden before it, the place is no longer the figure's.
  const { text, mark } = own.length === line.length ? passageAt(own, column) : passageAt(cut(own), 0);
  const firstRow = Math.max(1, row - AROUND.lines);
  const rows = masked
    .slice(firstRow - 1, row + AROUND.lines)
    .map((cells, at) => (firstRow + at === row ? [text] : cells.map(cut)));
  return { firstRow, rows, mark };
}

/**
 * What stands in a line around a place of it.
 *
 * @param column 1-based place of the first character of a number, or of the words that stand for one; 0 for none
 */
export function passageAt(
  line: string,
  column: number,
): { readonly text: string } & Required<Pick<Excerpt, 'mark'>> {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const length = column < 1 ? 0 : (NUMBER_AT.exec(line.slice(at, at + LONGEST_MARK))?.[0].length ?? 0);
  const from = Math.max(0, at - AROUND.characters);
  const to = Math.min(line.length, at + length + AROUND.characters);
  const before = from === 0 ? '' : '…';
  const text = `${before}${line.slice(from, to)}${to === line.length ? '' : '…'}`;
  const start = at - from + before.length;
  return { text, mark: { from: start, to: start + length } };
}

function cut(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}
