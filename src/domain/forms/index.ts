import type { Form } from '../form';
import type { FormId } from '../formId';
import { FORM_2014 } from './form2014';
import { FORM_2019 } from './form2019';
import { FORM_2021 } from './form2021';

export { cellsOf, placeOf } from './places';

/** Every edition of the statutory table, in the order they came into force. A new edition is one file and one line here. */
export const FORMS: readonly Form[] = [FORM_2014, FORM_2019, FORM_2021];

/** The edition of an id. */
export function form(id: FormId): Form {
  const found = FORMS.find((edition) => edition.id === id);
  if (found === undefined) throw new Error(`unknown form: ${id}`);
  return found;
}

/**
 * The form meant for the reports of a year. A default only: in 2019 both the old and the new form were in use, and the
 * generation belongs to the report.
 *
 * @returns undefined before 2014, when there was no national form
 */
export function formForYear(year: number): FormId | undefined {
  return FORMS.find(({ years }) => year >= years.first && (years.last === undefined || year <= years.last))
    ?.id;
}
