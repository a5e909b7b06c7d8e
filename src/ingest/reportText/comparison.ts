import type { PlainLine } from './textLines';

/** One of two reports that a text prints side by side, as if it stood there alone. */
export interface ReportSide {
  readonly year: number;
  /** The words of its column head. */
  readonly head: string;
  /** As many lines as the text has; what is of the other report, or cannot be told, is blank. */
  readonly lines: readonly PlainLine[];
  /** Lines above the heads that name the unit. */
  readonly titles: readonly string[];
}

const HEADS = /^(20\d\d) ?年?(?:度)?报告 (20\d\d) ?年?(?:度)?报告$/u;
const ONE_HEAD = /^(20\d\d) ?年?(?:度)?报告$/u;
/** Tables of differences repeat numbers of both. */
const DIFFERENCES = /差异|增减值|勾稽问题/u;
const SECTION = /^[一二三四五六七]、/u;
const TITLE = /公开.*(?:年报|年度报告|报告)/u;
const CELL = /^[+-]{0,2}\d[\d,]*(?:\.\d+)?$|^[-—―─–]{1,4}$|^\/$/u;
const BLANK: PlainLine = { text: '', at: [] };

/**
 * The two reports of a text that prints two years side by side (2023 年报告 2024 年报告). A line is taken apart where both
 * halves have the same words, and as many numbers; a block under the head of one year is of that year. Of sentences,
 * which run into one another, only clauses are taken that name their year and stand whole in a line, or go on below in
 * the same one of two columns that a blank parts.
 *
 * @returns undefined for any other text
 */
export function comparisonOf(lines: readonly PlainLine[]): readonly ReportSide[] | undefined {
  const at = lines.findIndex(({ text }) => HEADS.test(text.trim()));
  const [, first = '', second = ''] = HEADS.exec(lines[at]?.text.trim() ?? '') ?? [];
  if (at === -1 || first === second) return undefined;
  const years = [first, second];
  const sides: readonly PlainLine[][] = years.map(() => lines.map(() => BLANK));
  // The side that a block is of, while under the head of one year.
  let only: number | undefined;
  let isOfBoth = false;
  /** The line that holds the end of a clause, by side. */
  const below: { readonly at: number }[] = [];
  lines.forEach((line, index) => {
    if (index <= at) return;
    const text = line.text.trim();
    const one = years.indexOf(ONE_HEAD.exec(text)?.[1] ?? '');
    if (one !== -1) {
      only = one;
      isOfBoth = false;
    } else if (DIFFERENCES.test(text)) {
      only = undefined;
      isOfBoth = true;
    } else if (only !== undefined && !/^五、/u.test(text)) put(sides, only, index, line);
    else {
      only = undefined;
      if (SECTION.test(text)) isOfBoth = false;
      const parts = isOfBoth ? undefined : halves(line);
      if (parts !== undefined) parts.forEach((half, side) => put(sides, side, index, half));
      else
        years.forEach((year, side) => {
          const whole = clausesOf(line, year);
          const [begun, rest] = whole === BLANK ? brokenClause(line, lines[index + 1], year, side) : [whole];
          if (below[side]?.at !== index) put(sides, side, index, begun);
          if (rest === undefined) return;
          put(sides, side, index + 1, rest);
          below[side] = { at: index + 1 };
        });
    }
  });
  const titles = lines
    .slice(0, at)
    .map(({ text }) => text.trim())
    .filter((text) => TITLE.test(text) && text.length < 60 && !text.startsWith('#'));
  return years.map((year, side) => ({
    year: Number(year),
    head: `${year} 年报告`,
    lines: sides[side] ?? [],
    titles,
  }));
}

function put(sides: readonly PlainLine[][], side: number, index: number, line: PlainLine): void {
  const own = sides[side];
  if (own !== undefined) own[index] = line;
}

/** The line as left and right; undefined where its halves do not say the same. */
function halves(line: PlainLine): readonly [PlainLine, PlainLine] | undefined {
  const words = [...line.text.matchAll(/\S+/gu)].map(({ index, 0: text }) => ({ index, text }));
  const middle = words.length / 2;
  if (words.length < 2 || !Number.isInteger(middle)) return undefined;
  const left = words.slice(0, middle);
  const right = words.slice(middle);
  const isSame = left.every(({ text }, nth) => {
    const other = right[nth]?.text ?? '';
    return CELL.test(text) ? CELL.test(other) : text === other;
  });
  const start = right[0]?.index;
  if (!isSame || start === undefined) return undefined;
  return [part(line, 0, start), part(line, start, line.text.length)];
}

/** Clauses of a line that begin with the year and end in a stop before any blank. */
function clausesOf(line: PlainLine, year: string): PlainLine {
  const clauses = [...line.text.matchAll(new RegExp(`${year}年[^\\s。；;,，]{4,}。`, 'gu'))];
  const [first] = clauses;
  return first === undefined || clauses.length > 1
    ? BLANK
    : part(line, first.index, first.index + first[0].length);
}

/** Shorter pieces beside a blank are no columns of sentences. */
const NARROWEST = 12;

/** A clause that begins with the year in one of two columns and ends in a stop in the next line of that column. */
function brokenClause(
  line: PlainLine,
  next: PlainLine | undefined,
  year: string,
  side: number,
): readonly [PlainLine, PlainLine?] {
  const own = columnsOf(line)?.[side];
  const under = next === undefined ? undefined : columnsOf(next)?.[side];
  if (own === undefined || under === undefined) return [BLANK];
  const begun = new RegExp(`${year}年[^\\s。；;,，]{4,}$`, 'u').exec(own.text);
  const rest = /^[^\s。；;,，]{2,}。/u.exec(under.text);
  if (begun === null || rest === null) return [BLANK];
  return [part(own, begun.index, own.text.length), part(under, 0, rest[0].length)];
}

/** The two columns of a line of sentences, which know no other blank; undefined where it has none, or several. */
function columnsOf(line: PlainLine): readonly [PlainLine, PlainLine] | undefined {
  const [first, second, ...more] = [...line.text.matchAll(/\S+/gu)];
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if (first[0].length < NARROWEST || second[0].length < NARROWEST) return undefined;
  return [
    part(line, first.index, first.index + first[0].length),
    part(line, second.index, second.index + second[0].length),
  ];
}

function part({ text, at }: PlainLine, from: number, to: number): PlainLine {
  return { text: text.slice(from, to), at: at.slice(from, to) };
}
