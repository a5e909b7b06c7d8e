import type { FormCell } from '../form';
import type { FormSheet, SheetCell, SheetRow } from '../formSheet';
import { sheetParts } from '../formSheet';

/** One line of a fragment. */
export interface FragmentRow {
  readonly row: SheetRow;
  /** True for a row that the cell's own lies under and that stands further up than its neighbours. */
  readonly isAbove: boolean;
  /** True where lines of the table are left out directly before this one. */
  readonly isAfterGap: boolean;
}

/** A few lines of a form around one cell, as the form prints them. */
export interface SheetFragment {
  /** Width in columns. */
  readonly columns: number;
  /** Titles above: of the section, and of the block where there is one. */
  readonly titles: readonly string[];
  /** Lines of column heads. */
  readonly heads: readonly SheetRow[];
  /** The rows the cell's row lies under, from the outermost, and then the lines around it. */
  readonly rows: readonly FragmentRow[];
  /** True where lines of the table are left out after the last. */
  readonly isCutBelow: boolean;
}

/** How many lines are shown on either side of the cell's own. */
const AROUND = 3;

/**
 * The lines of a form around one cell: titles and column heads, the rows it lies under, and the rows next to it.
 *
 * @returns undefined where the form has no such cell or head
 */
export function sheetFragment(sheet: FormSheet, cell: FormCell, around = AROUND): SheetFragment | undefined {
  for (const part of sheetParts(sheet)) {
    const target = part.rows.find(({ cells }) => cells.some((one) => isCellOf(one, cell)));
    if (target === undefined) continue;
    // In the 2014 form one line of heads stands over all sections; elsewhere every block has its own.
    const isOneTable = part.title === undefined;
    const inTable = part.rows.filter((row) => isOneTable || row.table === target.table);
    const rows = inTable.filter(({ role }) => role === 'row');
    const at = rows.indexOf(target);
    const from = Math.max(0, at - around);
    const to = Math.min(rows.length, at + around + 1);
    const shown = [...rowsAbove(rows, at).filter((index) => index < from), ...range(from, to)];
    const blocks = inTable.filter(({ role }) => role === 'block').flatMap(titleOf);
    return {
      columns: part.columns,
      titles: [...(part.title === undefined ? [] : [part.title]), ...blocks],
      heads: inTable.filter(({ role }) => role === 'columns'),
      rows: shown.flatMap((index, i) => {
        const row = rows[index];
        const isAfterGap = index > (shown[i - 1] ?? -1) + 1;
        return row === undefined ? [] : [{ row, isAbove: index < from, isAfterGap }];
      }),
      isCutBelow: to < rows.length,
    };
  }
  return undefined;
}

/** True for the cell itself, and for the place of a head where some reports print it. */
export function isCellOf(one: SheetCell, { indicator, applicant }: FormCell): boolean {
  const own = one.kind === 'figure' ? one.cell : one.kind === 'none' ? one.head : undefined;
  return own?.indicator === indicator && own.applicant === applicant;
}

/** Indexes of the rows that the one at `at` lies under by depth, from the outermost. */
function rowsAbove(rows: readonly SheetRow[], at: number): readonly number[] {
  const found: number[] = [];
  let depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0 && depth > 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.depth >= depth) continue;
    depth = row.depth;
    found.unshift(index);
  }
  return found;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function titleOf({ cells: [first] }: SheetRow): readonly string[] {
  return first?.kind === 'label' ? [first.text] : [];
}
