import type { IndicatorId } from '../catalogue';
import type { FigureRef, Finding, OtherCheck } from '../check';
import { nameOf } from '../equation';
import { formatCount } from '../format';
import { FORM_IDS } from '../formId';

/** Counts of which a city's own report, over the whole city, holds those of its districts and counties. Total column. */
export const CITY_COUNTS = [
  'disclosure.total',
  'disclosure.normative.issued',
  'disclosure.license.decisions',
  'disclosure.penalty.decisions',
  'disclosure.coercion.decisions',
  'application.received',
  'application.closed',
  'review.total',
  'litigation.total',
  'litigation.direct.total',
  'litigation.after_review.total',
] as const satisfies readonly IndicatorId[];

/**
 * A city's report over the whole city (全域) is not below the sum of those of its districts and counties that are loaded,
 * for {@link CITY_COUNTS}. A city that counts its own offices only, or districts that count what the city counts too,
 * may explain it: it is asked, not accused.
 *
 * Missing: districts without a report or a number add nothing, so a sum over some of them is still a lower bound. Both
 * sides are of scope 全域, of one year and of the same row of one form.
 */
export const districtsWithinCity: OtherCheck = {
  kind: 'among',
  id: 'districtsWithinCity',
  severity: 'warning',
  title: {
    zh: '全市数不小于所辖县（市、区）之和',
    en: 'A city’s count is not below the sum of its districts',
  },
  source: '国办发〔2014〕32号：逐级汇总；数据质量核对：上下级核对',
  forms: FORM_IDS,
  levels: ['province', 'city'],
};

/**
 * @param own the city's figure
 * @param sum over the districts with a number, `units` of them
 * @param below cells of the districts to point at, if known
 */
export function districtsWithinCityFinding(
  indicator: IndicatorId,
  own: number,
  sum: number,
  units: number,
  below: readonly FigureRef[] = [],
): Finding {
  const isHeld = own >= sum;
  const { zh, en } = nameOf(indicator);
  const [ownText, sumText, count] = [formatCount(own), formatCount(sum), String(units)];
  return {
    check: districtsWithinCity.id,
    place: indicator,
    severity: districtsWithinCity.severity,
    result: isHeld ? 'passed' : 'failed',
    left: own,
    right: sum,
    difference: own - sum,
    figures: [{ indicator, applicant: 'total' }, ...below],
    sentence: isHeld
      ? {
          zh: `${zh}为 ${ownText}，不小于已收录的 ${count} 个下级政府之和 ${sumText}。`,
          en: `${en}: ${ownText}, not below the ${sumText} of the ${count} governments below that are loaded.`,
        }
      : {
          zh: `${zh}为 ${ownText}，小于已收录的 ${count} 个下级政府之和 ${sumText}，相差 ${formatCount(sum - own)}，请核对汇总范围。`,
          en: `${en} is ${ownText}, below the ${sumText} of the ${count} governments below that are loaded; ask what was summed.`,
        },
  };
}
