import { indicator as entryOf, type IndicatorId } from '../../domain/catalogue';
import type { Form, FormCell } from '../../domain/form';
import type { SheetRow } from '../../domain/formSheet';
import { placeOf } from '../../domain/forms';
import { language, said } from '../../domain/language';
import { nameOfCell } from '../../domain/source/explainFormula';
import { measureWords } from '../../domain/words/measures';
import { formLabelWords } from './words/formLabels';

/**
 * What a label of the statutory form says in the language in force, where that is not what is printed: in English the
 * indicator of its row, or what the head or title means. Undefined in Chinese, and for a label nothing is known of.
 *
 * @param row the line it stands in; left out for a title
 */
export function meaningOfLabel(printed: string, row?: SheetRow): string | undefined {
  if (language() !== 'en') return undefined;
  const only = row?.role === 'row' ? onlyIndicator(row) : undefined;
  return only === undefined ? formLabelWords().meaning(printed) : said(entryOf(only).name);
}

/** A label of the form as plain text: in English what it means, in Chinese as it is printed. */
export function labelText(printed: string): string {
  return meaningOfLabel(printed) ?? printed;
}

/** What a cell of the form is called: its place in it, in English its indicator and applicant. */
export function nameInForm(edition: Form, cell: FormCell): string {
  if (language() === 'en') return nameOfCell(cell);
  return placeOf(edition, cell.indicator, cell.applicant)?.path ?? cell.indicator;
}

/** The unit an indicator is counted in, in the language in force; undefined for a head without a number. */
export function unitOf(id: IndicatorId): string | undefined {
  const { unit } = entryOf(id);
  return unit === undefined ? undefined : measureWords().unit(unit);
}

/** The unit printed beside a row: in English that of its indicator. */
export function unitText(row: SheetRow, printed: string): string {
  const only = language() === 'en' ? onlyIndicator(row) : undefined;
  return (only === undefined ? undefined : unitOf(only)) ?? printed;
}

/** The indicator of a row that is of one; a row of several is named by their heads. */
function onlyIndicator({ cells, row }: SheetRow): IndicatorId | undefined {
  const all = new Set([
    ...(row?.head === undefined ? [] : [row.head]),
    ...cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.cell.indicator] : [])),
  ]);
  return all.size === 1 ? [...all][0] : undefined;
}
