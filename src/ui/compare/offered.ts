import type { Measure, MeasureId } from '../../domain/measure';
import { isMeasureId, measure } from '../../domain/measures';
import { localClassOf } from '../../domain/source/wordingBreak';
import { USUAL_MEASURE } from '../pages/pageMeasure';

/** Why units are not compared by a measure, in words; undefined where they are. */
export function comparedReason(about: Pick<Measure, 'formulas'>): string | undefined {
  const letter = localClassOf(about);
  return letter === undefined
    ? undefined
    : `${letter} 类没有全国统一含义，各地分类说明不同，不在单位之间比较；请看“建议提案办理”。`;
}

/** The measure in force: the one asked for where units are compared by it, else the usual one, and why. */
export function comparedMeasure(asked: MeasureId | null): {
  readonly id: MeasureId;
  /** Why it is not the one asked for; undefined where it is. */
  readonly reason?: string;
} {
  if (asked === null) return { id: USUAL_MEASURE };
  const instead = `已改为“${measure(USUAL_MEASURE).name.zh}”。`;
  if (!isMeasureId(asked)) {
    return { id: USUAL_MEASURE, reason: `链接中的指标“${asked}”没有收录，${instead}` };
  }
  const about = measure(asked);
  const reason = comparedReason(about);
  return reason === undefined
    ? { id: asked }
    : { id: USUAL_MEASURE, reason: `链接中的“${about.name.zh}”：${reason}${instead}` };
}
