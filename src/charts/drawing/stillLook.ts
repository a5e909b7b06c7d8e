import type { BarSeriesOption, EChartsOption } from 'echarts';
import { LEGEND_LINE, legendLines } from './legendLines';
import { inkOn } from './theme';

/** A drawing that nobody can scroll or point at: a picture, a print. */
export interface StillLook {
  readonly option: EChartsOption;
  /** How much higher than the chart says it has to be drawn, in px. */
  readonly extra: number;
}

/** Shows every name of a legend, in as many lines as they need, where the page lets the reader page through them. */
export function stillLook(option: EChartsOption, width: number): StillLook {
  const { legend, grid } = option;
  if (legend === undefined || Array.isArray(legend)) return { option, extra: 0 };
  const extra = (legendLines(legend, width) - 1) * LEGEND_LINE;
  // A plain legend has its lines on the page too, and the plot already stands below them.
  if (legend.type !== 'scroll') return { option, extra };
  const plain: EChartsOption = { ...option, legend: { ...legend, type: 'plain', width: width - 8 } };
  if (extra === 0) return { option: plain, extra };
  const lowered = [grid ?? {}].flat().map((one) => ({
    ...one,
    ...(typeof one.top === 'number' || one.top === undefined ? { top: (one.top ?? 60) + extra } : {}),
  }));
  return { option: { ...plain, grid: lowered }, extra };
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
