import { lateNames } from './lateNames';
import { nameWords } from './words/names';

/** A generation of the statutory table. It belongs to the report, not to the year: 2019 was mixed. */
export type FormId = 'form2014' | 'form2019' | 'form2021';

/** Forms in the order they came into force. */
export const FORM_IDS = ['form2014', 'form2019', 'form2021'] as const satisfies readonly FormId[];

/** Short names on charts and in downloads, in the language in force. */
export const FORM_SHORT_NAMES: Readonly<Record<FormId, string>> = lateNames(() => nameWords().forms);

/** The stored code of a form: its four-digit year. */
export function formCode(form: FormId): number {
  return Number(form.slice(4));
}
