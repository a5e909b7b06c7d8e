import type { TooltipComponentOption } from 'echarts';
import { TOOLTIP } from './theme';
import { markOf } from './tooltipText';

/**
 * What pointing at a mark tells.
 *
 * @param linesOf the lines of the mark at a place of a series; none where it tells nothing (a heading, a space)
 */
export function markTooltip(
  linesOf: (series: number, at: number) => readonly string[],
): TooltipComponentOption {
  return {
    ...TOOLTIP,
    trigger: 'item',
    formatter: (parameters: unknown) => {
      const mark = markOf(parameters);
      return mark === undefined ? '' : linesOf(mark.series, mark.at).join('\n');
    },
  };
}
