import type { EChartsOption, LineSeriesOption, SeriesOption } from 'echarts';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import type { RankingRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { doubtNotes, pointLook } from '../doubts';
import { lineNames, type LineName } from '../drawing/lineNames';
import { textWidth } from '../drawing/textWidth';
import {
  BASE_OPTION,
  COLOURED_SERIES,
  NAME_AXIS,
  NUMBER_AXIS,
  POINTED,
  seriesStyle,
  PANEL_NAME,
} from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { rowsOfFirstUnits } from '../drawnFirst';
import { groupedBy } from '../grouped';
import { onDemand } from '../onDemand';
import { figureMarks } from '../figureMarks';
import { pointLines } from '../pointLines';
import { distinct, isStatedPoint, namesText, pickOf, yearsText, type ChartContext } from '../points';
import { placeText, rankingGroups, type RankingGroup } from '../ranking/rankingGroups';
import { pieces, type Sentence, type SentencePart } from '../sentences';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { bumpWords } from '../words/bump';
import { chartWords } from '../words/chart';
import { rankingWords } from '../words/ranking';
import { bumpTable } from './bumpTable';

/** Fewer units than this make no rank worth a course. */
const FEWEST_RANKED = 3;
/** So many of the newest places are told in a sentence. */
const MOST_TOLD = 5;
const ROW_HEIGHT = 20;
/** So many places have a row each; a plot of fewer than the least has room for its names all the same. */
const [FEWEST_ROWS, MOST_ROWS] = [4, 300];
const PANEL_TOP = 34;
const PANEL_BOTTOM = 40;

type Ranked = RankingRow & { readonly position: number; readonly value: number };

/** A run of years without a gap in which one unit is ranked. */
interface Run {
  readonly unit: number;
  readonly rows: readonly Ranked[];
}

/** Ranks of one level, scope and class of forms, over the years that the class spans. */
interface Panel {
  readonly label: string;
  readonly years: readonly number[];
  readonly rankedIn: ReadonlyMap<number, number>;
  readonly last: number;
  readonly runs: readonly Run[];
}

/** Why the places of a measure are not followed over the years; undefined where they are. */
export function bumpReason({ direction }: Pick<Measure, 'direction'>): string | undefined {
  return direction === 'none' ? bumpWords().noDirection : undefined;
}

/**
 * Places of units from year to year: a line for each run of years, a panel for each level, scope and class of forms, so that
 * no line crosses a break. N stands under each year; a unit under the minimum base has no place.
 *
 * @param rows orders of one measure in several years
 */
export function bumpView(rows: readonly RankingRow[], context: ChartContext): ChartView {
  const { naming, years } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure);
  const ranked = own.filter((row): row is Ranked => row.position !== null && isStatedPoint(row));
  const groups = rankingGroups(
    [...ranked].sort((a, b) => a.level - b.level || a.scope - b.scope || a.form_class - b.form_class),
  );
  const { drawn, notes } = rowsOfFirstUnits(ranked, [
    ...context.units,
    ...ranked.map(({ unit_key }) => unit_key),
  ]);
  const isDrawn = new Set(drawn);
  const panels = groups.flatMap((group) => panelOf(group, isDrawn) ?? []);
  const small = groups.filter((group) => panelOf(group, isDrawn) === undefined);
  const heights = heightsOf(panels);
  const runs = panels.flatMap((panel) => panel.runs);
  const subject = subjectOf(ranked, context, [context.measure]);
  const words = bumpWords();
  const title = words.title(said(measure.name), yearsText(years));
  const reason = bumpReason(measure) ?? (panels.length === 0 ? emptyReason(own, measure) : undefined);
  const table = onDemand(() => markedTable(bumpTable(title, own, context, measure), naming.kind));
  return {
    title,
    subtitle: dotted(
      ...(measure.direction === 'none'
        ? [scopesText(subject.scopes)]
        : [
            measure.direction === 'lower' ? words.lower : words.higher,
            panels.length === 1 ? (panels[0]?.label ?? '') : scopesText(subject.scopes),
            words.ofN,
          ]),
    ),
    option: optionOf(reason === undefined ? panels : [], context, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject: { ...subject, shownAs: words.shown },
    notes: [
      chartWords().measureIs(measure.formulaText),
      ...(reason === undefined ? words.howRanked : []),
      ...(measure.minimumBase === undefined
        ? []
        : [words.belowBase(measure.minimumBase), ...belowNotes(own, context)]),
      ...(panels.length > 1 ? [words.apart] : []),
      ...small.map(({ label, rows: few }) =>
        words.tooFew(
          label,
          FEWEST_RANKED,
          namesText(distinct(few.map(({ unit_key }) => naming.label(unit_key)))),
        ),
      ),
      ...(distinct(runs.map(({ unit }) => unit)).length > COLOURED_SERIES
        ? [words.coloured(COLOURED_SERIES)]
        : []),
      ...doubtNotes(ranked, context, 'crossedPoint'),
      ...notes,
    ],
    ...figureMarks<RankingRow>(
      (seriesIndex, dataIndex) => runs[seriesIndex]?.rows[dataIndex],
      context,
      (row) => rankingWords().ofRanked(placeText(measure, row), row.ranked),
    ),
    height: panels.reduce((sum, panel) => sum + heights.panel(panel), 0),
    ...(reason === undefined ? {} : { empty: reason }),
    reports: reportsOf(ranked),
  };
}

/** The places of the first chosen unit, year by year, each with N. */
export function bumpSentence(rows: readonly RankingRow[], context: ChartContext): readonly Sentence[] {
  const { naming, units } = context;
  const measure = naming.measure(context.measure);
  if (bumpReason(measure) !== undefined) return [];
  const [unit] = units;
  const own = rows.filter(
    (row) =>
      row.measure_key === context.measure && row.unit_key === unit && row.position !== null && row.ranked > 1,
  );
  // A unit of two scopes stands in two ranks; only one course is told.
  const [first] = own;
  const course = own.filter(({ scope }) => scope === first?.scope);
  if (unit === undefined || course.length === 0) return [];
  return [
    pieces(
      bumpWords().told<SentencePart>(
        { text: naming.label(unit), isStrong: true },
        said(measure.name),
        course.slice(-MOST_TOLD).map((row) => ({
          year: row.year,
          place: { text: rankingWords().ofRanked(placeText(measure, row), row.ranked), pick: pickOf(row) },
        })),
      ),
    ),
  ];
}

function emptyReason(rows: readonly RankingRow[], measure: Measure): string {
  return rows.some(isStatedPoint)
    ? bumpWords().fewRanked(FEWEST_RANKED, measure.minimumBase)
    : bumpWords().noFigures(said(measure.name));
}

/** @param isDrawn rows that get lines; places are counted among all */
function panelOf({ label, rows }: RankingGroup<Ranked>, isDrawn: ReadonlySet<Ranked>): Panel | undefined {
  const rankedIn = new Map(rows.map(({ year, ranked }) => [year, ranked]));
  const last = Math.max(...rankedIn.values());
  if (last < FEWEST_RANKED) return undefined;
  const [from, to] = [Math.min(...rankedIn.keys()), Math.max(...rankedIn.keys())];
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const byUnit = groupedBy(
    rows.filter((row) => isDrawn.has(row)),
    ({ unit_key }) => unit_key,
  );
  const runs = [...byUnit].flatMap(([unit, own]) => runsOf(own).map((run): Run => ({ unit, rows: run })));
  return { label, years, rankedIn, last, runs };
}

/** Rows of one unit, cut where a year is left out. */
function runsOf(rows: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const runs: Ranked[][] = [];
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.year === row.year - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Heights of the panels with what stands around them, and of the plots in them, in px. */
function heightsOf(panels: readonly Panel[]): {
  readonly panel: (panel: Panel) => number;
  readonly plot: (panel: Panel) => number;
} {
  const rowsOf = ({ last }: Panel): number => Math.max(FEWEST_ROWS, last);
  const rows = panels.reduce((sum, panel) => sum + rowsOf(panel), 0);
  // Thousands of places share the height that hundreds have, which is near the most a canvas may have.
  const row = Math.min(ROW_HEIGHT, (MOST_ROWS * ROW_HEIGHT) / rows);
  const plot = (panel: Panel): number => Math.max(FEWEST_ROWS * ROW_HEIGHT, Math.floor(rowsOf(panel) * row));
  return { plot, panel: (panel) => PANEL_TOP + PANEL_BOTTOM + plot(panel) };
}

function optionOf(panels: readonly Panel[], context: ChartContext, measure: Measure): EChartsOption {
  const places = new Map(distinct(context.units).map((unit, place) => [unit, place]));
  const runs = panels.flatMap((panel) => panel.runs);
  const labels = panels.map((panel) => endsOf(panel, context));
  const room = Math.max(40, ...labels.flat().map(({ text }) => textWidth(text) + 24));
  const heights = heightsOf(panels);
  let top = 0;
  const grids = panels.map((panel) => {
    const grid = {
      left: room,
      right: room,
      top: top + PANEL_TOP,
      height: heights.plot(panel),
    };
    top += heights.panel(panel);
    return grid;
  });
  return {
    ...BASE_OPTION,
    grid: grids,
    xAxis: panels.map(({ years, rankedIn }, gridIndex) => ({
      type: 'value',
      gridIndex,
      min: (years[0] ?? 0) - 0.2,
      max: (years.at(-1) ?? 0) + 0.2,
      ...NAME_AXIS,
      axisLine: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...NAME_AXIS.axisLabel,
        lineHeight: 16,
        hideOverlap: true,
        // On a narrow page the first and the last year stay.
        showMinLabel: true,
        showMaxLabel: true,
        customValues: [...years],
        formatter: (year: number) => `${String(year)}\nN=${String(rankedIn.get(year) ?? 0)}`,
      },
    })),
    yAxis: panels.map(({ label, last }, gridIndex) => ({
      type: 'value',
      gridIndex,
      inverse: true,
      min: 0.5,
      max: Math.max(FEWEST_ROWS, last) + 0.5,
      ...NUMBER_AXIS,
      splitLine: { show: false },
      axisLabel: { show: false },
      name: panels.length > 1 ? bumpWords().panel(label, last) : '',
      nameLocation: 'start' as const,
      nameGap: 14,
      nameTextStyle: PANEL_NAME,
    })),
    tooltip: markTooltip((run, at) => {
      const row = runs[run]?.rows[at];
      if (row === undefined) return [];
      const place = rankingWords().ofRanked(placeText(measure, row), row.ranked);
      const [head, ...lines] = pointLines(measure, row, context);
      return [head, place, ...lines];
    }),
    series: [
      ...panels.flatMap((panel, at) =>
        panel.runs.map((run) => lineOf(run, places.get(run.unit) ?? -1, at, context)),
      ),
      ...panels.map((panel, at): SeriesOption => lineNames(labels[at] ?? [], at, cornersOf(panel))),
    ],
  };
}

function lineOf({ unit, rows }: Run, place: number, panel: number, context: ChartContext): LineSeriesOption {
  const style = seriesStyle(place);
  return {
    type: 'line',
    name: context.naming.label(unit),
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: rows.map((row) => ({
      value: [row.year, row.position],
      ...(row.tied > 1
        ? { itemStyle: { color: '#ffffff', borderColor: style.colour, borderWidth: 1.8 } }
        : {}),
      ...pointLook(row, context),
    })),
    showSymbol: true,
    showAllSymbol: true,
    symbol: style.symbol,
    symbolSize: style.isColoured ? 9 : 6,
    lineStyle: { color: style.colour, width: style.isColoured ? 2.4 : 1.2, type: style.dash },
    itemStyle: { color: style.colour },
    emphasis: { focus: 'none', lineStyle: { width: 3.5 }, ...POINTED },
    z: style.isColoured ? 4 : 3,
  };
}

function cornersOf({ years, last }: Panel): Parameters<typeof lineNames>[2] {
  return [
    [(years[0] ?? 0) - 0.2, 0.5],
    [(years.at(-1) ?? 0) + 0.2, Math.max(FEWEST_ROWS, last) + 0.5],
  ];
}

/**
 * Each unit is named behind its last place, and at the left as well where it is ranked from the first year on: names in
 * between would stand in the lines.
 */
function endsOf({ runs, years }: Panel, { naming, units }: ChartContext): readonly LineName[] {
  const places = new Map(distinct(units).map((unit, place) => [unit, place]));
  return [...groupedBy(runs, ({ unit }) => unit)].flatMap(([unit, own]): readonly LineName[] => {
    const rows = own.flatMap((run) => run.rows);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    const place = places.get(unit) ?? -1;
    const name = naming.label(unit);
    const end: LineName = {
      at: [last.year, last.position],
      text: `${String(last.position)} ${name}`,
      side: 'right',
      place,
    };
    if (first === last || first.year !== years[0]) return [end];
    const start: LineName = {
      at: [first.year, first.position],
      text: `${name} ${String(first.position)}`,
      side: 'left',
      place,
    };
    return [start, end];
  });
}

function belowNotes(rows: readonly RankingRow[], { naming }: ChartContext): readonly string[] {
  const below = rows.filter((row) => row.below_base);
  if (below.length === 0) return [];
  const names = below.map(({ unit_key, year }) => `${naming.label(unit_key)} ${String(year)}`);
  return [bumpWords().notRanked(namesText(names))];
}
