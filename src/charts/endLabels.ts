import type { ScatterSeriesOption } from 'echarts';
import { formatCompact, formatRate } from '../domain/format';
import type { Measure } from '../domain/measure';
import type { TrendRow } from '../engine/queries/rows';
import { isStatedPoint } from './points';
import { spread } from './spread';
import { textWidth } from './textWidth';
import { FONT_STACK, seriesStyle, TOKENS } from './theme';
import type { Stretch } from './trendLines';

/** Most names written at line ends; with more, only the coloured lines are named. */
const MOST_LABELS = 24;
const LABEL_HEIGHT = 14;
/** Between a line's last point and its name. */
const GAP = 10;

interface LineEnd {
  readonly stretch: Stretch;
  readonly row: TrendRow & { readonly value: number };
  readonly text: string;
}

/**
 * Names and last values at the ends of the lines, as one series of points without marks. Each unit and scope is named
 * once, at its latest number; names that would overlap are spread along the height.
 *
 * @param years the ends of the axis of years
 */
export function endLabels(
  stretches: readonly Stretch[],
  measure: Measure,
  years: { readonly from: number; readonly to: number },
): ScatterSeriesOption {
  const all = lineEnds(stretches, measure);
  const ends =
    all.length > MOST_LABELS ? all.filter(({ stretch }) => seriesStyle(stretch.place).isColoured) : all;
  const max = Math.max(0, ...ends.map(({ row }) => row.value));
  // Two points of known value and year come first: where they fall in px tells where every other one falls.
  const corners = [
    [years.from, 0],
    [years.to + 1, max],
  ] as const;
  return {
    type: 'scatter',
    name: '线端名称',
    silent: true,
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    tooltip: { show: false },
    clip: false,
    data: [
      ...corners.map(([year, value]) => ({ value: [year, value], label: { show: true, formatter: ' ' } })),
      ...ends.map(({ stretch, row, text }) => {
        const style = seriesStyle(stretch.place);
        return {
          value: [row.year, row.value],
          label: {
            show: true,
            position: 'right' as const,
            formatter: text,
            color: style.isColoured ? style.colour : TOKENS.ink3,
            fontFamily: FONT_STACK,
            fontSize: style.isColoured ? 12 : 11,
            fontWeight: stretch.place === 0 ? 600 : 400,
            textBorderColor: '#ffffff',
            textBorderWidth: 2,
          },
        };
      }),
    ],
    labelLayout: layoutOf(ends, corners),
    z: 6,
  };
}

/** Room at the right that the names need, in px. */
export function labelRoom(
  stretches: readonly Stretch[],
  measure: Measure,
  years: { readonly to: number },
): number {
  const widths = lineEnds(stretches, measure)
    .filter(({ row }) => row.year >= years.to - 1)
    .map(({ text }) => textWidth(text));
  return Math.min(190, Math.max(24, ...widths.map((width) => width + 18)));
}

type Corner = readonly [year: number, value: number];
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * ECharts asks for the place of one label after the other and pushes overlapping ones down whatever their x; so the
 * places are computed here, all at once, as soon as the two corners are known in px.
 */
function layoutOf(ends: readonly LineEnd[], [low, high]: readonly [Corner, Corner]) {
  const known: { x: number; y: number }[] = [];
  let places: readonly { readonly x: number; readonly y: number }[] = [];
  return ({ dataIndex, rect }: { readonly dataIndex?: number; readonly rect: Rectangle }) => {
    const at = dataIndex ?? 0;
    if (at < 2) {
      known[at] = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      const [first, second] = known;
      if (at === 1 && first !== undefined && second !== undefined) {
        const x = (year: number) => interpolated(year, [low[0], first.x], [high[0], second.x]);
        const y = (value: number) => interpolated(value, [low[1], first.y], [high[1], second.y]);
        const wanted = ends.map(({ row, text }) => ({
          y: y(row.value),
          left: x(row.year) + GAP,
          right: x(row.year) + GAP + textWidth(text),
        }));
        const heights = spread(wanted, LABEL_HEIGHT, {
          top: second.y - LABEL_HEIGHT / 2,
          bottom: first.y - LABEL_HEIGHT / 2,
        });
        places = wanted.map(({ left, y: own }, i) => ({ x: left, y: heights[i] ?? own }));
      }
      return {};
    }
    const place = places[at - 2];
    return place === undefined ? {} : { ...place, align: 'left' as const, verticalAlign: 'middle' as const };
  };
}

function interpolated(
  value: number,
  [from, fromPx]: readonly [number, number],
  [to, toPx]: readonly [number, number],
): number {
  return to === from ? fromPx : fromPx + ((value - from) / (to - from)) * (toPx - fromPx);
}

function lineEnds(stretches: readonly Stretch[], measure: Measure): readonly LineEnd[] {
  const latest = new Map<string, LineEnd>();
  for (const stretch of stretches) {
    const row = stretch.rows.filter(isStatedPoint).at(-1);
    const known = latest.get(stretch.label);
    if (row !== undefined && (known === undefined || known.row.year < row.year)) {
      const value = measure.kind === 'rate' ? formatRate(row.value) : formatCompact(row.value);
      latest.set(stretch.label, { stretch, row, text: `${stretch.label} ${value}` });
    }
  }
  return [...latest.values()];
}
