import type { BarSeriesOption, SeriesOption } from 'echarts';
import { referenceName } from '../../domain/referenceRules';
import { SCOPE_NAMES } from '../../domain/report';
import type { ReferenceRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView } from '../chart';
import { scopeOf } from '../points';
import {
  BAND_FILL,
  cellOf,
  DASHES,
  dataOf,
  lowered,
  noted,
  seriesOf,
  valueOf,
} from '../reference/referenceDrawing';
import {
  referenceLabel,
  referenceLine,
  referencesOf,
  type ReferenceContext,
  type ReferencePoint,
  type References,
} from '../reference/references';
import { dotted } from '../subject';
import { TOKENS } from '../drawing/theme';
import { referenceWords } from '../words/references';
import { tableWords } from '../words/table';

const LABEL_HEIGHT = 16;

/** An order of one year with references, as lines across the bars; only where all bars are of one level, scope and form. */
export function withRankingReferences(
  view: ChartView,
  rows: readonly ReferenceRow[],
  context: ReferenceContext,
): ChartView {
  const references = referencesOf(rows, context);
  if (references === undefined || view.empty !== undefined) return view;
  const measure = context.naming.measure(context.measure);
  const told = references.points.filter(({ value }) => value !== null);
  const [bars] = seriesOf(view.option);
  // A heading stands where a block of another level, scope or form begins.
  const isMixed = bars === undefined || dataOf(bars).some((mark) => valueOf(mark) === '-');
  const table = withPlaceRows(view.table, references, context);
  if (isMixed || told.length === 0) {
    const why = isMixed ? [referenceWords().mixed] : [];
    const view_ = noted(view, references, context);
    return { ...view_, table, notes: [...view_.notes, ...why] };
  }
  // The axis of an order ends near its longest bar; a line beyond it would silently not be drawn.
  const longest = largestOfBars(bars);
  const beyond = told.filter(({ value, upper }) => (upper ?? value ?? 0) > longest);
  const lines = told.filter((point) => point.id !== 'band' && !beyond.includes(point));
  const bands = told.filter((point) => point.id === 'band' && !beyond.includes(point));
  const room = (told.length - beyond.length) * LABEL_HEIGHT + 6;
  const nameOf = (point: ReferencePoint) => `${referenceName(point.id, measure)} ${point.text}`;
  const view_ = noted(view, references, context);
  return {
    ...view_,
    subtitle: dotted(view.subtitle, ...beyond.map((point) => referenceWords().beyond(nameOf(point)))),
    option: {
      ...view.option,
      grid: lowered(view.option, room),
      series: [
        {
          ...(bars as BarSeriesOption),
          markLine: {
            silent: true,
            symbol: 'none',
            data: lines.map((point, i) => ({
              xAxis: point.value ?? 0,
              lineStyle: { color: TOKENS.ink, type: DASHES[point.id], width: 1.4 },
              // The axis of names runs downwards, so the start of a line is its upper end.
              label: labelAt(nameOf(point), i),
            })),
          },
          markArea: {
            silent: true,
            itemStyle: { color: BAND_FILL },
            data: bands.map((point, i): [object, object] => [
              {
                xAxis: point.value ?? 0,
                name: nameOf(point),
                label: {
                  position: 'insideTopLeft',
                  offset: [0, -LABEL_HEIGHT * (lines.length + i + 1)],
                  color: TOKENS.ink2,
                  fontSize: 11,
                },
              },
              { xAxis: point.upper ?? 0 },
            ]),
          },
        } as BarSeriesOption,
        ...seriesOf(view.option).slice(1),
      ],
    },
    height: view.height + room,
    table,
  };
}

function withPlaceRows(table: ChartTable, references: References, context: ReferenceContext): ChartTable {
  const measure = context.naming.measure(context.measure);
  const rows = references.points.map((point) =>
    referenceLine(table, {
      unit: { text: tableWords().reference(referenceLabel(point.id, measure, context)) },
      scope: { text: SCOPE_NAMES[scopeOf(references)] },
      value: cellOf(point),
      numerator: { text: textOf(point.numerator), number: point.numerator },
      denominator: { text: textOf(point.denominator), number: point.denominator },
    }),
  );
  return { ...table, rows: [...table.rows, ...rows] };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function labelAt(formatter: string, place: number) {
  return {
    position: 'start' as const,
    formatter,
    color: TOKENS.ink,
    fontSize: 11,
    distance: 4 + LABEL_HEIGHT * place,
  };
}

/** The longest bar of an order. */
function largestOfBars(bars: SeriesOption): number {
  return Math.max(
    0,
    ...dataOf(bars).flatMap((mark) => {
      const value = valueOf(mark);
      return typeof value === 'number' ? [value] : [];
    }),
  );
}
