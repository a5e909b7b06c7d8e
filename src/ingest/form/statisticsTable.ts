import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode } from '../../domain/catalogue';
import type { FormRow } from '../../domain/form';
import { form } from '../../domain/forms';
import { labelKey } from '../label/label';
import { isMeasureUnit } from '../cell/measureUnits';
import { plain } from '../label/label';
import { nearLabel, unclearColumns, unknownRow } from './remarks';
import { RowMatcher } from './rowMatcher';
import type { FormRemark, FoundCell, FoundPart, SheetRows } from './sheetRows';

const ROWS: readonly FormRow[] = form('form2014').sections.flatMap(({ tables }) =>
  tables.flatMap(({ rows }) => rows),
);
const LABELS = ROWS.map(({ label }) => label);
/** Fewer rows than this may be of any table about disclosure. */
const FEWEST_ROWS = 8;
const HEADS: readonly string[] = ['统计数', '统计数据', '统计值', '数量', '数值'];
const TOTAL = APPLICANTS.indexOf('total');

interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly found: FormRow | undefined;
  readonly isNear: boolean;
}

/** Finds the 2014 form on a sheet: its labels one below the other, one column of numbers beside them. */
export function findStatistics(rows: SheetRows): FoundPart | undefined {
  const labelled = labelledRows(rows);
  const matched = labelled.filter(({ found }) => found !== undefined);
  const [first] = matched;
  const last = matched.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (matched.filter(({ found }) => found?.cells[0] != null).length < FEWEST_ROWS) return undefined;
  const span = { first: first.row, last: last.row };
  const column = numberColumn(rows, matched, span);
  if (typeof column !== 'number') {
    return { cells: [], remarks: [unclearColumns(span.first, column)], rows: span, headRow: span.first };
  }
  const remarks: FormRemark[] = [];
  const cells: FoundCell[] = [];
  for (const { row, label, found, isNear, column: at } of labelled) {
    const text = rows[row - 1]?.[column] ?? '';
    if (found === undefined) {
      if (row > span.first && row < span.last && /\d/u.test(text))
        remarks.push(unknownRow(row, at + 1, label));
      continue;
    }
    const cell = found.cells[0];
    if (cell == null) continue;
    if (isNear) remarks.push(nearLabel(row, at + 1, label, found.label));
    const unit = unitIn(rows[row - 1] ?? [], at, column);
    cells.push({
      row,
      column: column + 1,
      indicator: indicatorCode(cell.indicator),
      applicant: TOTAL,
      text,
      ...(unit === undefined ? {} : { unit }),
    });
  }
  const headRow = headRowAbove(rows, span.first);
  return { cells, remarks, rows: { ...span, first: headRow }, headRow };
}

/**
 * Rows of the 2014 form on a sheet, whatever columns stand beside them: codes in `CATALOGUE` by 1-based row. The order of
 * the rows tells those apart that are spelt alike.
 *
 * @returns nothing where too few of its rows are there
 */
export function rowsOf2014(rows: SheetRows): ReadonlyMap<number, number> {
  const codes = labelledRows(rows).flatMap(
    ({ row, found, isNear }): readonly (readonly [number, number])[] => {
      const cell = found?.cells[0];
      return cell == null || isNear ? [] : [[row, indicatorCode(cell.indicator)]];
    },
  );
  return new Map(codes.length < FEWEST_ROWS ? [] : codes);
}

/** Rows with the cell that is a label of the form, or the first cell where none is. */
function labelledRows(rows: SheetRows): readonly LabelledRow[] {
  const matcher = new RowMatcher(LABELS, rows);
  return rows.flatMap((cells, index): readonly LabelledRow[] => {
    const texts = cells.flatMap((text, column) => (isLabel(text) ? [{ text, column }] : []));
    for (const { text, column } of texts) {
      const match = matcher.find(text);
      if (match === undefined) continue;
      const found = ROWS[match.index];
      return [{ row: index + 1, column, label: text, found, isNear: match.isNear }];
    }
    const [first] = texts;
    return first === undefined
      ? []
      : [{ row: index + 1, column: first.column, label: first.text, found: undefined, isNear: false }];
  });
}

function isLabel(text: string): boolean {
  return /[\u4e00-\u9fff]/u.test(plain(text)) && !isMeasureUnit(plain(text)) && text.length < 200;
}

/**
 * The column under 统计数; without such a head the only one with numbers.
 *
 * @returns the heads of the columns where several may be meant
 */
function numberColumn(
  rows: SheetRows,
  matched: readonly LabelledRow[],
  span: FoundPart['rows'],
): number | readonly string[] {
  const above = rows.slice(Math.max(0, span.first - 4), span.first - 1).reverse();
  for (const head of HEADS) {
    for (const cells of above) {
      const columns = cells.flatMap((cell, column) => (labelKey(cell) === head ? [column] : []));
      const [column, other] = columns;
      if (column !== undefined && other === undefined) return column;
    }
  }
  const counts = new Map<number, number>();
  for (const { row, column, found } of matched) {
    if (found?.cells[0] == null) continue;
    rows[row - 1]?.forEach((cell, at) => {
      if (at > column && /\d/u.test(plain(cell))) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  }
  const columns = [...counts.keys()].sort((left, right) => left - right);
  const [column, other] = columns;
  if (column !== undefined && other === undefined) return column;
  return columns.map(
    (at) =>
      above.map((cells) => (cells[at] ?? '').trim()).find((cell) => cell !== '') ?? `第${String(at + 1)}列`,
  );
}

/** The unit printed between the label and the number. */
function unitIn(cells: readonly string[], from: number, to: number): string | undefined {
  return cells
    .slice(from + 1, to)
    .map(plain)
    .find(isMeasureUnit);
}

function headRowAbove(rows: SheetRows, first: number): number {
  for (let row = first - 1; row >= Math.max(1, first - 4); row -= 1) {
    const keys = (rows[row - 1] ?? []).map(labelKey);
    if (keys.some((key) => HEADS.includes(key))) return row;
  }
  return first;
}
