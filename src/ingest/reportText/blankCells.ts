import { isMeasureUnit } from '../cell/measureUnits';
import type { TextLine } from './textLines';

/** How many lines of a text there are from the label of a row to its first cell, from cell to cell, and behind the last one. */
export interface CellSteps {
  readonly first: number;
  readonly step: number;
  /** Labels of groups may follow in the next line or further below. */
  readonly ends: ReadonlySet<number>;
}

/** A row of a table with a cell a line, and the lines of words around its cells. */
export interface OpenedRow {
  readonly row: TextLine;
  /** The last line of words above the cells. */
  readonly from: number;
  /** The next line of words below; undefined at the end of the table. */
  readonly to: number | undefined;
}

/** So many whole rows must stand alike. */
const FEWEST_WHOLE = 2;

/** Rows with the lines of words around them, of the lines they were joined from. */
export function openedRows(rows: readonly TextLine[], lines: readonly TextLine[]): readonly OpenedRow[] {
  const words = lines.filter(({ label }) => label.text !== '').map(({ line }) => line);
  return rows.map((row) => {
    const first = row.cells[0]?.line ?? row.line;
    const unit = lines.find(
      ({ line, label }) => line > row.line && line < first && isMeasureUnit(label.text),
    );
    return {
      row,
      from: Math.max(row.line, unit?.line ?? 0, ...words.filter((line) => line < first)),
      to: words.find((line) => line > (row.cells.at(-1)?.line ?? row.line)),
    };
  });
}

/**
 * The steps by which the cells of a table stand in the lines of a text, where whole rows of it all have the same and every
 * row left partly blank has room for all its cells: then its blank cells have kept their lines.
 *
 * @returns undefined where blank cells left no line, or that is not certain
 */
export function cellSteps(rows: readonly OpenedRow[], width: number): CellSteps | undefined {
  const whole = rows.filter(({ row }) => row.cells.length === width);
  const partly = rows.filter(({ row }) => row.cells.length > 0 && row.cells.length < width);
  const [model] = whole;
  if (model === undefined || whole.length < FEWEST_WHOLE) return undefined;
  const at = ({ row }: OpenedRow): readonly number[] => row.cells.map(({ line }) => line);
  const first = (at(model)[0] ?? 0) - model.from;
  const step = (at(model)[1] ?? 0) - (at(model)[0] ?? 0);
  const isRegular = (each: OpenedRow): boolean =>
    at(each).every((line, nth) => line === each.from + first + nth * step);
  if (step < 1 || first < 1 || !whole.every(isRegular)) return undefined;
  const ends = new Set(
    whole.flatMap((each) => (each.to === undefined ? [] : [each.to - (at(each).at(-1) ?? 0)])),
  );
  const steps = { first, step, ends };
  return partly.every((each) => placesOf(each, steps, width) !== undefined) ? steps : undefined;
}

/** The row with blank cells where its lines are blank; as it is where they do not tell. */
export function withBlanks(opened: OpenedRow, steps: CellSteps | undefined, width: number): TextLine {
  const { row } = opened;
  if (steps === undefined || row.cells.length === 0 || row.cells.length >= width) return row;
  const places = placesOf(opened, steps, width);
  if (places === undefined) return row;
  const cells = Array.from({ length: width }, (_, place) => {
    const cell = row.cells[places.indexOf(place)];
    return cell ?? { text: '', line: opened.from + steps.first + place * steps.step, column: 1 };
  });
  return { ...row, cells };
}

/** The column of each cell, by its line; undefined where the row has not as many lines as its cells need. */
function placesOf(
  { row, from, to }: OpenedRow,
  steps: CellSteps,
  width: number,
): readonly number[] | undefined {
  const { first, step, ends } = steps;
  const last = from + first + step * (width - 1);
  // Without a line of words below, nothing tells whether blank cells kept their lines.
  if (to === undefined || !ends.has(to - last)) return undefined;
  const places = row.cells.map(({ line }) => (line - from - first) / step);
  const isWithin = places.every((place) => Number.isInteger(place) && place >= 0 && place < width);
  return isWithin ? places : undefined;
}
