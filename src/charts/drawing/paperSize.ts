import type { EChartsOption, SeriesOption } from 'echarts';

/** Px from one row of a chart to the next that a printed name, or a line of one, needs. */
const ROW = 17;
const FURTHER_LINE = 14;

/** Px that each of several bars beside each other needs for its number. */
const BAR = 12;

/** Px of a name at the end of a line, and of what stands above and below the lines. */
const NAME = 14;
const AROUND_LINES = 96;

/** The least height in px of a chart of rows, and of any other. */
const LEAST_ROWS = 140;
const LEAST = 270;

/** Px of the axis under the rows, which a grid keeps free besides its own margins. */
const AXIS = 28;

/** Where a grid begins if it says nothing. */
const GRID = 60;

/** Px that a small chart needs in its width for its name and number. */
const SMALL = 124;

/**
 * Size in px that a chart is drawn in for paper, where nothing is pointed at or touched: as low as its names and numbers allow, so
 * that two charts stand on a sheet, and never higher than it asks for but for the least that lines need. Small charts side by side
 * may be drawn wider than the sheet, and are printed smaller.
 *
 * @param height in px that the chart asks for on a screen
 * @param width of the sheet in px
 */
export function paperSize(
  option: EChartsOption,
  height: number,
  width: number,
): { readonly width: number; readonly height: number } {
  const grids = [option.grid ?? []].flat();
  const beside = grids.filter(({ left, top }) => typeof left === 'string' && top === grids[0]?.top).length;
  return { width: Math.max(width, beside * SMALL), height: heightOf(option, height) };
}

function heightOf(option: EChartsOption, height: number): number {
  const grids = [option.grid ?? []].flat();
  const [grid] = grids;
  // The places of several grids are written down in px.
  if (grids.length > 1 || typeof grid?.height === 'number') return Math.max(LEAST_ROWS, height);
  const [axis] = [option.yAxis ?? []].flat();
  if (axis?.type !== 'category') {
    const names = namesOf(option);
    if (names === 0) return Math.max(LEAST, height);
    return Math.max(LEAST, Math.min(height, names * NAME + AROUND_LINES));
  }
  const rows = axis.data?.length ?? 0;
  const ends = edge(grid?.top) + edge(grid?.bottom) + AXIS;
  return Math.max(LEAST_ROWS, Math.min(height, Math.ceil(rows * rowHeight(option, rows) + ends)));
}

/** Names at the ends of lines: points without marks that lay their labels out, but for the two that stand for the corners. */
function namesOf({ series }: EChartsOption): number {
  return seriesIn(series)
    .filter(({ type, labelLayout }) => type === 'scatter' && typeof labelLayout === 'function')
    .reduce((sum, { data }) => sum + Math.max(0, (Array.isArray(data) ? data.length : 0) - 2), 0);
}

function rowHeight({ yAxis, series }: EChartsOption, rows: number): number {
  const [axis] = [yAxis ?? []].flat();
  const said = axis?.axisLabel?.formatter;
  const lines = Array.from({ length: rows }, (_, at) =>
    // Every axis of rows says its names by their place.
    typeof said === 'function' ? String((said as NameAt)(String(at), at)).split('\n').length : 1,
  );
  const bars = seriesIn(series).filter(({ type }) => type === 'bar');
  const beside = bars.filter((bar) => !('stack' in bar) || bar.stack === undefined).length;
  const names = ROW + (Math.max(1, ...lines) - 1) * FURTHER_LINE;
  return Math.max(names, beside > 1 ? beside * BAR + 8 : 0);
}

type NameAt = (name: string, at: number) => string;

function seriesIn(series: EChartsOption['series']): readonly SeriesOption[] {
  return [series ?? []].flat();
}

function edge(value: unknown): number {
  return typeof value === 'number' ? value : value === undefined ? GRID : 0;
}
