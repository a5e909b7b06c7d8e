import type { IndicatorId } from '../catalogue';
import type { Check, Finding } from '../check';
import { nameOf, ofYearBefore, read } from '../comparison';
import { formatCount } from '../format';
import { isStated } from '../value';

/** A value more than this many times the other is asked about. Source: unverified; a convention of this dashboard. */
const FACTOR = 5;
/** Changes among single figures are ordinary; only where the larger year reaches this is anything asked. */
const SMALLEST = 10;

const WATCHED = [
  'disclosure.total',
  'disclosure.normative.issued',
  'disclosure.license.decisions',
  'disclosure.penalty.decisions',
  'disclosure.coercion.decisions',
  'disclosure.fee.amount',
  'application.received',
  'review.total',
  'litigation.direct.total',
] as const satisfies readonly IndicatorId[];

/**
 * A figure more than five times that of the year before (or less than a fifth), or gone to or come from 0, usually means
 * another scope. A hint, never an error; only within one form, where rows mean the same.
 *
 * Missing: a figure missing on one side is uncertain, on both it is skipped.
 * @returns one finding per watched row that has a number
 */
export const unusualChange: Check = {
  id: 'unusualChange',
  severity: 'warning',
  title: { zh: '与上年相差不超过五倍', en: 'Figures stay within five times last year’s' },
  source: '数据质量核对：相邻年度突变，先问统计范围',
  forms: ['form2014', 'form2019', 'form2021'],
  run: (report, before) => {
    if (before?.report.form !== report.report.form) return [];
    return WATCHED.flatMap((id): Finding[] => {
      const now = read(report, id);
      const [then] = ofYearBefore([read(before, id)]);
      if (then === undefined) return [];
      if (!isStated(now.value) && !isStated(then.value)) return [];
      const base = {
        check: unusualChange.id,
        severity: unusualChange.severity,
        figures: [now.figure, then.figure],
      };
      const { zh, en } = nameOf(id);
      if (!isStated(now.value) || !isStated(then.value)) {
        return [
          {
            ...base,
            result: 'uncertain',
            sentence: {
              zh: `${zh}有一年没有数，无法与上年核对。`,
              en: `${en} has no figure in one of the two years.`,
            },
          },
        ];
      }
      const isUnusual = isJump(now.value, then.value);
      const [nowText, thenText] = [formatCount(now.value), formatCount(then.value)];
      return [
        {
          ...base,
          result: isUnusual ? 'failed' : 'passed',
          left: now.value,
          right: then.value,
          difference: now.value - then.value,
          sentence: {
            zh: `${zh}上年 ${thenText}，本年 ${nowText}${isUnusual ? '，变化较大，请核对两年的统计范围' : ''}。`,
            en: `${en}: ${thenText} last year, ${nowText} this year${isUnusual ? '; ask whether the scope changed' : ''}.`,
          },
        },
      ];
    });
  },
};

function isJump(now: number, then: number): boolean {
  const [small, large] = now < then ? [now, then] : [then, now];
  return large >= SMALLEST && (small <= 0 || large > FACTOR * small);
}
