import { indicator } from '../catalogue';
import { cellName, cellPlace, isChangeCell } from '../cellName';
import type { Finding, OtherCheck, Words } from '../check';
import type { FormCell } from '../form';
import { formatCount } from '../format';
import { FORM_IDS } from '../formId';
import { isStated, type Value } from '../value';

const MONEY: readonly (string | undefined)[] = ['万元', '元'];

/**
 * Counts are whole and not below 0. Money may have decimals; 本年增/减 may fall.
 *
 * Missing: a cell without a number is not asked.
 */
export const wholeCounts: OtherCheck = {
  kind: 'cell',
  id: 'wholeCounts',
  severity: 'error',
  title: { zh: '件数是不小于 0 的整数', en: 'Counts are whole and not below 0' },
  source: '各表计量单位：件、条、次、篇、个、人、项',
  forms: FORM_IDS,
};

/** @returns undefined where nothing is to be said: the number is in order, or there is none */
export function wholeCountsFinding(cell: FormCell, value: Value): Finding | undefined {
  if (!isStated(value)) return undefined;
  const isBelow = value < 0 && !isChangeCell(cell);
  const isBroken = !Number.isInteger(value) && !MONEY.includes(indicator(cell.indicator).unit);
  if (!isBelow && !isBroken) return undefined;
  const { zh, en } = cellName(cell);
  const sentence: Words = isBelow
    ? { zh: `${zh}为 ${formatCount(value)}，不应小于 0。`, en: `${en} is ${formatCount(value)}, below 0.` }
    : {
        zh: `${zh}为 ${formatCount(value)}，计数应为整数。`,
        en: `${en} is ${formatCount(value)}, not a whole number.`,
      };
  return {
    check: wholeCounts.id,
    place: cellPlace(cell),
    severity: wholeCounts.severity,
    result: 'failed',
    left: value,
    figures: [{ indicator: cell.indicator, applicant: cell.applicant }],
    sentence,
  };
}
