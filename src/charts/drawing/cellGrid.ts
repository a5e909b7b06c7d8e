import { NAME_AXIS } from './theme';

/** The field of a chart of rows × years, with a cell for each: years on top, the first row below them. */
export function cellGrid(years: readonly number[], rows: readonly string[]) {
  return {
    grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: years.map(String),
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: [...rows],
      axisLabel: { ...NAME_AXIS.axisLabel, interval: 0 },
    },
  };
}
