import { keysOf } from '../form/rowMatcher';
import { isMeasureUnit } from '../cell/measureUnits';
import type { TextLine, TextPiece } from './textLines';

/** Labels of the form, e.g. （一）, but not the brackets that go on with the label above. */
const NUMBERED = /^\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/u;

/** True where each cell of the table has a line of its own: words and numbers share none, nor do two numbers. */
export function isCellPerLine(lines: readonly TextLine[]): boolean {
  const withCells = lines.filter(({ cells }) => cells.length > 0);
  return (
    withCells.length > 0 && withCells.every(({ label, cells }) => label.text === '' && cells.length === 1)
  );
}

/** Rows of a table with one cell per line: a label, the explaining bracket below it, its unit, and the cells below that. */
export function joinedCells(lines: readonly TextLine[]): readonly TextLine[] {
  const rows: TextLine[] = [];
  for (const { line, label, words, cells } of lines) {
    const last = rows.at(-1);
    const isWords = label.text !== '';
    if (last === undefined || (isWords && !isMeasureUnit(label.text))) {
      if (last !== undefined && last.cells.length === 0 && isBracket(label.text))
        rows[rows.length - 1] = {
          ...last,
          label: joined(last.label, label),
          words: last.words + words,
        };
      else rows.push({ line, label, words, cells });
    } else if (isWords) rows[rows.length - 1] = { ...last, unit: label.text };
    else rows[rows.length - 1] = { ...last, cells: [...last.cells, ...cells] };
  }
  return rows;
}

function isBracket(text: string): boolean {
  return text.startsWith('(') && !NUMBERED.test(text) && keysOf(text).whole !== '';
}

function joined(first: TextPiece, second: TextPiece): TextPiece {
  return { ...first, text: `${first.text}${second.text}` };
}
