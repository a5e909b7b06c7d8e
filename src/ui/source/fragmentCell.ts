import { formatCount, STATE_MEANINGS, STATE_WORDS } from '../../domain/format';
import type { SheetCell } from '../../domain/formSheet';
import { isStated } from '../../domain/value';
import { toneOf, type CellTone } from '../reports/cellTone';
import type { OpenedReport } from './openedReports';

/** How a cell of the redrawn form reads. */
export interface FragmentCell {
  readonly text: string;
  /** `none` where the form has no number. */
  readonly tone: CellTone | 'none';
  /** What a word in place of a number means. */
  readonly meaning: string | undefined;
}

/** What the report has in a cell of its form. 0 is a number; a cell without one says why; text that is no number stands as printed. */
export function fragmentCell(
  cell: Extract<SheetCell, { readonly kind: 'figure' | 'none' }>,
  { byCell }: Pick<OpenedReport, 'byCell'>,
): FragmentCell {
  const figure = cell.kind === 'figure' ? byCell.at(cell.cell) : byCell.atHead(cell.head);
  if (figure === undefined && cell.kind === 'none')
    return { text: cell.text, tone: 'none', meaning: undefined };
  const tone = toneOf(figure);
  const value = figure?.value ?? 'noReport';
  if (isStated(value)) return { text: formatCount(value), tone, meaning: undefined };
  const text = value === 'illegible' ? (figure?.raw ?? STATE_WORDS.illegible) : STATE_WORDS[value];
  return { text, tone, meaning: STATE_MEANINGS[value] };
}
