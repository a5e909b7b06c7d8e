import { APPLICANTS } from '../../domain/applicant';
import { indicator, indicatorCode } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import type { FormTable } from '../../domain/form';
import { form } from '../../domain/forms';
import { bracketOf, plain } from '../label/label';
import { likeness, pairsIn } from '../label/likeness';
import { isMoneyUnit } from '../cell/measureUnits';
import { blockTables, isAdded } from './provincialRows';
import { addedRow, nearLabel, unclearHeads, unknownRow } from './remarks';
import { keysOf } from './rowMatcher';
import type { FormRemark, FoundCell, FoundPart, SheetRows } from './sheetRows';

/** Forms whose section two is in blocks of few rows, each under heads of its own. */
const BLOCK_FORMS = ['form2019', 'form2021'] as const satisfies readonly FormId[];
/** A form of such blocks. */
export type BlockForm = (typeof BLOCK_FORMS)[number];

const TOTAL = APPLICANTS.indexOf('total');
/** The heads of a block stand at most so many rows above its rows. */
const HEADS_WITHIN = 6;
const ALIKE = 0.7;
/** 规范性文件 and 行政规范性文件 are one row under two names. */
const ROW_PREFIX = /^行政(?=规范性文件$)/u;

/** Section two as it would be read by one form. */
export interface FoundBlocks extends FoundPart {
  /** Heads and rows that are spelt as this form has them and the other has not: what tells the two apart. */
  readonly own: number;
}

interface HeadMatch {
  readonly table: FormTable;
  readonly at: number;
  readonly column: number;
  readonly text: string;
  readonly isNear: boolean;
}

/** Finds 二、主动公开政府信息情况 on a sheet as a form has it: each row by its label and the heads nearest above it. */
export function findBlocks(rows: SheetRows, id: BlockForm): FoundBlocks | undefined {
  const tables = blockTables(id);
  const found = new Set<string>();
  const cells: FoundCell[] = [];
  const remarks: FormRemark[] = [];
  let heads: { readonly row: number; readonly matches: readonly HeadMatch[] } | undefined;
  let own = 0;
  let first: number | undefined;
  let last = 0;
  rows.forEach((row, index) => {
    const line = index + 1;
    const matches = headsIn(row, tables);
    if (matches.length > 0) {
      heads = { row: line, matches };
      return;
    }
    const label = row.findIndex((cell) => plain(cell) !== '');
    const labelText = row[label] ?? '';
    const key = rowKey(labelText);
    const table = tables.find((one) => one.rows.some((each) => rowKey(each.label) === key));
    const formRow = table?.rows.find((each) => rowKey(each.label) === key);
    // Section three has rows and heads of its own.
    if (row.some((cell) => keysOf(cell).whole === '自然人')) heads = undefined;
    if (key === '' || heads === undefined || line - heads.row > HEADS_WITHIN) return;
    if (table === undefined || formRow === undefined) {
      const isRow = first !== undefined && heads.matches.some(({ column }) => isCount(row[column]));
      if (isRow && !isOfOtherForm(id, key)) remarks.push(unknownRow(line, label + 1, labelText));
      return;
    }
    if (found.has(formRow.id)) return;
    const under = heads.matches.filter((match) => match.table === table || hasSameHeads(match.table, table));
    const columns = uniqueColumns(under);
    if (columns.size === 0) return;
    found.add(formRow.id);
    first ??= heads.row;
    last = line;
    if (columns.size < table.columns.length) {
      remarks.push(unclearHeads(heads.row, table.columns.join('、')));
      return;
    }
    if (isAdded(formRow.id)) remarks.push(addedRow(line, label + 1, labelText));
    for (const [at, match] of columns) {
      const cell = formRow.cells[at];
      if (cell == null) continue;
      if (match.isNear)
        remarks.push(nearLabel(heads.row, match.column + 1, match.text, table.columns[at] ?? ''));
      else if (!isShared(id, table.columns[at] ?? '')) own += 1;
      const unit = moneyUnit(match.text, indicator(cell.indicator).unit);
      cells.push({
        row: line,
        column: match.column + 1,
        indicator: indicatorCode(cell.indicator),
        applicant: TOTAL,
        text: row[match.column] ?? '',
        ...(unit === undefined ? {} : { unit }),
      });
    }
  });
  if (first === undefined) return undefined;
  return { cells, remarks: once(remarks), rows: { first, last }, headRow: first, own };
}

/** Cells of a row that head a column of some block; a single word that is a row's label is none. */
function headsIn(row: readonly string[], tables: readonly FormTable[]): readonly HeadMatch[] {
  return row.flatMap((text, column): readonly HeadMatch[] => {
    const { bare } = keysOf(text);
    if (bare === '' || text.length > 60) return [];
    const exact = tables.flatMap((table) =>
      table.columns.flatMap((heading, at) =>
        keysOf(heading).bare === bare ? [{ table, at, column, text, isNear: false }] : [],
      ),
    );
    return exact.length > 0 ? exact : nearHeads(text, bare, column, tables);
  });
}

function nearHeads(
  text: string,
  bare: string,
  column: number,
  tables: readonly FormTable[],
): readonly HeadMatch[] {
  const shape = pairsIn(bare);
  const alike = tables.flatMap((table) =>
    table.columns.map((heading, at) => ({
      match: { table, at, column, text, isNear: true },
      alike: likeness(shape, pairsIn(keysOf(heading).bare)),
    })),
  );
  const best = Math.max(0, ...alike.map((each) => each.alike));
  return best < ALIKE ? [] : alike.filter((each) => each.alike === best).map(({ match }) => match);
}

/** The one match of each column of the block; a heading that stands twice counts as missing. */
function uniqueColumns(matches: readonly HeadMatch[]): ReadonlyMap<number, HeadMatch> {
  const columns = new Map<number, HeadMatch | null>();
  for (const match of matches) {
    const known = columns.get(match.at);
    if (known === undefined) columns.set(match.at, match);
    else if (known?.column !== match.column) columns.set(match.at, null);
  }
  return new Map([...columns].flatMap(([at, match]) => (match === null ? [] : [[at, match] as const])));
}

/** 第（五）项 and 第（六）项 have the same heads, and some copies print them once. */
function hasSameHeads(left: FormTable, right: FormTable): boolean {
  return right.columns.every((heading, at) => left.columns[at] === heading);
}

function isShared(id: BlockForm, heading: string): boolean {
  return BLOCK_FORMS.some(
    (other) =>
      other !== id &&
      form(other).sections.some((section) =>
        section.tables.some(({ columns }) =>
          columns.some((each) => keysOf(each).bare === keysOf(heading).bare),
        ),
      ),
  );
}

/** A row that the form read has not, but another edition has: which edition it is, is told elsewhere. */
function isOfOtherForm(id: BlockForm, key: string): boolean {
  return BLOCK_FORMS.some(
    (other) =>
      other !== id && blockTables(other).some(({ rows }) => rows.some(({ label }) => rowKey(label) === key)),
  );
}

function isCount(cell: string | undefined): boolean {
  return /^\s*[\d,，.+-]*\d\s*$/u.test(cell ?? '');
}

function rowKey(label: string): string {
  return keysOf(label).bare.replace(ROW_PREFIX, '');
}

/** 元 or 万元 in the bracket of a heading, where the column holds money. */
function moneyUnit(heading: string, wanted: string | undefined): string | undefined {
  if (wanted === undefined || !isMoneyUnit(wanted)) return undefined;
  return /亿元|万元|元/u.exec(bracketOf(heading) ?? '')?.[0];
}

/** A heading over two rows is told once. */
function once(remarks: readonly FormRemark[]): readonly FormRemark[] {
  const told = new Map(
    remarks.map((remark) => [`${remark.code} ${String(remark.row)} ${String(remark.column)}`, remark]),
  );
  return [...told.values()];
}
