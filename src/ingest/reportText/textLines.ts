import { FORMS } from '../../domain/forms';
import { keysOf } from '../form/rowMatcher';
import { plain } from '../label/label';
import { isMeasureUnit } from '../cell/measureUnits';
import { simplified } from '../encoding/traditional';

/** A piece of a line: what it says, made plain, and where it begins in the text. */
export interface TextPiece {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based place of its first character in the line. */
  readonly column: number;
}

/** A line of the text as a row of a table may stand in it: words, then cells. */
export interface TextLine {
  readonly line: number;
  /** Words before the cells, the last of them where they stand in several cells; '' where the line begins with its cells. */
  readonly label: TextPiece;
  /** All words before the cells. */
  readonly words: string;
  /** Numbers and marks such as —— behind the words; with separators in the line, blank cells too. */
  readonly cells: readonly TextPiece[];
  /** A unit of measure between the words and the cells. */
  readonly unit?: string;
}

/** A line made plain, with the place that each of its characters had. */
export interface PlainLine {
  readonly text: string;
  /** 0-based place in the line as found, by place in `text`. */
  readonly at: readonly number[];
}

const NUMBER_CELL =
  /^(?:约)?[+-]{0,2}\d[\d,]*(?:\.\d+)?(?:万|亿)?(?:元|件|条|次|篇|个|人|人次|项)?(?:\([^()]*\))?$/u;
/** 无 may be 0 or nothing: it is asked about like any other text in place of a number. */
const MARK_CELL = /^(?:[-—―─–]{1,4}|\/|无|未统计|不适用)$/u;
/** Numbers of pages as printed below them: - 3 -, 第 3 页, 第 3 页 共 6 页, 3/6. */
const PAGE_NUMBER = /^(?:[-—–]+ ?\d{1,3} ?[-—–]+|第 ?\d{1,3} ?页.{0,12}|\d{1,3} ?\/ ?\d{1,3})$/u;
/** A number as it may be printed at the head of a text; else the word or mark in place of one. */
export const NUMBER_AT =
  /^(?:约?[+\-－−＋]{0,2}[\d０-９](?:[\d０-９,，.．]*[\d０-９])?[%％]?|[^\s,，。；;]+)/u;
/** Several cells in a row are told from words between numbers by nothing but figures and marks. */
const LONGEST_LINE = 4000;

/** Lines of a text whatever ends them; a page break ends one too. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
}

/** The line with full-width forms, Kangxi radicals, traditional characters and odd blanks made plain; runs of blanks stay as they are. */
export function plainLine(line: string): PlainLine {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of line) {
    const made = plainCharacter(character);
    text += made;
    at.push(...Array<number>(made.length).fill(place));
    place += character.length;
  }
  return { text: simplified(text), at };
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // By far the most characters are plain already.
  if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) return character;
  if (character === '\t' || /\s/u.test(character)) return character === '\t' ? '\t' : ' ';
  return plain(character);
}

/** True for a line that only numbers its page. */
export function isPageNumber(line: PlainLine): boolean {
  return line.text.length < 40 && PAGE_NUMBER.test(line.text.trim());
}

/** True for a number or a mark in place of one. */
function isCell(text: string): boolean {
  return NUMBER_CELL.test(text) || MARK_CELL.test(text);
}

/** True where a digit stands in the cell. */
export function isNumber(piece: TextPiece): boolean {
  return /\d/u.test(piece.text);
}

/** Takes a line apart: at tabs where it has them, else cells stand behind the words, parted by blanks. */
export function textLine(found: PlainLine, line: number): TextLine | undefined {
  if (found.text.length > LONGEST_LINE || found.text.trim() === '' || isPageNumber(found)) return undefined;
  const pieces = found.text.includes('\t') ? tabbed(found, line) : blankParted(found, line);
  return lineOfPieces(pieces, line);
}

/** Words and cells of a row whose pieces are known: the label is the last of the words before the cells. */
export function lineOfPieces(pieces: readonly TextPiece[], line: number): TextLine | undefined {
  const [first] = pieces;
  if (first === undefined) return undefined;
  const isWords = ({ text }: TextPiece): boolean => text !== '' && !isCell(text);
  let start = lastPlace(pieces, isWords) + 1;
  let unit: string | undefined;
  const before = pieces[start - 1];
  if (before !== undefined && start > 1 && isMeasureUnit(before.text)) {
    unit = before.text;
    start -= 1;
  }
  const cells = pieces.slice(unit === undefined ? start : start + 1);
  const label = pieces[start - 1] ?? { text: '', line, column: first.column };
  const words = pieces
    .slice(0, start)
    .map(({ text }) => text)
    .join('');
  return { line, label, words, cells, ...(unit === undefined ? {} : { unit }) };
}

/** Words keep their blanks; only what follows them is parted. */
function blankParted(found: PlainLine, line: number): readonly TextPiece[] {
  const words = [...found.text.matchAll(/\S+/gu)].map((match) => piece(found, match.index, match[0], line));
  let start = words.length;
  while (start > 0 && isCell(words[start - 1]?.text ?? '')) start -= 1;
  const last = words[start - 1];
  // 自然  人 has no cells behind it, and 人 is no unit there.
  const mayHaveUnit = start > 1 && start < words.length && last !== undefined && isMeasureUnit(last.text);
  const hasUnit = mayHaveUnit && !isLabelOfForm(words.slice(0, start));
  const spoken = words.slice(0, hasUnit ? start - 1 : start);
  const [head] = spoken;
  if (head === undefined) return words;
  const label = { ...head, text: spoken.map(({ text }) => text).join(' ') };
  return [label, ...words.slice(spoken.length)];
}

/** 规范性文  件, where 件 is the end of the label. */
function isLabelOfForm(words: readonly TextPiece[]): boolean {
  return LABELS.has(keysOf(words.map(({ text }) => text).join('')).bare);
}

const LABELS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ sections }) =>
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.map(({ label }) => keysOf(label).bare)),
    ),
  ),
);

function tabbed(found: PlainLine, line: number): readonly TextPiece[] {
  return [...found.text.matchAll(/[^\t]*(?:\t|$)/gu)].slice(0, -1).map((match) => {
    const text = match[0].replace(/\t$/u, '');
    const lead = text.length - text.trimStart().length;
    return piece(found, match.index + lead, text.trim(), line);
  });
}

function piece(found: PlainLine, index: number, text: string, line: number): TextPiece {
  return { text, line, column: (found.at[index] ?? 0) + 1 };
}

/** Place of the last entry that fits; -1 without one. */
export function lastPlace<Entry>(entries: readonly Entry[], fits: (entry: Entry) => boolean): number {
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    const entry = entries[place];
    if (entry !== undefined && fits(entry)) return place;
  }
  return -1;
}
