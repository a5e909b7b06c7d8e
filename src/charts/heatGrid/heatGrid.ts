import type { EChartsOption, HeatmapSeriesOption } from 'echarts';
import { said } from '../../domain/language';
import type { TrendRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { doubtNotes } from '../doubts';
import { cellGrid } from '../drawing/cellGrid';
import { SHADES } from '../drawing/shades';
import { BASE_OPTION, inkOn, TOKENS } from '../drawing/theme';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { missingUnitNotes } from '../missingUnits';
import { onDemand } from '../onDemand';
import { distinct, isStatedPoint, yearsBetween, yearsText, type ChartContext } from '../points';
import { breakNotes, breaksOf, regimesOf, type Break } from '../regimes';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { yearTable } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { heatGridWords } from '../words/heatGrid';
import { blocksOf } from './heatBlocks';
import { linesOf, signsOf, type HeatCell, type HeatLine, type HeatSign } from './heatLines';

/** More rows than this are not drawn in a picture; the table and the page hold all. */
const MOST_PICTURED = 600;
const ROW_HEIGHT = 26;

/** A grid of units and years, to be drawn as the page scrolls. */
export interface HeatGridView extends ChartView {
  readonly grid: {
    readonly years: readonly number[];
    readonly lines: readonly HeatLine[];
    /** Where the form changes so that figures may not simply be read on. */
    readonly breaks: readonly Break[];
    /** Signs in use, with their meaning. */
    readonly signs: readonly HeatSign[];
  };
}

/** True for a view of {@link heatGridView}, however it was handed on. */
export function isHeatGrid<View extends ChartView>(view: View): view is View & HeatGridView {
  return 'grid' in view;
}

/**
 * One measure of units × years: a shade of one hue by the fifth a value falls in, and the value itself. Fifths are of values
 * that compare: one level, one scope, one class of forms. A cell without a number has its sign and no shade.
 */
export function heatGridView(rows: readonly TrendRow[], context: ChartContext): HeatGridView {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const isOwn = (row: TrendRow): boolean => row.measure_key === context.measure;
  // The page asks for one measure: its tens of thousands of rows are not copied.
  const own = rows.every(isOwn) ? rows : rows.filter(isOwn);
  const blocks = blocksOf(own, context);
  const lines = linesOf(blocks, own, context, measure);
  const breaks = breaksOf(regimesOf(own, years, measure), measure);
  const subject = subjectOf(own, context, [context.measure]);
  const words = heatGridWords();
  const plain = chartWords();
  const title = words.title(plain.titleOf(unitsText(context), said(measure.name)));
  const drawn = lines.slice(0, MOST_PICTURED);
  const cells = onDemand(() =>
    drawn.flatMap((line, at) =>
      'heading' in line ? [] : line.cells.map((cell, year) => ({ cell, year, at })),
    ),
  );
  // The page draws the grid itself: the picture and the table are made for who asks for them.
  const option = onDemand(() => optionOf(drawn, cells(), context));
  const table = onDemand(() =>
    markedTable(yearTable(plain.withUnit(title, measure.unit), own, context), naming.kind),
  );
  const signs = signsOf(blocks, own, yearsBetween(years).length);
  const empty = emptySentence(own, context, measure);
  return {
    title,
    subtitle: dotted(
      plain.unit(measure.unit),
      yearsText(years),
      words.size(distinct(units).length, yearsBetween(years).length),
      scopesText(subject.scopes),
    ),
    get option() {
      return option();
    },
    grid: { years: yearsBetween(years), lines, breaks, signs },
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject,
    notes: [
      plain.measureIs(measure.formulaText),
      words.colours,
      ...(signs.length === 0 ? [] : [words.signs(signs.map(({ sign, meaning }) => `${sign} ${meaning}`))]),
      ...breakNotes(breaks, words.apart),
      ...(lines.length > drawn.length ? [words.pictured(drawn.length)] : []),
      ...doubtNotes(own.filter(isStatedPoint), context, 'crossedNumber'),
      ...missingUnitNotes(own, context),
    ],
    ...figureMarks((_, dataIndex) => cells()[dataIndex]?.cell.row, context),
    height: Math.max(160, drawn.length * ROW_HEIGHT + 44),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

function optionOf(
  lines: readonly HeatLine[],
  cells: readonly { readonly cell: HeatCell; readonly year: number; readonly at: number }[],
  { years }: ChartContext,
): EChartsOption {
  const data: NonNullable<HeatmapSeriesOption['data']> = cells.map(({ cell, year, at }) => {
    const fill = cell.shade === undefined ? '#ffffff' : (SHADES[cell.shade] ?? '#ffffff');
    return {
      value: [year, at, cell.shade ?? -1],
      itemStyle: { color: fill, borderColor: TOKENS.rule, borderWidth: 1 },
      label: {
        show: true,
        formatter: cell.text,
        fontSize: 11,
        color: cell.shade === undefined ? TOKENS.ink3 : inkOn(fill),
      },
    };
  });
  return {
    ...BASE_OPTION,
    ...cellGrid(
      yearsBetween(years),
      lines.map((line) => ('heading' in line ? line.heading : line.label)),
    ),
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: [{ value: -1, color: '#ffffff' }, ...SHADES.map((color, value) => ({ value, color }))],
    },
    series: [{ type: 'heatmap', data }],
  };
}
