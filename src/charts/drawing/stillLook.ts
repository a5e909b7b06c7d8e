import type { BarSeriesOption, EChartsOption } from 'echarts';
import { inkOn, LEGEND } from './theme';
import { textWidth } from './textWidth';

/** Height in px of a further line of a legend. */
const LEGEND_LINE = 26;

/** A drawing that nobody can scroll or point at: a picture, a print. */
export interface StillLook {
  readonly option: EChartsOption;
  /** How much higher than the chart says it has to be drawn, in px. */
  readonly extra: number;
}

/** Shows every name of a legend, in as many lines as they need, where the page lets the reader scroll through them. */
export function stillLook(option: EChartsOption, width: number): StillLook {
  const { legend, grid } = option;
  if (legend === undefined || Array.isArray(legend) || legend.type !== 'scroll') return { option, extra: 0 };
  const names = (legend.data ?? []).map((entry) => (typeof entry === 'string' ? entry : (entry.name ?? '')));
  const icon = Number(legend.itemWidth ?? LEGEND.itemWidth) + 5 + LEGEND.itemGap;
  const { formatter } = legend;
  const said = (name: string) => (typeof formatter === 'function' ? formatter(name) : name);
  const extra =
    (linesOf(
      names.map((name) => textWidth(said(name)) + icon),
      width,
    ) -
      1) *
    LEGEND_LINE;
  const plain: EChartsOption = { ...option, legend: { ...legend, type: 'plain', width: width - 8 } };
  if (extra === 0) return { option: plain, extra };
  const lowered = [grid ?? {}].flat().map((one) => ({
    ...one,
    ...(typeof one.top === 'number' || one.top === undefined ? { top: (one.top ?? 60) + extra } : {}),
  }));
  return { option: { ...plain, grid: lowered }, extra };
}

function linesOf(widths: readonly number[], most: number): number {
  let lines = 1;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + width > most) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

type Decal = Readonly<Record<string, unknown>>;

/**
 * Patterns of parts beside their colours, so that a print in grey tells them apart: parts whose greys are close never share a
 * pattern. The strongest and the lightest have none.
 */
const PATTERNS: readonly (Decal | undefined)[] = [
  undefined,
  undefined,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: Math.PI / 4 },
  undefined,
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.5,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 2 },
];

/** Bars of three and more kinds with patterns beside their colours; anything else as it is. */
export function patterned(option: EChartsOption): EChartsOption {
  const series = [option.series ?? []].flat();
  const bars = series.filter(({ type }) => type === 'bar');
  if (bars.length < 3) return option;
  return {
    ...option,
    series: series.map((one) => (one.type === 'bar' ? withPattern(one, bars.indexOf(one)) : one)),
  };
}

function withPattern(bar: BarSeriesOption, place: number): BarSeriesOption {
  const pattern = PATTERNS[place % PATTERNS.length];
  const colour = bar.itemStyle?.color;
  if (pattern === undefined || typeof colour !== 'string') return bar;
  const isInside = bar.label?.position === 'inside';
  return {
    ...bar,
    itemStyle: {
      ...bar.itemStyle,
      decal: {
        ...pattern,
        color: inkOn(colour) === '#ffffff' ? '#ffffff' : '#1a2028',
      },
    },
    ...(isInside ? { label: onPlainGround(bar.label ?? {}, colour) } : {}),
  };
}

type Label = NonNullable<BarSeriesOption['label']>;

/** The number on a plain ground; a part too thin for one has neither, for the ground of no letters is a speck. */
function onPlainGround(label: Label, colour: string): Label {
  const { formatter: said, color, fontSize } = label;
  return {
    ...label,
    rich: {
      ground: {
        backgroundColor: colour,
        padding: [1, 2],
        borderRadius: 2,
        ...(color === undefined ? {} : { color }),
        ...(fontSize === undefined ? {} : { fontSize }),
      },
    },
    formatter: (params) => {
      const text = typeof said === 'function' ? said(params) : String(params.value);
      return text === '' ? '' : `{ground|${text}}`;
    },
  };
}
