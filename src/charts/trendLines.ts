import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { SCOPE_NAMES } from '../domain/report';
import { formatCompact, formatRate } from '../domain/format';
import type { Measure } from '../domain/measure';
import type { TrendRow } from '../engine/queries/rows';
import { distinct, isImplied, isStatedPoint, scopeOf, type ChartContext } from './points';
import { FONT_STACK, seriesStyle, TOKENS } from './theme';

/** One unbroken stretch of one unit in one scope: one line, never joined to another. */
export interface Stretch {
  readonly unit: number;
  readonly scope: number;
  readonly segment: number;
  /** Rows of the stretch by year, also those without a number, which are holes. */
  readonly rows: readonly TrendRow[];
  /** 南康区, or 南康区（本级） where the unit has more than one scope. */
  readonly label: string;
  /** Place of the unit among the chosen ones; -1 for others. */
  readonly place: number;
  /** 0 for the unit's first scope, 1 for its second. */
  readonly scopePlace: number;
}

/** Stretches with at least one number, chosen units first and in their order. */
export function stretchesOf(
  rows: readonly TrendRow[],
  { naming, units }: Pick<ChartContext, 'naming' | 'units'>,
): readonly Stretch[] {
  const byKey = new Map<string, TrendRow[]>();
  for (const row of rows) {
    const key = `${String(row.unit_key)} ${String(row.scope)} ${String(row.segment)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const places = new Map(distinct(units).map((unit, place) => [unit, place]));
  const scopesOf = (unit: number): readonly number[] =>
    distinct(rows.filter((row) => row.unit_key === unit && isStatedPoint(row)).map(({ scope }) => scope));
  const scopes = new Map(distinct(rows.map((row) => row.unit_key)).map((unit) => [unit, scopesOf(unit)]));
  return [...byKey.values()]
    .filter((own) => own.some(isStatedPoint))
    .map((own): Stretch => {
      const [first] = own;
      if (first === undefined) throw new Error('a stretch has at least one row');
      const { unit_key: unit, scope, segment } = first;
      const all = scopes.get(unit) ?? [];
      const name = naming.label(unit);
      return {
        unit,
        scope,
        segment,
        rows: [...own].sort((a, b) => a.year - b.year),
        label: all.length > 1 ? `${name}（${SCOPE_NAMES[scopeOf(first)]}）` : name,
        place: places.get(unit) ?? -1,
        scopePlace: all.indexOf(scope),
      };
    })
    .sort((a, b) => placeOrder(a) - placeOrder(b) || a.unit - b.unit || a.segment - b.segment);
}

/** A line through the points of one stretch: holes stay holes, implied points are hollow with a dashed outline. */
export function lineOf(stretch: Stretch): {
  readonly series: LineSeriesOption;
  readonly rows: readonly (TrendRow | undefined)[];
} {
  const style = seriesStyle(stretch.place);
  const rows = everyYear(stretch.rows);
  return {
    rows: rows.map(({ row }) => row),
    series: {
      type: 'line',
      name: stretch.label,
      data: rows.map(({ year, row }) => ({
        value: [year, row !== undefined && isStatedPoint(row) ? row.value : null] as [number, number | null],
        ...(row !== undefined && isImplied(row) ? hollow(style.colour) : {}),
      })) as NonNullable<LineSeriesOption['data']>,
      connectNulls: false,
      showSymbol: true,
      showAllSymbol: true,
      symbol: style.symbol,
      symbolSize: style.isColoured ? 7 : 4,
      lineStyle: {
        color: style.colour,
        width: style.isColoured ? 2.2 : 1,
        type: stretch.scopePlace > 0 ? [1, 3] : style.dash,
      },
      itemStyle: { color: style.colour },
      emphasis: { focus: 'none', lineStyle: { width: 3 } },
      z: style.isColoured ? 4 : 3,
    },
  };
}

/** Most names written at line ends; with more, only the coloured lines are named. */
const MOST_LABELS = 24;

/**
 * Names and last values at the ends of the lines, as one series of points without marks whose labels are pushed apart
 * along the line's height. Each unit and scope is named once, at its latest number.
 */
export function endLabels(stretches: readonly Stretch[], measure: Measure): ScatterSeriesOption {
  const ends = lastPoints(stretches);
  const named =
    ends.length > MOST_LABELS ? ends.filter(({ stretch }) => seriesStyle(stretch.place).isColoured) : ends;
  return {
    type: 'scatter',
    name: '线端名称',
    silent: true,
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    tooltip: { show: false },
    data: named.map(({ stretch, row }) => {
      const style = seriesStyle(stretch.place);
      return {
        value: [row.year, row.value],
        label: {
          show: true,
          position: 'right' as const,
          distance: 8,
          formatter: `${stretch.label} ${valueText(measure, row.value)}`,
          color: style.isColoured ? style.colour : TOKENS.ink3,
          fontFamily: FONT_STACK,
          fontSize: style.isColoured ? 12 : 11,
          fontWeight: stretch.place === 0 ? 600 : 400,
          textBorderColor: '#ffffff',
          textBorderWidth: 2,
        },
      };
    }),
    labelLayout: besideItsPoint,
    z: 6,
  };
}

/**
 * Pushes names apart along the height. Labels that keep their place beside a mark are put back there on every draw, so
 * the place is given in px.
 */
function besideItsPoint({ labelRect }: { readonly labelRect: { x: number; y: number; height: number } }) {
  return {
    x: labelRect.x,
    y: labelRect.y + labelRect.height / 2,
    align: 'left' as const,
    verticalAlign: 'middle' as const,
    moveOverlap: 'shiftY' as const,
  };
}

/** Room at the right that the names need, in px. */
export function labelRoom(stretches: readonly Stretch[], measure: Measure, lastYear: number): number {
  const widths = lastPoints(stretches)
    .filter(({ row }) => row.year >= lastYear - 1)
    .map(({ stretch, row }) => textWidth(`${stretch.label} ${valueText(measure, row.value)}`));
  return Math.min(190, Math.max(24, ...widths.map((width) => width + 16)));
}

/** About how wide a text of 12 px is: a Chinese character is square, a digit half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 12 : 6.8), 0);
}

function lastPoints(
  stretches: readonly Stretch[],
): readonly { readonly stretch: Stretch; readonly row: TrendRow & { readonly value: number } }[] {
  const latest = new Map<string, { stretch: Stretch; row: TrendRow & { readonly value: number } }>();
  for (const stretch of stretches) {
    const row = stretch.rows.filter(isStatedPoint).at(-1);
    const known = latest.get(stretch.label);
    if (row !== undefined && (known === undefined || known.row.year < row.year)) {
      latest.set(stretch.label, { stretch, row });
    }
  }
  return [...latest.values()];
}

function valueText(measure: Measure, value: number): string {
  return measure.kind === 'rate' ? formatRate(value) : formatCompact(value);
}

function hollow(colour: string) {
  return {
    symbol: 'circle',
    symbolSize: 8,
    itemStyle: { color: '#ffffff', borderColor: colour, borderWidth: 1.5, borderType: 'dashed' as const },
  };
}

/** Every year from the first to the last row, so that a year without a report cuts the line. */
function everyYear(
  rows: readonly TrendRow[],
): readonly { readonly year: number; readonly row: TrendRow | undefined }[] {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const years = [...byYear.keys()];
  const first = Math.min(...years);
  const last = Math.max(...years);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    row: byYear.get(first + i),
  }));
}

function placeOrder({ place }: Stretch): number {
  return place < 0 ? Infinity : place;
}
