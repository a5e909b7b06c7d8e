import { form } from '../../domain/forms';
import type { FormId } from '../../domain/formId';
import { findForm } from '../form/findForm';
import type { FoundForm } from '../form/findForm';
import { isReportTitle } from '../form/places';
import { keysOf } from '../form/rowMatcher';
import type { SheetRows } from '../form/sheetRows';

/** One of several reports in a document. */
export interface DocumentReport {
  /** The rows of the document in their places; those of other reports are blank. */
  readonly rows: SheetRows;
  /** Rows are those of the whole document. */
  readonly found: FoundForm;
  /** Lines it reaches over, 1-based. */
  readonly first: number;
  readonly last: number;
}

/** The first row of each table of the forms, which a report has once. */
const ONCE: ReadonlySet<string> = new Set([
  firstRow('form2014', '1', 1),
  firstRow('form2021', '2', 0),
  firstRow('form2021', '3', 0),
]);
const LONGEST_TITLE = 60;

/**
 * The reports of a document that holds more than one, parted at their titles, or behind the tables of the one before.
 *
 * @param blockOf the block of a 1-based line; a table is one block
 * @param isProse true for a paragraph
 * @returns undefined where it holds one, or where some part of it is no form that can be read
 */
export function severalReports(
  rows: SheetRows,
  blockOf: (line: number) => number,
  isProse: (line: number) => boolean,
): readonly DocumentReport[] | undefined {
  const starts = startsOf(rows, blockOf, isProse);
  if (starts.length < 2) return undefined;
  const reports = starts.flatMap((first, at): readonly DocumentReport[] => {
    const last = (starts[at + 1] ?? rows.length + 1) - 1;
    const found = findForm(rows.slice(first - 1, last));
    if (found === undefined || found.cells.length === 0) return [];
    const own = rows.map((cells, index) => (index + 1 >= first && index + 1 <= last ? cells : []));
    return [{ rows: own, found: movedDown(found, first - 1), first, last }];
  });
  return reports.length === starts.length ? reports : undefined;
}

/** First lines of the reports. */
function startsOf(
  rows: SheetRows,
  blockOf: (line: number) => number,
  isProse: (line: number) => boolean,
): readonly number[] {
  const starts = [1];
  let seen = new Set<string>();
  // The first title since the last table of a form, other than that of the report being read.
  let title: { readonly line: number; readonly text: string } | undefined;
  let named: string | undefined;
  let table = { block: -1, last: 0, lastBefore: 0 };
  rows.forEach((cells, index) => {
    const line = index + 1;
    if (isProse(line)) {
      const text = (cells[0] ?? '').replace(/\s+/gu, '');
      if (text.length <= LONGEST_TITLE && isReportTitle(text) && text !== named) title ??= { line, text };
      return;
    }
    const block = blockOf(line);
    table = { block, last: line, lastBefore: block === table.block ? table.lastBefore : table.last };
    const key = cells.map((cell) => keysOf(cell).bare).find((each) => ONCE.has(each));
    if (key === undefined) return;
    if (seen.size > 0 && (seen.has(key) || title !== undefined)) {
      starts.push(title?.line ?? table.lastBefore + 1);
      seen = new Set();
    }
    seen.add(key);
    named = title?.text ?? named;
    title = undefined;
  });
  return starts;
}

function movedDown(found: FoundForm, by: number): FoundForm {
  return {
    ...found,
    cells: found.cells.map((cell) => ({ ...cell, row: cell.row + by })),
    remarks: found.remarks.map((remark) => ({ ...remark, row: remark.row + by })),
    rows: { first: found.rows.first + by, last: found.rows.last + by },
    headRows: found.headRows.map((row) => row + by),
  };
}

function firstRow(id: FormId, section: string, at: number): string {
  const tables = form(id).sections.find((each) => each.id === section)?.tables ?? [];
  return keysOf(tables.flatMap(({ rows }) => rows)[at]?.label ?? '').bare;
}
