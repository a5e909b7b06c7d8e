import type { Applicant } from './applicant';
import type { IndicatorId } from './catalogue';
import type { FormId } from './formId';

/** One number cell of a form: which indicator, and for which applicant column. */
export interface FormCell {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
}

/** One printed row. A heading has only `null` cells (the 2014 form prints `——` there). */
export interface FormRow {
  /** Stable within the form, for links and source addresses, e.g. `3.1.4`. */
  readonly id: string;
  /** The label exactly as the form prints it, without leading blanks. */
  readonly label: string;
  /** Indentation as printed: 0 for 一、, 1 for （一）, 2 for 1., 3 for 其中. */
  readonly depth: number;
  /** The unit printed in (or, for 2019 and 2021, meant by) the row; absent for a heading and where columns differ. */
  readonly unit?: string;
  /** For a row without number cells: the indicator it is the head of, e.g. （三）不予公开. */
  readonly head?: IndicatorId;
  /** One entry per number column of the table. */
  readonly cells: readonly (FormCell | null)[];
}

/** A block of rows under one set of column headings. */
export interface FormTable {
  readonly id: string;
  /** The heading of the block, e.g. 第二十条第（一）项; absent where the form prints none. */
  readonly title?: string;
  /** Headings of the number columns, in order. */
  readonly columns: readonly string[];
  readonly rows: readonly FormRow[];
}

/** A numbered section of the form that holds figures. Text sections are not modelled. */
export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly FormTable[];
}

/** One edition of the statutory table, complete in order of print. */
export interface Form {
  readonly id: FormId;
  /** Short name on charts: 2014表, 2019表, 2021表. */
  readonly shortName: string;
  /** Official title of the table. */
  readonly title: string;
  /** First and last report year the form was meant for; `last` absent while in force. */
  readonly years: { readonly first: number; readonly last?: number };
  /** The document that brought it in. */
  readonly basis: string;
  readonly sections: readonly FormSection[];
}
