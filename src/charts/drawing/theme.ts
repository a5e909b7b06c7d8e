import type { EChartsOption } from 'echarts';

/** Colours of the page as charts need them; the same values stand in the page's token sheet. */
export const TOKENS = {
  paper: '#f7f7f4',
  card: '#ffffff',
  ink: '#1a2027',
  ink2: '#55606b',
  ink3: '#66717b',
  rule: '#e3e5e1',
  ruleSoft: '#eef0ec',
  ruleStrong: '#b9c0c4',
  accent: '#0b5a7d',
  seal: '#b8322a',
  good: '#22785c',
  /** Words of a rise and of a fall: ink until the reader asks for colours. */
  rise: '#55606c',
  fall: '#56606b',
  band: '#f3f0ea',
  bandSoft: '#fafaf7',
  /** Bars of units the reader did not choose. */
  muted: '#d5dadb',
  /** Lines of units past the eighth. */
  mutedLine: '#a9b1b6',
} as const;

/**
 * Colours of the first eight series. They stay apart under the three colour deficiencies (least distance 25 in
 * CIELAB, and noticeable at the size of a marker) and stand at least 3 : 1 against white.
 */
export const SERIES_COLOURS = [
  '#0b5a7d',
  '#c9732c',
  '#27a57f',
  '#7045d3',
  '#675732',
  '#c266cc',
  '#3e0f0f',
  '#1b1339',
] as const;

/** How many series are coloured; the rest are grey. */
export const COLOURED_SERIES = SERIES_COLOURS.length;

/** Dash patterns beside the colours, so that a print in grey still tells lines apart. */
export const SERIES_DASHES: readonly ('solid' | number[])[] = [
  'solid',
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
  'solid',
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
];

/** Markers beside the colours and dashes: two colours of nearly the same grey never share both. */
export const SERIES_SYMBOLS = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'triangle',
  'circle',
  'rect',
  'triangle',
] as const;

/** Classes of proposal results. A solved, B in hand, C later; red is kept for alerts. */
export const CLASS_COLOURS = { a: '#22785c', b: '#d9a441', c: '#8b5e8f' } as const;

/** Colours of parts, the first the strongest. Light ones carry dark labels. */
export const PART_COLOURS = [
  '#0b5a7d',
  '#6aa5bf',
  '#c9732c',
  '#e3b98f',
  '#27a57f',
  '#7045d3',
  '#675732',
  '#b9c0c5',
] as const;

/** {@link TOKENS.ink} on a light fill. A value of its own: on a dark page the fill stays light, so this ink stays dark. */
const INK_ON_FILL = '#1a2028';

/** Text colour that reads on a fill: white or ink, whichever has more contrast. On the card itself it is plain ink. */
export function inkOn(fill: string): string {
  if (fill === TOKENS.card) return TOKENS.ink;
  const light = luminanceOf(fill) + 0.05;
  return 1.05 / light > light / (luminanceOf(TOKENS.ink) + 0.05) ? '#ffffff' : INK_ON_FILL;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1, of a colour written #rrggbb. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Fonts that are on the machine; none is fetched. */
export const FONT_STACK =
  "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

/**
 * What every chart shares. Nothing moves, and the tooltip is drawn as text on the canvas: names come from files and
 * never become HTML.
 */
export const BASE_OPTION = {
  animation: false,
  textStyle: { fontFamily: FONT_STACK, color: TOKENS.ink2 },
} as const satisfies EChartsOption;

/** Look of a tooltip. */
export const TOOLTIP = {
  renderMode: 'richText',
  confine: true,
  backgroundColor: '#ffffff',
  borderColor: TOKENS.ruleStrong,
  borderWidth: 1,
  padding: [8, 10] as number[],
  textStyle: { color: TOKENS.ink, fontSize: 12, lineHeight: 18, fontFamily: FONT_STACK },
} as const;

/** An axis of names or years. */
export const NAME_AXIS = {
  axisLine: { lineStyle: { color: TOKENS.ruleStrong } },
  axisTick: { show: false },
  axisLabel: { color: TOKENS.ink2, fontSize: 12 },
} as const;

/** An axis of numbers. */
export const NUMBER_AXIS = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: TOKENS.ink3, fontSize: 12 },
  splitLine: { lineStyle: { color: TOKENS.ruleSoft } },
  nameTextStyle: { color: TOKENS.ink3, fontSize: 12 },
} as const;

/** The name of one of several panels of a chart, above its axis. */
export const PANEL_NAME = { color: TOKENS.ink2, fontSize: 12, align: 'left' } as const;

/** A legend above the marks. */
export const LEGEND = {
  top: 0,
  left: 0,
  itemWidth: 10,
  itemHeight: 10,
  itemGap: 10,
  textStyle: { color: TOKENS.ink2, fontSize: 12 },
} as const;

/** A mark under the pointer, or one that keys walk to. */
export const POINTED = { itemStyle: { borderColor: TOKENS.ink, borderWidth: 2 } } as const;

/** Hatching for marks that are shown and not counted. */
export const HATCH = {
  symbol: 'rect' as const,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: Math.PI / 4,
  color: 'rgba(26,32,39,0.28)',
};

/** Colour, dash and marker of a series by its place in the reader's order; grey past the eighth. */
export function seriesStyle(place: number): {
  readonly colour: string;
  readonly dash: 'solid' | number[];
  readonly symbol: string;
  readonly isColoured: boolean;
} {
  const colour = place < 0 ? undefined : SERIES_COLOURS[place];
  if (colour === undefined)
    return { colour: TOKENS.mutedLine, dash: 'solid', symbol: 'circle', isColoured: false };
  return {
    colour,
    dash: SERIES_DASHES[place] ?? 'solid',
    symbol: SERIES_SYMBOLS[place] ?? 'circle',
    isColoured: true,
  };
}
