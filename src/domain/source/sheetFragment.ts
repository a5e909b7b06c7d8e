import type { FormCell } from '../form';
import type { FormSheet, SheetCell, SheetRow } from '../formSheet';
import { sheetParts } from '../formSheet';

/** A few lines of a form around one cell, as the form prints them. */
export interface SheetFragment {
  /** Width in columns. */
  readonly columns: number;
  /** Titles above: of the section, and of the block where there is one. */
  readonly titles: readonly string[];
  /** Lines of column heads. */
  readonly heads: readonly SheetRow[];
  /** Rows the cell's row lies under, from the outermost, where they are above the lines given. */
  readonly above: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  /** True where lines of the same table are left out before, or after, the lines given. */
  readonly isCutAbove: boolean;
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
    const above = rowsAbove(rows, at, from);
    const blocks = inTable.filter(({ role }) => role === 'block').flatMap(titleOf);
    return {
      columns: part.columns,
      titles: [...(part.title === undefined ? [] : [part.title]), ...blocks],
      heads: inTable.filter(({ role }) => role === 'columns'),
      above,
      rows: rows.slice(from, to),
      isCutAbove: from - above.length > 0,
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

/** The rows that the one at `at` lies under by depth, as far as they stand before `from`. */
function rowsAbove(rows: readonly SheetRow[], at: number, from: number): readonly SheetRow[] {
  const found: SheetRow[] = [];
  let depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0 && depth > 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.depth >= depth) continue;
    depth = row.depth;
    if (index < from) found.unshift(row);
  }
  return found;
}

function titleOf({ cells: [first] }: SheetRow): readonly string[] {
  return first?.kind === 'label' ? [first.text] : [];
}
