import { SYNTHETIC_MARK } from '../../domain/dataset';
import { dateDigits } from '../../export/fileName';
import type { Review } from '../../domain/review';
import { workspaceJsonOf } from '../../export/json';
import { saveText } from '../../export/save';
import type { Side } from '../../state/side';

/** Saves everything that is loaded on a side, with what the reader decided of it, as a JSON file that imports back unchanged. */
export function saveSide(side: Side, reviews: Iterable<Review>): void {
  const kind = side.kind === 'synthetic' ? SYNTHETIC_MARK : '真实年报';
  const name = `${kind}_全部数据_${side.years.from}-${side.years.to}_${dateDigits(new Date())}.json`;
  saveText(name, workspaceJsonOf(side, undefined, reviews), 'application/json');
}
