import type { EChartsOption } from 'echarts';

/**
 * True for bars and cells that lie in rows: they keep the height their chart asks for, while a chart over years fills
 * the height it is given.
 */
export function liesInRows({ yAxis }: EChartsOption): boolean {
  return [yAxis].flat().some((axis) => axis?.type === 'category');
}
