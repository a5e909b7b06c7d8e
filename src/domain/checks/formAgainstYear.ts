import type { Finding, OtherCheck } from '../check';
import { FORM_IDS } from '../formId';
import { formForYear } from '../forms';
import type { Report } from '../report';
import { CHINESE_NAMES } from '../words/names';

/** In 2019 the form of 2014 was still in use beside the new one. Source: 国办公开办函〔2019〕60号, on trial. */
const MIXED_YEAR = 2019;

/**
 * A report fills in the form of its year. The report year decides, not the day of publication; for 2019 both the old and
 * the new form are in order.
 *
 * Missing: years before the first national form say nothing.
 */
export const formAgainstYear: OtherCheck = {
  kind: 'report',
  id: 'formAgainstYear',
  severity: 'warning',
  title: { zh: '报告使用其统计年度的报表', en: 'A report fills in the form of its year' },
  source: '国办发〔2014〕32号、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
  forms: FORM_IDS,
};

/** @returns undefined where no form is meant for the year */
export function formAgainstYearFinding({ year, form }: Pick<Report, 'year' | 'form'>): Finding | undefined {
  const meant = formForYear(year);
  if (meant === undefined) return undefined;
  const isHeld = form === meant || (year === MIXED_YEAR && form === 'form2014');
  const [used, due] = [CHINESE_NAMES.forms[form], CHINESE_NAMES.forms[meant]];
  return {
    check: formAgainstYear.id,
    place: 'form',
    severity: formAgainstYear.severity,
    result: isHeld ? 'passed' : 'failed',
    figures: [],
    sentence: isHeld
      ? { zh: `${String(year)}年度报告使用${used}。`, en: `The report of ${String(year)} fills in ${form}.` }
      : {
          zh: `${String(year)}年度应使用${due}，本报告使用${used}，请核对统计年度与报表版本。`,
          en: `The report of ${String(year)} fills in ${form} where ${meant} is due.`,
        },
  };
}
