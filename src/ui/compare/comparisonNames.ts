import type { Measure } from '../../domain/measure';
import type { Comparison } from '../../state/selection';

const NAMES: Readonly<Record<Exclude<Comparison, 'order'>, string>> = {
  dumbbell: '两年哑铃',
  slope: '两年斜线',
  grid: '热力表',
  multiples: '小图并列',
  strip: '分布',
  bump: '名次变化',
};

/** Name of a chart in the switch; only a measure with a direction is ranked. */
export function comparisonName(comparison: Comparison, { direction }: Pick<Measure, 'direction'>): string {
  if (comparison === 'order') return direction === 'none' ? '排序' : '排名';
  return NAMES[comparison];
}
