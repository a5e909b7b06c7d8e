import { SYNTHETIC_MARK } from '../../domain/dataset';
import { dateDigits } from '../../export/fileName';
import { workspaceJsonOf, type Decided } from '../../export/json';
import { saveText } from '../../export/save';
import type { Side } from '../../state/side';

/** Saves everything that is loaded on a side, with what was decided and corrected of it, as a JSON file that imports back unchanged. */
export function saveSide(side: Side, decided: Decided): void {
  const kind = side.kind === 'synthetic' ? SYNTHETIC_MARK : '真实年报';
  const name = `${kind}_全部数据_${side.years.from}-${side.years.to}_${dateDigits(new Date())}.json`;
  saveText(name, workspaceJsonOf(side, undefined, decided), 'application/json');
}
