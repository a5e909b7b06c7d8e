import { form } from '../../domain/forms';
import { keysOf } from '../form/rowMatcher';
import { alignRows } from './alignRows';
import type { ExpectedRow } from './alignRows';
import { NO_PART } from './gridPart';
import type { GridCell, GridPart } from './gridPart';
import { isCellPerLine, joinedCells } from './joinCells';
import { LabelIndex } from './labelIndex';
import { lastPlace } from './textLines';
import type { TextLine } from './textLines';
import { missingRows, severalForms, unclearRows, unfitCells } from './textRemarks';

const ROWS = form('form2014').sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
const EXPECTED: readonly ExpectedRow[] = ROWS.map(({ label, cells }) => ({
  label,
  width: cells[0] == null ? 0 : 1,
}));
const INDEX = new LabelIndex(EXPECTED.map(({ label }) => label));
const FIRST = keysOf(ROWS[1]?.label ?? '').bare;
/** So many rows of the form follow one another, or it is no form. */
const FEWEST_ROWS = 8;
/** What stands below the form. */
const FOOT = /^(?:单位负责人|审核人|填报人|填表人|联系电话|填报日期)/u;
/** A form with a line for each label, unit, number and two blank ones is not longer. */
const LONGEST = 1200;

/** The 2014 form in a text, as rows of label, unit and number below a head. */
export function statisticsText(lines: readonly TextLine[]): GridPart {
  const starts = lines.flatMap(({ label }, at) => (isFirstRow(label.text) ? [at] : []));
  const [start, second] = starts;
  if (start === undefined) return NO_PART;
  const foot = lines.findIndex(({ label }, at) => at > start && FOOT.test(label.text));
  const table = lines.slice(start, Math.min(foot === -1 ? lines.length : foot, start + LONGEST));
  const isOpened = isCellPerLine(upToLast(table));
  const rows = isOpened ? joinedCells(upToLast(table)) : upToLast(table);
  if (second !== undefined) return { rows: [], remarks: [severalForms(lines[second]?.line ?? 1)] };
  const { rows: aligned, unclear } = alignRows(rows, EXPECTED, isOpened);
  if (aligned.filter(({ row }) => row !== undefined).length < FEWEST_ROWS) return NO_PART;
  const told = new Set(aligned.map(({ line }) => line));
  const found = new Set(aligned.map(({ row }) => row));
  const asked = new Set(unclear.flatMap(({ missing }) => missing));
  const missing = EXPECTED.flatMap(({ label, width }, row) =>
    width > 0 && !found.has(row) && !asked.has(row) ? [label] : [],
  );
  const unfit = rows.filter((line) => !told.has(line) && INDEX.exact(line.label.text).length > 0);
  return {
    rows: [
      { line: aligned[0]?.line.line ?? 1, cells: ['统计指标', '单位', '统计数'] },
      ...aligned.map(({ line, row, isBroken }) => {
        const label: GridCell = row !== undefined && isBroken ? (ROWS[row]?.label ?? '') : line.label;
        return { line: line.line, cells: [label, line.unit ?? '', line.cells[0] ?? ''] };
      }),
    ],
    remarks: [
      ...unclear.map(({ line, count, missing: rowsMissing }) =>
        unclearRows(
          line,
          count,
          rowsMissing.map((row) => ROWS[row]?.label ?? ''),
        ),
      ),
      ...unfit
        .filter(({ cells }) => cells.length > 1)
        .map(({ line, label, cells }) => unfitCells(line, label.text, cells.length, 1)),
      ...(missing.length === 0 ? [] : [missingRows(table[0]?.line ?? 1, missing)]),
    ],
  };
}

function isFirstRow(label: string): boolean {
  return label.length < 60 && keysOf(label).bare === FIRST;
}

/** Lines to the last one that belongs to the form: its label, and the cells right below. */
function upToLast(table: readonly TextLine[]): readonly TextLine[] {
  const last = lastPlace(table, ({ label }) => INDEX.exact(label.text).length > 0);
  const next = table.findIndex(
    ({ label, cells }, at) => at > last && label.text !== '' && cells.length === 0,
  );
  // A unit may stand between the label and its cells.
  const from = table[next] !== undefined && /^.{1,2}$/u.test(table[next].label.text) ? next + 1 : next;
  const end = table.findIndex(({ label }, at) => at >= Math.max(from, last + 1) && label.text !== '');
  return table.slice(0, end === -1 ? table.length : end);
}
