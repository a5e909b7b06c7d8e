import type { FormCell, FormRow } from '../form';
import type { FormId } from '../formId';

/** How many columns and rows a cell covers; 1 by 1 where absent. */
interface SheetSpan {
  readonly columns: number;
  readonly rows: number;
}

/**
 * One cell of a form laid out on a sheet.
 *
 * - `label`: printed words. `unit`: the printed unit. `figure`: where a number goes. `none`: a cell where the form has no
 *   number (`——` in the 2014 form, blank in the others).
 * - `head` of a `none` cell: the figure that some reports print there all the same: （六）其他处理 in one row.
 */
export type SheetCell =
  | { readonly kind: 'label'; readonly text: string; readonly span?: SheetSpan }
  | { readonly kind: 'unit'; readonly text: string }
  | { readonly kind: 'figure'; readonly cell: FormCell; readonly unit?: string; readonly span?: SheetSpan }
  | { readonly kind: 'none'; readonly text: string; readonly head?: FormCell };

/** One line of the sheet. A line covered in part by a cell above has no entry for what is covered. */
export interface SheetRow {
  /** Unique in the form, for keys and addresses. */
  readonly id: string;
  /** `section` and `block` are titles over the width of their section; `columns` are heads; `row` is a row of the form. */
  readonly role: 'section' | 'block' | 'columns' | 'row';
  /** Indentation of the label as printed, from 0. */
  readonly depth: number;
  readonly cells: readonly SheetCell[];
  /** The row of the form, for `role` row. */
  readonly row?: FormRow;
  /** Id of the form's section and table the line belongs to. */
  readonly section: string;
  readonly table?: string;
}

/** A form as it is printed: every line from the first section to the last, the numbered text sections left out. */
export interface FormSheet {
  readonly form: FormId;
  readonly title: string;
  /** Width of the widest section in columns; every line covers exactly the width of its section. */
  readonly columns: number;
  readonly rows: readonly SheetRow[];
}
