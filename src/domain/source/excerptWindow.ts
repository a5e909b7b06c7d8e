import type { Excerpt } from '../excerpt';

/** One cell of a window onto a file. */
interface WindowCell {
  /** 1-based column of the file. */
  readonly column: number;
  readonly text: string;
  /** True for the figure's own cell. */
  readonly isMarked: boolean;
}

/** One line of a window onto a file. */
interface WindowLine {
  /** 1-based line of the file. */
  readonly row: number;
  readonly cells: readonly WindowCell[];
  /** True for the heads of the columns. */
  readonly isHead: boolean;
}

/** The part of an excerpt that fits beside the page. */
export interface ExcerptWindow {
  /** 1-based columns shown, rising. */
  readonly columns: readonly number[];
  /** The heads, where the excerpt has them, and then the lines around the figure. */
  readonly lines: readonly WindowLine[];
}

/** How many columns are shown on either side of the figure's own; the first, which names the line, stands before them. */
const AROUND = 2;

/** A line of text as shown beside the page, in the parts before, on and behind the figure. */
export interface PassageLine {
  /** 1-based line of the file. */
  readonly row: number;
  readonly before: string;
  /** Empty in every line but the figure's own. */
  readonly marked: string;
  readonly after: string;
}

/** The lines of an excerpt from a text; undefined for one of a table. */
export function passageLines({ firstRow, rows, row, mark }: Excerpt): readonly PassageLine[] | undefined {
  if (mark === undefined) return undefined;
  return rows.map(([text = ''], at) => {
    const isOwn = firstRow + at === row;
    const { from, to } = isOwn ? mark : { from: text.length, to: text.length };
    return {
      row: firstRow + at,
      before: text.slice(0, from),
      marked: text.slice(from, to),
      after: text.slice(to),
    };
  });
}

/** The first column and the columns around the figure of every line of an excerpt. A line that ends early has empty cells. */
export function excerptWindow(excerpt: Excerpt, around = AROUND): ExcerptWindow {
  const { firstRow, rows, head, row, column } = excerpt;
  const width = Math.max(column, ...rows.map(({ length }) => length));
  const from = Math.max(1, column - around);
  const to = Math.min(width, column + around);
  const near = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const columns = from > 1 ? [1, ...near] : near;
  const line = (at: number, texts: readonly string[], isHead: boolean): WindowLine => ({
    row: at,
    isHead,
    cells: columns.map((one) => ({
      column: one,
      text: texts[one - 1] ?? '',
      isMarked: at === row && one === column,
    })),
  });
  return {
    columns,
    lines: [
      ...(head === undefined ? [] : [line(head.row, head.cells, true)]),
      ...rows.map((texts, i) => line(firstRow + i, texts, false)),
    ],
  };
}

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
