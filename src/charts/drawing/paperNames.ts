import type { EChartsOption, LineSeriesOption, ScatterSeriesOption, SeriesOption } from 'echarts';
import { TOKENS } from './theme';

/** Markers of lines as letters. */
const GLYPHS: Readonly<Record<string, string>> = { circle: '●', rect: '■', triangle: '▲', diamond: '◆' };

/** The markers of lines that nobody chose are smaller, and they have no name of their own to be found by. */
const LEAST_MARKER = 6;

/**
 * Names at the ends of lines in ink, each with the marker of its line beside it: in grey the colour of a name tells nothing, and
 * some colours are too light for letters.
 */
export function markedNames(option: EChartsOption): EChartsOption {
  const series: readonly SeriesOption[] = [option.series ?? []].flat();
  const lines = series.filter((one): one is LineSeriesOption => one.type === 'line').filter(hasMarker);
  if (lines.length === 0) return option;
  return { ...option, series: series.map((one) => (isNames(one) ? marked(one, lines) : one)) };
}

function hasMarker({ symbol, symbolSize }: LineSeriesOption): boolean {
  return typeof symbol === 'string' && symbol in GLYPHS && Number(symbolSize) >= LEAST_MARKER;
}

/** Points that stand for names alone. */
function isNames(one: SeriesOption): one is ScatterSeriesOption {
  return one.type === 'scatter' && typeof one.labelLayout === 'function' && Array.isArray(one.data);
}

function marked(names: ScatterSeriesOption, lines: readonly LineSeriesOption[]): ScatterSeriesOption {
  const points: readonly unknown[] = Array.isArray(names.data) ? names.data : [];
  const data = points.map((point) => {
    if (!isPoint(point)) return point;
    const { label } = point;
    const text = typeof label?.formatter === 'string' ? label.formatter : '';
    const line = lineNamed(text, lines);
    if (label === undefined || line === undefined) return point;
    const glyph = GLYPHS[String(line.symbol)] ?? '';
    const sign = `{marker|${glyph}}`;
    const said = `{name|${text}}`;
    const { fontSize = 12, fontWeight = 400 } = label;
    return {
      ...point,
      label: {
        ...label,
        formatter: label.position === 'left' ? `${said} ${sign}` : `${sign} ${said}`,
        rich: {
          marker: { color: String(line.itemStyle?.color ?? TOKENS.ink), fontSize },
          name: { color: TOKENS.ink, fontSize, fontWeight },
        },
      },
    };
  });
  return { ...names, data: data as NonNullable<ScatterSeriesOption['data']> };
}

/** A point with a label of its own. */
function isPoint(point: unknown): point is { readonly label?: ScatterSeriesOption['label'] } {
  return typeof point === 'object' && point !== null && 'label' in point;
}

/** The line whose name stands in a text; of several the longest, for a name may be part of another. */
function lineNamed(text: string, lines: readonly LineSeriesOption[]): LineSeriesOption | undefined {
  return lines
    .filter(({ name }) => name !== undefined && text.includes(String(name)))
    .sort((one, other) => String(other.name).length - String(one.name).length)[0];
}
