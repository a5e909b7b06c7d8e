import type { MeasureId } from '../domain/measure';
import { isMeasureId, measure } from '../domain/measures';
import type { ReferenceId } from '../domain/reference';
import { FEWEST_UNITS, referenceRefusal } from '../domain/referenceRules';
import type { Family } from './family';
import type { Lens, ViewId } from './selection';

/** Where and of whom references are asked for. */
export interface ReferenceQuestion {
  readonly view: ViewId;
  readonly lens: Lens;
  readonly measure: MeasureId | null;
  readonly family: Family | undefined;
}

/** Why a reference cannot be told here, in words; undefined where it can. */
export function referenceReason(
  id: ReferenceId,
  { view, lens, measure: chosen, family }: ReferenceQuestion,
): string | undefined {
  if (view === 'overview') return '总览的卡片已给出在同级中的位次，请到各栏目看参照。';
  if (lens !== 'value' && lens !== 'share') return '参照只按数值或占比计算，请改选口径。';
  if (family === undefined) return '所选单位没有同一上级、同一级别的其他单位。';
  if (chosen !== null && isMeasureId(chosen)) {
    const refusal = referenceRefusal(id, measure(chosen));
    if (refusal !== undefined) return refusal.zh;
  }
  if (id === 'parent') return family.parent === null ? `没有载入${family.parentName}自己的报告。` : undefined;
  const fewest = FEWEST_UNITS[id];
  return family.peers.length < fewest
    ? `${family.name}只载入 ${family.peers.length} 个单位，不足 ${fewest} 个。`
    : undefined;
}
