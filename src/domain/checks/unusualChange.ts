import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide, nameOf, ofYearBefore, term } from '../equation';
import { formatCount } from '../format';
import { form as formOf, placeOf } from '../forms';

/** Rows in which a sudden change most often means that the scope changed. Total column. */
export const WATCHED_ROWS = [
  'disclosure.total',
  'disclosure.normative.issued',
  'disclosure.normative.in_force',
  'disclosure.license.decisions',
  'disclosure.penalty.decisions',
  'disclosure.coercion.decisions',
  'disclosure.fee.amount',
  'application.received',
  'review.total',
  'litigation.total',
  'litigation.direct.total',
  'litigation.after_review.total',
] as const satisfies readonly IndicatorId[];

/**
 * A figure more than five times that of the year before (or less than a fifth), or gone to or come from 0, usually means
 * another scope. Bounds: `WITHIN`. A hint, never an error; only within one form, where rows mean the same.
 *
 * Missing: a figure missing on one side is uncertain, on both it is skipped.
 * @returns one finding per watched row that has a number
 */
export const unusualChange: EquationCheck = {
  kind: 'equation',
  id: 'unusualChange',
  severity: 'warning',
  title: { zh: '与上年相差不超过五倍', en: 'Figures stay within five times last year’s' },
  source: '数据质量核对：相邻年度突变，先问统计范围',
  forms: ['form2014', 'form2019', 'form2021'],
  equations: (form, before) =>
    before !== form
      ? []
      : WATCHED_ROWS.filter((id) => placeOf(formOf(form), id) !== undefined).map((id) => ({
          place: id,
          left: figureSide(id),
          relation: 'within',
          right: {
            name: { zh: `上年${nameOf(id).zh}`, en: `${nameOf(id).en} of the year before` },
            terms: [ofYearBefore(term(id))],
          },
        })),
  say: ({ left }, now, then, isHeld) => ({
    zh: `${left.name.zh}上年 ${formatCount(then)}，本年 ${formatCount(now)}${isHeld ? '' : '，变化较大，请核对两年的统计范围'}。`,
    en: `${left.name.en}: ${formatCount(then)} last year, ${formatCount(now)} this year${isHeld ? '' : '; ask whether the scope changed'}.`,
  }),
};
