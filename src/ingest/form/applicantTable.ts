import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode } from '../../domain/catalogue';
import type { FormRow } from '../../domain/form';
import { form } from '../../domain/forms';
import { CHINESE_NAMES } from '../../domain/words/names';
import { isMeasureUnit } from '../cell/measureUnits';
import { plain } from '../label/label';
import { nearLabel, unclearHeads, unknownRow } from './remarks';
import { keysOf, RowMatcher } from './rowMatcher';
import type { FormRemark, FoundCell, FoundPart, SheetRows } from './sheetRows';

/** Rows of table three: those of 2021 hold all of 2019, with （六）其他处理 as a head. */
const ROWS: readonly FormRow[] = form('form2021').sections.flatMap(({ id, tables }) =>
  id === '3' ? tables.flatMap(({ rows }) => rows) : [],
);
const LABELS = ROWS.map(({ label }) => label);
const HEAD_KEYS = APPLICANTS.map((applicant) => keysOf(CHINESE_NAMES.applicants[applicant]).whole);
/** Heads stand in up to three rows. */
const HEAD_ROWS = 3;
const FEWEST_ROWS = 5;

/** Table three as found, with what tells the two forms that have it apart. */
export interface FoundApplicants extends FoundPart {
  /** The rows below （六）其他处理, which only the form of 2021 prints. */
  readonly hasOtherParts: boolean;
}

/** Finds 三、收到和处理政府信息公开申请情况 on a sheet, its columns by their heads and its rows by their labels. */
export function findApplicants(rows: SheetRows): FoundApplicants | undefined {
  const top = rows.findIndex((cells) => {
    const keys = cells.map((cell) => keysOf(cell).whole);
    return keys.includes('自然人') && keys.includes('总计');
  });
  if (top === -1) return undefined;
  const columns = headColumns(rows, top);
  const isSettled = columns.every((column) => column !== undefined);
  const firstColumn = Math.min(...columns.flatMap((column) => column ?? []));
  const matcher = new RowMatcher(LABELS, rows);
  const cells: FoundCell[] = [];
  const remarks: FormRemark[] = [];
  let last = top;
  let matches = 0;
  let hasOtherParts = false;
  for (let index = top + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const label = labelIn(row, firstColumn);
    if (label === undefined) continue;
    const match = matcher.find(label.text);
    const found = match === undefined ? undefined : ROWS[match.index];
    if (match === undefined || found === undefined) {
      if (endsTable(row)) break;
      if (matches > 0 && columns.some((column) => /\d/u.test(row[column ?? -1] ?? ''))) {
        remarks.push(unknownRow(index + 1, label.column + 1, label.text));
      }
      continue;
    }
    matches += 1;
    last = index;
    hasOtherParts ||= /^3\.3\.6\.\d$/u.test(found.id);
    if (match.isNear) remarks.push(nearLabel(index + 1, label.column + 1, label.text, found.label));
    if (isSettled) cells.push(...rowCells(row, index + 1, columns, found));
    if (found.id === '3.4') break;
  }
  if (matches < FEWEST_ROWS) return undefined;
  return {
    cells,
    remarks: isSettled ? remarks : [unclearHeads(top + 1, '自然人、商业企业……总计')],
    rows: { first: top + 1, last: last + 1 },
    headRow: top + 1,
    hasOtherParts,
  };
}

/** The column of each applicant, by its head; undefined where a head is missing or stands twice. */
function headColumns(rows: SheetRows, top: number): readonly (number | undefined)[] {
  const heads = rows.slice(top, top + HEAD_ROWS).map((cells) => cells.map((cell) => keysOf(cell).whole));
  const isBody = (keys: readonly string[]) => keys.some((key) => key.includes('本年新收'));
  const end = heads.findIndex(isBody);
  const above = end === -1 ? heads : heads.slice(0, end);
  return HEAD_KEYS.map((wanted) => {
    const columns = new Set(
      above.flatMap((keys) => keys.flatMap((key, column) => (key === wanted ? [column] : []))),
    );
    const [column] = columns;
    return columns.size === 1 ? column : undefined;
  });
}

/** The label nearest to the numbers: group labels stand to its left. */
function labelIn(
  row: readonly string[],
  firstColumn: number,
): { readonly text: string; readonly column: number } | undefined {
  for (let column = Math.min(firstColumn, row.length) - 1; column >= 0; column -= 1) {
    const text = row[column] ?? '';
    if (/[\u4e00-\u9fff]/u.test(plain(text)) && !isMeasureUnit(plain(text))) return { text, column };
  }
  return undefined;
}

function rowCells(
  row: readonly string[],
  line: number,
  columns: readonly (number | undefined)[],
  found: FormRow,
): readonly FoundCell[] {
  const head = found.head;
  const indicator = found.cells.find((cell) => cell !== null)?.indicator ?? head;
  if (indicator === undefined) return [];
  return columns.flatMap((column, applicant): readonly FoundCell[] =>
    column === undefined
      ? []
      : [
          {
            row: line,
            column: column + 1,
            indicator: indicatorCode(indicator),
            applicant,
            text: row[column] ?? '',
            ...(head === undefined ? {} : { isHead: true }),
          },
        ],
  );
}

/** The title or the heads of what comes below. */
function endsTable(row: readonly string[]): boolean {
  return row.some((cell) => /^(?:四政府信息公开行政复议|行政复议$|结果维持)/u.test(keysOf(cell).whole));
}
