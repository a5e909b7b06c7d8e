import type { EChartsOption } from 'echarts';
import { atWidths } from './atWidths';
import { textWidth } from './textWidth';
import { LEGEND } from './theme';

/** Height in px of a further line of a legend. */
export const LEGEND_LINE = 22;
/** With more names than this a reader pages through them, and the plot keeps its height. */
const MOST_NAMES = 12;

type Legend = Exclude<EChartsOption['legend'], readonly unknown[] | undefined>;

/** A legend that shows all its names, in as many lines as they need; of very many one line to page through. */
export function chartLegend(names: readonly string[], more: Legend = {}): Legend {
  return { ...LEGEND, type: names.length > MOST_NAMES ? 'scroll' : 'plain', ...more, data: [...names] };
}

/** Keeps the plot below its legend at each width: the grid of the option is where it is with one line. */
export function belowLegend(option: EChartsOption): EChartsOption {
  const { legend, grid, media = [] } = option;
  if (legend === undefined || Array.isArray(legend) || legend.type !== 'plain') return option;
  const grids = [grid ?? {}].flat();
  const [first, ...others] = grids;
  const top = Number(first?.top ?? 0);
  const lower = atWidths((width) => ({
    grid: [{ top: top + (legendLines(legend, width) - 1) * LEGEND_LINE }, ...others.map(() => ({}))],
  }));
  return { ...option, media: [...media, ...lower] };
}

/** In how many lines a legend stands in a chart of a width in px. */
export function legendLines(legend: Legend, width: number): number {
  const icon = Number(legend.itemWidth ?? LEGEND.itemWidth) + 5 + LEGEND.itemGap;
  const { formatter } = legend;
  let lines = 1;
  let used = 0;
  for (const entry of legend.data ?? []) {
    const name = typeof entry === 'string' ? entry : (entry.name ?? '');
    const item = textWidth(typeof formatter === 'function' ? formatter(name) : name) + icon;
    if (used > 0 && used + item > width) {
      lines += 1;
      used = 0;
    }
    used += item;
  }
  return lines;
}
