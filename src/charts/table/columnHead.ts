import type { TableColumn } from '../chart';
import { chartWords } from '../words/chart';

/** The head of a column with what it is counted in: 收到申请（件）, in the language in force. */
export function columnHead({ label, unit }: Pick<TableColumn, 'label' | 'unit'>): string {
  return unit === undefined ? label : chartWords().brackets(label, unit);
}
