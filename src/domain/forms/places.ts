import type { Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { Form, FormRow, FormSection, FormTable } from '../form';

/** Where one figure stands in a form. */
export interface FormPlace {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly section: FormSection;
  readonly table: FormTable;
  readonly row: FormRow;
  /** Index among the number columns of the table; absent for a head that prints no number. */
  readonly column?: number;
  /** Numbering of what is above, the row's label, and the column's heading where there are several: 三、（一）4.信函申请数. */
  readonly path: string;
}

/** Every number cell of a form, in order of print. */
export function cellsOf(form: Form): readonly FormPlace[] {
  return placesOf(form).filter(({ column }) => column !== undefined);
}

/**
 * Where a figure stands in a form: its number cell, or the head that sums it up where no number is printed
 * (（三）不予公开 since 2019, （六）其他处理 in 2021).
 *
 * @returns undefined where the form prints neither, e.g. totals over both kinds of suit, or counts told in the text
 */
export function placeOf(
  form: Form,
  indicator: IndicatorId,
  applicant: Applicant = 'total',
): FormPlace | undefined {
  return placesOf(form).find((place) => place.indicator === indicator && place.applicant === applicant);
}

const KNOWN = new WeakMap<Form, readonly FormPlace[]>();

/** Forms never change, so their places are worked out once. */
function placesOf(form: Form): readonly FormPlace[] {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const places = form.sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.rows.flatMap((row, index) => rowPlaces(section, table, row, index)),
    ),
  );
  KNOWN.set(form, places);
  return places;
}

function rowPlaces(section: FormSection, table: FormTable, row: FormRow, index: number): FormPlace[] {
  const above = pathAbove(section, table, index);
  if (row.head !== undefined) {
    return [
      { indicator: row.head, applicant: 'total', section, table, row, path: joined(above, [row.label]) },
    ];
  }
  return row.cells.flatMap((cell, column) => {
    if (cell === null) return [];
    const heading = table.columns.length > 1 || table.title !== undefined ? table.columns[column] : undefined;
    const own = heading === undefined ? [row.label] : [row.label, heading];
    return [{ ...cell, section, table, row, column, path: joined(above, own) }];
  });
}

/** `三、（一）`: the numbers of the section and of the rows above, then the title of the block. */
function pathAbove(section: FormSection, table: FormTable, index: number): string {
  let depth = table.rows[index]?.depth ?? 0;
  let numbers = '';
  let reachesTitle = table.rows[index]?.label === section.title;
  for (let above = index - 1; above >= 0 && depth > 0; above -= 1) {
    const row = table.rows[above];
    if (row === undefined || row.depth >= depth) continue;
    depth = row.depth;
    numbers = numberOf(row.label) + numbers;
    reachesTitle ||= row.label === section.title;
  }
  return `${reachesTitle ? '' : numberOf(section.title)}${table.title ?? ''}${table.title === undefined ? '' : ' '}${numbers}`;
}

/** The numbering a label begins with: 一、 （一） 1. */
function numberOf(label: string): string {
  return /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/.exec(label)?.[0] ?? '';
}

function joined(above: string, parts: readonly string[]): string {
  return above + parts.filter((part) => part !== '').join(' ');
}
