import type { EChartsOption } from 'echarts';
import type { TrendRow } from '../engine/queries/rows';
import { isStatedPoint } from './points';
import { TOKENS } from './drawing/theme';
import { lineOf, stretchesOf } from './trend/trendLines';
import type { ChartContext } from './points';

/**
 * A line without axes or words for the card of one key figure: cut at breaks and holes like the trend it stands for.
 * The last number carries a dot. An empty picture when nothing is stated.
 */
export function sparkOption(
  rows: readonly TrendRow[],
  {
    naming,
    years,
    unit,
    measure,
  }: Pick<ChartContext, 'naming' | 'years' | 'measure'> & { readonly unit: number },
): EChartsOption {
  const own = rows.filter((row) => row.measure_key === measure && row.unit_key === unit);
  const last = own.filter(isStatedPoint).at(-1);
  return {
    animation: false,
    grid: { left: 2, right: 4, top: 4, bottom: 3 },
    xAxis: { type: 'value', show: false, min: years.from, max: Math.max(years.to, years.from + 1) },
    yAxis: { type: 'value', show: false, scale: true },
    series: [
      ...stretchesOf(own, { naming, units: [unit] }).map((stretch) => {
        const isAlone = stretch.rows.filter(isStatedPoint).length === 1;
        return {
          ...lineOf(stretch).series,
          silent: true,
          showSymbol: isAlone,
          symbolSize: 4,
          lineStyle: { width: 1.6, color: TOKENS.accent },
        };
      }),
      {
        type: 'scatter',
        silent: true,
        symbolSize: 5,
        itemStyle: { color: TOKENS.accent, opacity: 1 },
        data: last === undefined ? [] : [[last.year, last.value]],
      },
    ],
  };
}
