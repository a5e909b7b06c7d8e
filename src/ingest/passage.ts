import { NUMBER_AT } from './reportText/textLines';

/** A line of text around a place in it, and the number that stands there. */
export interface Passage {
  readonly text: string;
  /** 0-based, half open, in `text`. */
  readonly mark: { readonly from: number; readonly to: number };
}

/** Characters of a long line shown on either side. */
const AROUND = 90;
const LONGEST_MARK = 24;

/**
 * What stands in a line around a place of it.
 *
 * @param column 1-based place of the first character of a number, or of the words that stand for one; 0 for none
 */
export function passageAt(line: string, column: number): Passage {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const length = column < 1 ? 0 : (NUMBER_AT.exec(line.slice(at, at + LONGEST_MARK))?.[0].length ?? 0);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(line.length, at + length + AROUND);
  const before = from === 0 ? '' : '…';
  const text = `${before}${line.slice(from, to)}${to === line.length ? '' : '…'}`;
  const start = at - from + before.length;
  return { text, mark: { from: start, to: start + length } };
}
