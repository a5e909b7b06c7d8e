import { lineOfPieces } from './textLines';
import type { PlainLine, TextLine, TextPiece } from './textLines';

/** Fewer lines with bars are no table. */
const FEWEST_BARRED = 5;

/** True for text whose table cells are parted by bars, as some copies of pages have them. */
export function isPiped(lines: readonly PlainLine[]): boolean {
  return lines.filter(({ text }) => text.includes('|')).length >= FEWEST_BARRED;
}

/**
 * Rows of a table with bars between its cells. A blank cell may run over the end of a line; a row begins with words at
 * the beginning of a line.
 */
export function pipedLines(lines: readonly PlainLine[]): readonly TextLine[] {
  const rows: TextPiece[][] = [];
  let row: TextPiece[] = [];
  // Whether the piece that is being read has begun at a bar of an earlier line.
  let isOpen = false;
  lines.forEach(({ text, at }, index) => {
    const line = index + 1;
    let from = 0;
    const parts = text.split('|');
    parts.forEach((part, nth) => {
      const column = (at[from + (part.length - part.trimStart().length)] ?? at[from] ?? 0) + 1;
      from += part.length + 1;
      const piece: TextPiece = { text: part.trim(), line, column };
      const isFirst = nth === 0;
      const isLast = nth === parts.length - 1;
      if (isFirst && piece.text !== '') {
        if (row.length > 0) rows.push(row);
        row = [];
        isOpen = false;
      }
      // What follows the last bar goes on in the next line.
      if (isLast && !isFirst && piece.text === '') isOpen = true;
      else if (piece.text !== '' || !isFirst || isOpen) {
        if (piece.text !== '' || parts.length > 1) row.push(piece);
        isOpen = false;
      }
    });
  });
  if (row.length > 0) rows.push(row);
  return rows.flatMap((pieces) => lineOfPieces(pieces, pieces[0]?.line ?? 1) ?? []);
}
