import { CATALOGUE } from '../../domain/catalogue';
import { FORM_IDS } from '../../domain/formId';
import type { FormId } from '../../domain/formId';
import { formForYear } from '../../domain/forms';

/** Which forms have a place for all stated figures of one report. Figures that every form or none prints say nothing. */
export class FormEvidence {
  /** A bit for each form. */
  #fitting = ALL_FORMS;
  #isSilent = true;

  /** Takes one stated figure into account; the applicant columns are not in the form of 2014. */
  add(indicator: number, applicant: number): void {
    const forms = formsOf(indicator, applicant);
    if (forms === ALL_FORMS) return;
    this.#isSilent = false;
    this.#fitting &= forms;
  }

  /** True when every figure has a place in the form. */
  fitsAll(form: FormId): boolean {
    return (this.#fitting & (1 << FORM_IDS.indexOf(form))) !== 0;
  }

  /** True when no figure tells one form from another. */
  get isSilent(): boolean {
    return this.#isSilent;
  }
}

/** The form of a report, and how it was found. */
export interface ChosenForm {
  readonly form: FormId;
  /**
   * `stated` by a column; `year`: the form meant for the year; `figures`: the form of the year holds none that fit;
   * `mixed-year`: a report of 2019, when both forms were in use; `before-2014`: there was no national form.
   */
  readonly by: 'stated' | 'year' | 'figures' | 'mixed-year' | 'before-2014';
}

/**
 * The form as stated, else the form of the year, unless all figures have a place in another form and not in this one.
 * Source: the trial form of 2019 was encouraged and not required, so the reports of 2019 use two.
 */
export function chooseForm(stated: FormId | undefined, year: number, evidence: FormEvidence): ChosenForm {
  if (stated !== undefined) return { form: stated, by: 'stated' };
  const meant = formForYear(year) ?? (year < 2014 ? 'form2014' : 'form2021');
  if (!evidence.isSilent && !evidence.fitsAll(meant)) {
    const fitting = FORM_IDS.filter((form) => evidence.fitsAll(form));
    const at = FORM_IDS.indexOf(meant);
    const [nearest] = fitting.sort(
      (left, right) => Math.abs(FORM_IDS.indexOf(left) - at) - Math.abs(FORM_IDS.indexOf(right) - at),
    );
    if (nearest !== undefined) return { form: nearest, by: 'figures' };
  }
  if (year < 2014) return { form: meant, by: 'before-2014' };
  const isMixed = year === 2019 && evidence.fitsAll('form2014') && evidence.fitsAll('form2019');
  return { form: meant, by: isMixed ? 'mixed-year' : 'year' };
}

/** True when the form has a place for the figure. Narrative counts, which stand in no form, go with any. */
export function isInForm(indicator: number, applicant: number, form: FormId): boolean {
  return (formsOf(indicator, applicant) & (1 << FORM_IDS.indexOf(form))) !== 0;
}

const ALL_FORMS = (1 << FORM_IDS.length) - 1;
const FORM_2014_BIT = 1 << FORM_IDS.indexOf('form2014');

const FORMS_OF: Int8Array = Int8Array.from(CATALOGUE, ({ rows }) => {
  const bits = FORM_IDS.reduce((sum, form, index) => (form in rows ? sum | (1 << index) : sum), 0);
  return bits === 0 ? ALL_FORMS : bits;
});

function formsOf(indicator: number, applicant: number): number {
  const forms = FORMS_OF[indicator] ?? 0;
  return applicant === 0 ? forms : forms & ~FORM_2014_BIT;
}
