import { indicator as entryOf } from '../../domain/catalogue';
import type { FormCell } from '../../domain/form';
import type { FormId } from '../../domain/formId';
import { form, placeOf } from '../../domain/forms';
import type { Missing } from '../../domain/value';

/**
 * Why a report of a form tells no figure for a cell: 不适用 where another form prints it and this one has no number
 * there, else 未收录. A number that no form prints may stand in the text of any report, so its absence is 未收录.
 */
export function absentIn(id: FormId, { indicator, applicant }: FormCell): Missing {
  if (placeOf(form(id), indicator, applicant)?.column !== undefined) return 'noReport';
  return Object.keys(entryOf(indicator).rows).length === 0 ? 'noReport' : 'notInForm';
}
