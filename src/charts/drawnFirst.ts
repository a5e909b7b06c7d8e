import type { PointRow } from '../engine/queries/rows';
import { rowsOfUnits } from './grouped';
import { distinct } from './points';
import { noteWords } from './words/notes';

/** With more units than this in one plot, none is told from another. */
const MOST_UNITS = 300;

/**
 * A chart of a line for each unit grows no higher, in px: thousands of lines make a canvas higher than browsers have, which then
 * shows nothing at all. A quarter of what the least of them has, as a zoomed page has four dots to a px.
 */
const MOST_HEIGHT = 7_200;

/** What is drawn of a chart, and the note that says so where that is not all. */
export interface DrawnFirst<Mark> {
  readonly drawn: readonly Mark[];
  readonly notes: readonly string[];
}

/**
 * The first lines of a chart that grows with them; the table and downloads hold all.
 *
 * @param height of a line, in px
 */
export function firstLines<Mark>(marks: readonly Mark[], height: number): DrawnFirst<Mark> {
  const most = Math.floor(MOST_HEIGHT / height);
  if (marks.length <= most) return { drawn: marks, notes: [] };
  return { drawn: marks.slice(0, most), notes: [noteWords().firstLines(most)] };
}

/** The rows of the units that were chosen first, of a chart in which all units share a plot. */
export function rowsOfFirstUnits<Row extends Pick<PointRow, 'unit_key'>>(
  rows: readonly Row[],
  units: readonly number[],
): DrawnFirst<Row> {
  const all = distinct(units);
  if (all.length <= MOST_UNITS) return { drawn: rows, notes: [] };
  return {
    drawn: rowsOfUnits(rows, all.slice(0, MOST_UNITS)),
    notes: [noteWords().firstUnits(MOST_UNITS, all.length)],
  };
}
