import type { OtherCheck } from '../check';
import { FORM_IDS } from '../formId';

/**
 * A percentage stated in the text comes out of the table's figures, to the last digit printed. Asked, not accused:
 * several bases are in use for one name of a rate, and the text seldom says which.
 *
 * Missing: a table that does not answer the measure, or a base of 0, leaves it uncertain.
 */
export const statedShares: OtherCheck = {
  kind: 'claim',
  id: 'statedShares',
  severity: 'warning',
  title: { zh: '正文所述比例与表中数计算一致', en: 'Percentages in the text come out of the table' },
  source: '数据质量核对：正文比例重新计算；精确到正文的末位',
  forms: FORM_IDS,
};
