import { init } from 'echarts';
import type { EChartsOption } from 'echarts';
import type { ChartView } from '../../src/charts/chart';

/** What a test reads of a series. */
export interface DrawnSeries {
  readonly type: string;
  readonly name?: string;
  readonly stack?: string;
  readonly connectNulls?: boolean;
  readonly label?: DrawnLabel;
  readonly data: readonly DrawnMark[];
  readonly markLine?: { readonly data: readonly { readonly xAxis?: number }[] };
  readonly markArea?: {
    readonly data: readonly (readonly [
      { readonly name: string; readonly xAxis: number },
      { readonly xAxis: number },
    ])[];
  };
}

interface DrawnLabel {
  readonly formatter?: string | ((mark: { readonly dataIndex: number }) => string);
}

/** One mark with its value and label. */
interface DrawnMark {
  readonly value: unknown;
  readonly label?: DrawnLabel;
  readonly symbol?: string;
  readonly itemStyle?: {
    readonly color?: string;
    readonly borderColor?: string;
    readonly borderType?: string;
    readonly decal?: object;
  };
}

/** Series of an option, as data. */
export function seriesOf(option: EChartsOption): readonly DrawnSeries[] {
  const series = option.series as unknown as readonly DrawnSeries[];
  return series.map((one) => ({ ...one, data: one.data.map(asMark) }));
}

/** A mark without a look of its own stands as its bare numbers. */
function asMark(mark: DrawnMark | readonly number[] | number | string): DrawnMark {
  return typeof mark === 'object' && 'value' in mark ? mark : { value: mark };
}

/** Texts of the labels of one series. */
export function labelsOf(series: DrawnSeries | undefined): readonly (string | undefined)[] {
  return (series?.data ?? []).map(({ label }, dataIndex) => {
    const formatter = label?.formatter ?? series?.label?.formatter;
    return typeof formatter === 'function' ? formatter({ dataIndex }) : formatter;
  });
}

/** Asks the tooltip of an option for its text. */
export function tooltipOf(option: EChartsOption, parameters: unknown): string {
  const { formatter } = option.tooltip as { formatter: (parameters: unknown) => string };
  return formatter(parameters);
}

/** Draws a view as the page does, without a browser, and returns the texts with their places. */
export function drawnTexts(
  { option, height }: Pick<ChartView, 'option' | 'height'>,
  width = 800,
): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const place = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes);
    const at = (name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0);
    return { text, x: Number(place?.[1] ?? at('x')), y: Number(place?.[2] ?? at('y')) };
  });
}
