import { isMeasureUnit } from '../cell/measureUnits';
import { plain } from '../label/label';
import { REPORT_YEARS } from '../reportWords';
import { HEAD_SEPARATOR } from './columnFaults';
import type { Row, RowBlock } from './grid';
import { isEmptyCell } from './grid';
import { isHeadWord, readHeadWord } from './headWords';
import type { HeadReading, HeadWord } from './headWords';
import { rowKindOf } from './rowKinds';

/** Rows among which the heads are looked for; above them may stand titles and notes. */
export const HEADS_WITHIN = 12;
/** Heads above each other. */
const MOST_HEADS = 4;
/** Columns that tell where the heads are; a wider table is read in full once they are found. */
const COLUMNS_SCORED = 200;

/** A rectangle of merged cells: 1-based, both ends included. Its text stands in the first cell of its first row. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The heads of a table. */
export interface TableHead {
  /** Rows of heads among the rows looked at, 0-based and half open. */
  readonly from: number;
  readonly to: number;
  /** Where the data begin among those rows: below the heads, and below a row that numbers the columns. */
  readonly dataFrom: number;
  /** Words over each column, from top to bottom. */
  readonly columns: readonly (readonly HeadWord[])[];
}

/** Rows at the beginning of a table, and what is merged in them. */
export interface HeadRows extends RowBlock {
  readonly merges?: readonly Merge[] | undefined;
}

/**
 * Finds the heads of a table: the rows above each other, at most four, over whose columns most is understood. A head over
 * several columns stands over those to its right that have none of their own.
 *
 * @returns undefined where fewer than two columns are understood
 */
export function findHead(head: HeadRows, reading: HeadReading): TableHead | undefined {
  const words = new HeadWords(head, reading);
  let best: { from: number; to: number; score: number } | undefined;
  for (let from = 0; from < Math.min(HEADS_WITHIN, head.rows.length); from += 1) {
    for (let to = from + 1; to <= Math.min(from + MOST_HEADS, head.rows.length); to += 1) {
      if (isNoHead(head, to - 1)) break;
      const { score, known } = scoreOf(words.over(from, to, COLUMNS_SCORED));
      if (known >= 2 && score > (best?.score ?? 0)) best = { from, to, score };
    }
  }
  return best === undefined ? undefined : headAt(head, reading, best);
}

/** The heads where they are said to stand. */
export function headAt(
  head: HeadRows,
  reading: HeadReading,
  { from, to }: { readonly from: number; readonly to: number },
): TableHead {
  const words = new HeadWords(head, reading);
  const isNumbered = numbersColumns(head.rows[to] ?? []);
  return { from, to, dataFrom: isNumbered ? to + 1 : to, columns: words.over(from, to, Infinity) };
}

/**
 * Where heads stand most likely in a table of which nothing is understood: the first row of several texts and no
 * numbers.
 */
export function likelyHead({ rows }: RowBlock): { readonly from: number; readonly to: number } | undefined {
  const widths = rows.map((row) => row.filter((cell) => !isEmptyCell(cell)).length);
  const width = Math.max(0, ...widths);
  const from = rows
    .slice(0, HEADS_WITHIN)
    .findIndex((row, at) => (widths[at] ?? 0) >= 2 && (widths[at] ?? 0) * 2 >= width && !holdsData(row));
  return from === -1 ? undefined : { from, to: from + 1 };
}

/** Data, a title, or 填报单位：… beside the title: nothing that stands over columns. */
function isNoHead(head: HeadRows, at: number): boolean {
  const row = head.rows[at] ?? [];
  return holdsData(row) || isTitle(head, at) || rowKindOf(row) !== undefined;
}

/** One text, at the left of the table: a title, or a note on the unit. Over some columns only, it is a head. */
function isTitle({ rows, lines, merges = [] }: HeadRows, at: number): boolean {
  const row = rows[at] ?? [];
  const told = row.flatMap((cell, column) => (isEmptyCell(cell) ? [] : [column]));
  const [column, other] = told;
  if (column === undefined || other !== undefined) return column === undefined;
  if (column === 0) return true;
  const reaches = merges.find(({ top, left }) => top === lines[at] && left === column + 1);
  const width = Math.max(...rows.slice(at).map(({ length }) => length));
  // A year at the right end is of the whole table, unless there is but one column it may stand over.
  return reaches === undefined && column + 1 >= width && width > 2;
}

/** A row with a number in it that is no year, or with the mark of a missing one. */
function holdsData(row: Row): boolean {
  return row.some((cell) => {
    if (cell === undefined || cell.length > 40) return false;
    const text = plain(cell);
    if (/^[—–-]+$/u.test(text)) return true;
    const number = /^[+-]?[\d,]+(?:\.\d+)?(.*)$/u.exec(text);
    if (number === null) return false;
    const [, rest = ''] = number;
    if (rest === '' || isMeasureUnit(rest) || /^[%％]$/u.test(rest)) {
      const value = Number(text);
      return !(value >= REPORT_YEARS.first && value <= REPORT_YEARS.last);
    }
    return false;
  });
}

/** 甲 乙 1 2 3 below the heads: numbers of the columns. */
function numbersColumns(row: Row): boolean {
  const cells = row.map((cell) => plain(cell ?? '').replace(/[()]/gu, '')).filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /^\d{1,3}$/u.test(cell)).map(Number);
  const letters = cells.filter((cell) => /^(?:[甲乙丙丁戊己]|栏次|[A-Z])$/u.test(cell));
  const isCounting = numbers.every((number, at) => number === at + 1);
  return numbers.length >= 2 && isCounting && numbers.length + letters.length === cells.length;
}

/** How much is understood of some heads: what tells a column's place in the table counts more than what it counts. */
function scoreOf(columns: readonly (readonly HeadWord[])[]): {
  readonly score: number;
  readonly known: number;
} {
  let score = 0;
  let known = 0;
  for (const words of columns) {
    const leaf = words.at(-1);
    if (leaf === undefined) continue;
    const isLeafKnown = isHeadWord(leaf);
    if (!isLeafKnown && !words.some(isHeadWord)) continue;
    known += 1;
    score += leaf.role === undefined ? 2 : 3;
    // 自然人 alone says less than 新收申请数 over 自然人.
    score += new Set(words.flatMap(factsIn)).size * 0.01;
    if (!isLeafKnown) score -= 1;
  }
  return { score, known };
}

function factsIn({ role, indicators, applicant, unit, year, scope, proposal }: HeadWord): readonly string[] {
  const facts = { role, indicators, applicant, unit, year, scope, proposal };
  return Object.entries(facts).flatMap(([fact, told]) => (told === undefined ? [] : [fact]));
}

/** Reads the words of heads, each different text once. */
class HeadWords {
  readonly #head: HeadRows;
  readonly #reading: HeadReading;
  readonly #words = new Map<string, HeadWord>();
  readonly #covers: ReadonlyMap<string, string>;
  readonly #isAmongClasses: boolean;
  /** Those that reach into the rows of heads; a long table may have thousands below. */
  readonly #merges: readonly Merge[];

  constructor(head: HeadRows, reading: HeadReading) {
    this.#head = head;
    const last = head.lines[Math.min(head.lines.length, HEADS_WITHIN + MOST_HEADS) - 1] ?? 0;
    this.#merges = (head.merges ?? []).filter(({ top }) => top <= last);
    this.#reading = reading;
    this.#covers = coveredCells(head);
    this.#isAmongClasses = head.rows
      .slice(0, HEADS_WITHIN + MOST_HEADS)
      .some((row) => row.some((cell) => cell !== undefined && /^.{0,12}[A-D]["”]?类/u.test(plain(cell))));
  }

  /** The words over each column, in some rows. */
  over(from: number, to: number, most: number): readonly (readonly HeadWord[])[] {
    const rows = this.#head.rows.slice(from, to);
    const width = Math.min(most, Math.max(0, ...rows.map((row) => row.length)));
    const columns: HeadWord[][] = [];
    for (let column = 0; column < width; column += 1) {
      const texts = rows.map((_, at) => this.#textOver(from + at, column, from, to));
      const told = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
      columns.push(told.flatMap((text) => text.split(HEAD_SEPARATOR)).map((text) => this.#word(text)));
    }
    return columns;
  }

  #word(text: string): HeadWord {
    let word = this.#words.get(text);
    if (word === undefined) {
      word = readHeadWord(text, this.#reading, this.#isAmongClasses);
      this.#words.set(text, word);
    }
    return word;
  }

  /** The head a row has over a column: its own, that of the merged cell, or one to the left that reaches so far. */
  #textOver(at: number, column: number, from: number, to: number): string {
    // A head merged over columns says nothing of the second one where no head stands below it.
    if (at === to - 1) return this.#isBesideFirst(at, column) ? '' : this.#text(at, column);
    const own = this.#text(at, column);
    if (own !== '') return own;
    for (let left = column - 1; left >= 0; left -= 1) {
      const text = this.#text(at, left);
      // A head above ends where the next one begins.
      for (let above = from; above < at; above += 1) if (this.#text(above, left + 1) !== '') return '';
      if (text === '') continue;
      if (this.#isMerged(at, left)) return '';
      const hasBelow = this.#head.rows
        .slice(at + 1, to)
        .some((_, below) => this.#text(at + 1 + below, left) !== '');
      const hasOwnBelow = this.#head.rows
        .slice(at + 1, to)
        .some((_, below) => this.#text(at + 1 + below, column) !== '');
      return hasBelow && hasOwnBelow ? text : '';
    }
    return '';
  }

  #text(at: number, column: number): string {
    const own = (this.#head.rows[at]?.[column] ?? '').trim();
    return own === '' ? (this.#covers.get(placeKey(at, column)) ?? '') : own;
  }

  #isBesideFirst(at: number, column: number): boolean {
    const line = this.#head.lines[at] ?? 0;
    return this.#merges.some(
      ({ top, bottom, left, right }) =>
        top <= line && line <= bottom && left < column + 1 && column + 1 <= right,
    );
  }

  /** Where cells are merged they say themselves how far a head reaches. */
  #isMerged(at: number, column: number): boolean {
    const line = this.#head.lines[at] ?? 0;
    return this.#merges.some(
      ({ top, bottom, left, right }) =>
        top <= line && line <= bottom && left <= column + 1 && column + 1 <= right,
    );
  }
}

/** The texts of merged cells in the places they cover, by row looked at and column. */
function coveredCells({ rows, lines, merges = [] }: HeadRows): ReadonlyMap<string, string> {
  const covered = new Map<string, string>();
  const last = lines[Math.min(lines.length, HEADS_WITHIN + MOST_HEADS) - 1] ?? 0;
  for (const { top, left, bottom, right } of merges) {
    const first = lines.indexOf(top);
    const text = (rows[first]?.[left - 1] ?? '').trim();
    if (first === -1 || text === '' || top > last) continue;
    for (let at = first; at < rows.length && (lines[at] ?? 0) <= bottom; at += 1) {
      for (let column = left - 1; column < right; column += 1) covered.set(placeKey(at, column), text);
    }
  }
  return covered;
}

function placeKey(at: number, column: number): string {
  return `${String(at)} ${String(column)}`;
}
