import type { OtherCheck } from '../check';
import { FORM_IDS } from '../formId';

/**
 * A percentage stated in the text, or listed beside the counts of a table, comes out of the table's figures, to the last digit printed. Asked, not accused:
 * several bases are in use for one name of a rate, and the text seldom says which.
 *
 * Missing: a table that does not answer the measure, or a base of 0, leaves it uncertain.
 */
export const statedShares: OtherCheck = {
  kind: 'claim',
  id: 'statedShares',
  severity: 'warning',
  title: { zh: '所写比例与表中数计算一致', en: 'Percentages written out come out of the table' },
  source: '数据质量核对：正文和表中所列比例重新计算；精确到所写的末位',
  forms: FORM_IDS,
};
