import type { LineSeriesOption } from 'echarts';
import { SCOPE_NAMES } from '../../domain/report';
import type { TrendRow } from '../../engine/queries/rows';
import { pointLook, type Doubting } from '../doubts';
import { groupedBy } from '../grouped';
import { distinct, isImplied, isStatedPoint, scopeOf, type ChartContext } from '../points';
import { POINTED, seriesStyle } from '../drawing/theme';
import { chartWords } from '../words/chart';

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
  const byKey = groupedBy(
    rows,
    ({ unit_key, scope, segment }) => `${String(unit_key)} ${String(scope)} ${String(segment)}`,
  );
  const places = new Map(distinct(units).map((unit, place) => [unit, place]));
  const scopes = new Map(
    [...groupedBy(rows.filter(isStatedPoint), ({ unit_key }) => unit_key)].map(([unit, own]) => [
      unit,
      distinct(own.map(({ scope }) => scope)),
    ]),
  );
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
        label: all.length > 1 ? chartWords().brackets(name, SCOPE_NAMES[scopeOf(first)]) : name,
        place: places.get(unit) ?? -1,
        scopePlace: all.indexOf(scope),
      };
    })
    .sort((a, b) => placeOrder(a) - placeOrder(b) || a.unit - b.unit || a.segment - b.segment);
}

/** A series of lines, and the row that each of its places is drawn from. */
export interface DrawnLines {
  readonly series: LineSeriesOption;
  readonly rows: readonly (TrendRow | undefined)[];
}

/**
 * A line through the points of one stretch: holes stay holes, implied points are hollow with a dashed outline, points
 * with an open error are crossed rings.
 */
export function lineOf(stretch: Stretch, context: Doubting = {}): DrawnLines {
  return seriesOf([stretch], stretch.label, context);
}

/**
 * All lines of a trend. Coloured ones are a series each; the grey ones, of which there are dozens, are one, with a hole
 * between two of them, as drawing a series takes far longer than drawing its points.
 */
export function linesOf(stretches: readonly Stretch[], context: Doubting = {}): readonly DrawnLines[] {
  const isGrey = ({ place }: Stretch): boolean => !seriesStyle(place).isColoured;
  const grey = stretches.filter(isGrey);
  const scopePlaces = distinct(grey.map(({ scopePlace }) => scopePlace));
  return [
    ...stretches.filter((stretch) => !isGrey(stretch)).map((stretch) => lineOf(stretch, context)),
    ...scopePlaces.map((scopePlace) =>
      seriesOf(
        grey.filter((stretch) => stretch.scopePlace === scopePlace),
        chartWords().others(scopePlace),
        context,
      ),
    ),
  ];
}

/** Stretches of one look as one series. */
function seriesOf(stretches: readonly Stretch[], name: string, context: Doubting): DrawnLines {
  const style = seriesStyle(stretches[0]?.place ?? -1);
  const rows = stretches.flatMap((stretch, i) => {
    const own = everyYear(stretch.rows);
    const last = own.at(-1);
    return last === undefined || i === stretches.length - 1 ? own : [...own, { ...last, row: undefined }];
  });
  return {
    rows: rows.map(({ row }) => row),
    series: {
      type: 'line',
      name,
      data: rows.map(({ year, row }) => {
        const value: [number, number | null] = [
          year,
          row !== undefined && isStatedPoint(row) ? row.value : null,
        ];
        const look = row === undefined ? {} : lookOf(row, style.colour, context);
        // Looks told point by point take far longer to draw, also where they tell nothing.
        return Object.keys(look).length === 0 ? value : { value, ...look };
      }) as NonNullable<LineSeriesOption['data']>,
      connectNulls: false,
      showSymbol: true,
      showAllSymbol: true,
      symbol: style.symbol,
      symbolSize: style.isColoured ? 7 : 4,
      lineStyle: {
        color: style.colour,
        width: style.isColoured ? 2.2 : 1,
        type: (stretches[0]?.scopePlace ?? 0) > 0 ? [1, 3] : style.dash,
      },
      itemStyle: { color: style.colour },
      emphasis: {
        focus: 'none',
        scale: 1.8,
        // Of several lines none is pointed at by itself.
        lineStyle: { width: stretches.length > 1 ? 1 : 3 },
        ...POINTED,
      },
      z: style.isColoured ? 4 : 3,
    },
  };
}

function lookOf(row: TrendRow, colour: string, context: Doubting) {
  const look = isStatedPoint(row) ? pointLook(row, context) : {};
  return 'symbol' in look ? look : isImplied(row) ? hollow(colour) : {};
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
