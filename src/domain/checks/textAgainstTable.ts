import type { OtherCheck } from '../check';
import { FORM_IDS } from '../formId';

/**
 * A count stated in the text is that of the table. The same report tells two numbers otherwise, and one of them is
 * wrong, or they are of different things without saying so.
 *
 * Missing: a table that does not answer the measure leaves it uncertain.
 */
export const textAgainstTable: OtherCheck = {
  kind: 'claim',
  id: 'textAgainstTable',
  severity: 'error',
  title: { zh: '正文所述件数与表中一致', en: 'Counts in the text are those of the table' },
  source: '数据质量核对：正文与表互相核对',
  forms: FORM_IDS,
};
