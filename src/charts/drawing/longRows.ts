import type { BarSeriesOption, EChartsOption, SeriesOption } from 'echarts';
import type { rowAxis } from './rowAxis';
import { textWidth } from './textWidth';
import { firstParameter, markOf } from './tooltipText';

/** Some rows of a chart that follow each other: from one place to before another. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** A chart of bars that can be drawn some rows at a time. */
export interface LongRows {
  readonly count: number;
  /** Px above the first row and below the last. */
  readonly top: number;
  readonly bottom: number;
  /** The chart with these rows alone, drawn as they are in the whole chart: at the same scale, with the same room for names. */
  readonly of: (span: RowSpan) => EChartsOption;
}

/** Between a name and its bar in px, as ECharts has it. */
const NAME_GAP = 8;

type Axis = ReturnType<typeof rowAxis>;

/**
 * A chart of bars in rows, to be drawn where it is looked at; a drawing of hundreds of rows takes many times as long as one of
 * those in sight.
 *
 * @returns undefined where something else than bars stands in the chart, or numbers under them, which are drawn with all rows
 */
export function longRows(option: EChartsOption): LongRows | undefined {
  const { xAxis, yAxis: axis, grid } = option;
  if (!isAxisOfRows(axis) || Array.isArray(xAxis) || xAxis?.show !== false) return undefined;
  if (grid === undefined || Array.isArray(grid)) return undefined;
  const count = axis.data.length;
  const series: readonly SeriesOption[] = [option.series ?? []].flat();
  if (!series.every((one): one is BarSeriesOption => isOfRows(one, count))) return undefined;
  const { top, bottom } = grid;
  if (typeof top !== 'number' || typeof bottom !== 'number') return undefined;
  const left = Number(grid.left) + NAME_GAP + nameRoom(axis);
  const ends: SeriesOption = { type: 'scatter', silent: true, symbolSize: 0, data: endsOf(series) };
  return {
    count,
    top,
    bottom,
    of: ({ from, to }) => ({
      ...option,
      grid: {
        ...grid,
        left,
        containLabel: false,
        top: from === 0 ? top : 0,
        bottom: to === count ? bottom : 0,
      },
      yAxis: {
        ...axis,
        data: axis.data.slice(from, to),
        axisLabel: {
          ...axis.axisLabel,
          formatter: (name: string, at: number) => axis.axisLabel.formatter(name, at + from),
        },
      },
      ...(option.tooltip === undefined ? {} : { tooltip: tooltipFrom(option.tooltip, from) }),
      series: [
        ...series.map((one): SeriesOption => ({ ...one, data: [one.data ?? []].flat().slice(from, to) })),
        ends,
      ],
    }),
  };
}

/** An axis as {@link rowAxis} makes it. */
function isAxisOfRows(axis: unknown): axis is Axis {
  return typeof axis === 'object' && axis !== null && 'type' in axis && axis.type === 'category';
}

/** Bars one for each row, none on top of another, whose words do not follow from their place. */
function isOfRows(one: SeriesOption, count: number): boolean {
  return (
    one.type === 'bar' &&
    one.stack === undefined &&
    typeof one.label?.formatter !== 'function' &&
    Array.isArray(one.data) &&
    one.data.length === count
  );
}

/** The widest name of all rows in px: names that come into sight must not push the bars about. */
function nameRoom({ data, axisLabel }: Axis): number {
  return Math.max(
    0,
    ...data.map((row, at) => {
      const size = typeof row === 'string' ? axisLabel.fontSize : row.textStyle.fontSize;
      return (textWidth(axisLabel.formatter('', at)) * size) / 12;
    }),
  );
}

/** The shortest and the longest bar as points nobody sees: they keep the scale what it is with all rows. */
function endsOf(series: readonly BarSeriesOption[]): [number, number][] {
  const numbers = series.flatMap(({ data }) =>
    (data ?? []).flatMap((mark) => {
      const value: unknown = typeof mark === 'object' && mark !== null && 'value' in mark ? mark.value : mark;
      return typeof value === 'number' ? [value] : [];
    }),
  );
  return numbers.length === 0
    ? []
    : [
        [Math.min(...numbers), 0],
        [Math.max(...numbers), 0],
      ];
}

/** A tooltip that is told the places of all rows. */
function tooltipFrom(tooltip: NonNullable<EChartsOption['tooltip']>, from: number) {
  if (Array.isArray(tooltip) || typeof tooltip.formatter !== 'function') return tooltip;
  const tell = tooltip.formatter as (mark: unknown) => string;
  const formatter = (mark: unknown): string => {
    const at = markOf(mark)?.at;
    return tell(at === undefined ? mark : { ...firstParameter(mark), dataIndex: at + from });
  };
  return { ...tooltip, formatter };
}

/** Rows drawn above and below those in sight, so that a small step of scrolling draws nothing. */
const BESIDE = 6;

/**
 * The rows to draw where some are in sight.
 *
 * @param count of all rows
 * @param drawn those that are drawn now: kept as long as they hold all in sight
 */
export function spanAround(inSight: RowSpan, count: number, drawn: RowSpan | undefined): RowSpan {
  const [first, last] = [Math.max(0, inSight.from), Math.min(count, inSight.to)];
  const length = Math.min(count, inSight.to - inSight.from + 2 * BESIDE);
  const holds =
    drawn !== undefined &&
    drawn.from <= first &&
    drawn.to >= last &&
    drawn.to <= count &&
    drawn.to - drawn.from === length;
  if (holds) return drawn;
  const from = Math.max(0, Math.min(first - BESIDE, count - length));
  return { from, to: from + length };
}
