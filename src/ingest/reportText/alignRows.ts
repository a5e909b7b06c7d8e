import { LabelIndex } from './labelIndex';
import { isNumber, lastPlace } from './textLines';
import type { TextLine } from './textLines';

/** A row of the form as the aligner needs it. */
export interface ExpectedRow {
  readonly label: string;
  /** Cells with a number; 0 for a head. */
  readonly width: number;
}

/** A row of the text and the row of the form that it is. */
interface AlignedRow {
  readonly line: TextLine;
  /** Index of the row of the form; undefined for a row that the form has not. */
  readonly row: number | undefined;
  /** The words of the text are not the label of the form, but broken pieces of it. */
  readonly isBroken: boolean;
}

/** Rows of numbers that could not be told: where they stand, how many, and the rows of the form that lack. */
interface UnclearRows {
  readonly line: number;
  readonly count: number;
  readonly missing: readonly number[];
}

/** Rows of one table, told apart. */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  readonly unclear: readonly UnclearRows[];
}

interface Anchor {
  /** Index among the lines. */
  readonly at: number;
  readonly row: number;
}

/**
 * Tells which row of the form each row of numbers is. Rows with their label beside them are certain; between two of
 * those, rows whose labels are broken over lines are told by their order, if there are as many as the form has there
 * and the words around hold their labels. Anything else is unclear.
 *
 * @param mayBeBlank a label without numbers is a row left blank; not so where labels are broken over lines
 */
export function alignRows(
  lines: readonly TextLine[],
  expected: readonly ExpectedRow[],
  mayBeBlank: boolean,
): Alignment {
  const index = new LabelIndex(expected.map(({ label }) => label));
  const anchors = anchorsOf(lines, expected, index);
  const rows: AlignedRow[] = anchors.flatMap(({ at, row }) => {
    const line = lines[at];
    return line === undefined ? [] : [{ line, row, isBroken: false }];
  });
  const unclear: UnclearRows[] = [];
  const ends = [{ at: -1, row: -1 }, ...anchors, { at: lines.length, row: expected.length }];
  ends.slice(1).forEach((end, nth) => {
    const start = ends[nth] ?? end;
    const between = lines.slice(start.at + 1, end.at);
    const missing = expected.flatMap(({ width }, row) =>
      row > start.row && row < end.row && width > 0 ? [row] : [],
    );
    const told = segment(between, missing, expected, index, mayBeBlank);
    rows.push(...told.rows);
    if (told.unclear !== undefined) unclear.push(told.unclear);
  });
  return { rows: rows.sort((left, right) => left.line.line - right.line.line), unclear };
}

/** Rows of numbers with their label beside them, in the order of the form; the longest such line of rows. */
function anchorsOf(
  lines: readonly TextLine[],
  expected: readonly ExpectedRow[],
  index: LabelIndex,
): readonly Anchor[] {
  const matches = lines.flatMap((line, at) => {
    if (line.cells.length === 0 || line.label.text === '') return [];
    const match = index.find(line.label.text);
    if (match === undefined) return [];
    const rows = match.rows.filter((row) => fits(line, expected[row]?.width ?? 0));
    return rows.map((row) => ({ at, row, weight: match.isNear ? 1 : 2, from: -1, sum: 0 }));
  });
  matches.forEach((match, nth) => {
    match.sum = match.weight;
    matches.slice(0, nth).forEach((before, place) => {
      if (before.at < match.at && before.row < match.row && before.sum + match.weight > match.sum) {
        match.sum = before.sum + match.weight;
        match.from = place;
      }
    });
  });
  let place = matches.reduce((best, match, at) => (match.sum > (matches[best]?.sum ?? 0) ? at : best), 0);
  const chain: Anchor[] = [];
  while (place >= 0 && matches[place] !== undefined) {
    const match = matches[place];
    if (match === undefined) break;
    chain.unshift(match);
    place = match.from;
  }
  return chain.filter(({ at }, nth) => {
    const before = chain[nth - 1]?.row ?? -1;
    const after = chain[nth + 1]?.row ?? expected.length;
    // A label that stands twice in the form is certain only where one of the two fits.
    return matches.filter((other) => other.at === at && other.row > before && other.row < after).length === 1;
  });
}

/** True where a line has as many cells as the row, blank ones behind them left aside. */
export function fits({ cells }: TextLine, width: number): boolean {
  const filled = lastPlace(cells, ({ text }) => text !== '') + 1;
  if (width === 0) return !cells.some(isNumber);
  return filled <= width && cells.length >= width;
}

function segment(
  between: readonly TextLine[],
  missing: readonly number[],
  expected: readonly ExpectedRow[],
  index: LabelIndex,
  mayBeBlank: boolean,
): { readonly rows: readonly AlignedRow[]; readonly unclear?: UnclearRows } {
  const numbers = between.filter(({ cells }) => cells.some(isNumber));
  const [first] = numbers;
  const [gap] = missing;
  if (first === undefined) {
    return { rows: mayBeBlank ? blankRows(between, missing, index) : [] };
  }
  if (gap === undefined) {
    // A row more than the form has: the reader is told of it by name.
    return { rows: numbers.map((line) => ({ line, row: undefined, isBroken: false })) };
  }
  const words = between.map(({ label }) => label.text).join('');
  const isTold =
    numbers.length === missing.length &&
    numbers.every((line, nth) => fits(line, expected[missing[nth] ?? -1]?.width ?? 0)) &&
    missing.every((row) => index.isIn(row, words));
  if (!isTold) return { rows: [], unclear: { line: first.line, count: numbers.length, missing } };
  return {
    rows: numbers.flatMap((line, nth) => {
      const row = missing[nth];
      return row === undefined ? [] : [{ line, row, isBroken: true }];
    }),
  };
}

function blankRows(
  between: readonly TextLine[],
  missing: readonly number[],
  index: LabelIndex,
): readonly AlignedRow[] {
  const meant = between.map((line) => index.exact(line.label.text).filter((row) => missing.includes(row)));
  return between.flatMap((line, at): readonly AlignedRow[] => {
    const rows = meant[at] ?? [];
    const isSame = (other: readonly number[]) => other.length > 0 && other.every((row) => rows.includes(row));
    // A label that stands twice in the form is told by its order, if it stands as often in the text.
    if (meant.filter(isSame).length !== rows.length) return [];
    const row = rows[meant.slice(0, at).filter(isSame).length];
    return row === undefined ? [] : [{ line, row, isBroken: false }];
  });
}
