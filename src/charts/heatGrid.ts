import type { EChartsOption, HeatmapSeriesOption } from 'echarts';
import { formatCompact, formatRate, STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import { said } from '../domain/language';
import type { Measure } from '../domain/measure';
import { SCOPE_NAMES, SCOPES } from '../domain/report';
import { UNIT_LEVEL_NAMES, UNIT_LEVELS } from '../domain/unit';
import type { TrendRow } from '../engine/queries/rows';
import type { ChartView } from './chart';
import { CORRECTION_MARK, DOUBT_MARK, doubtNotes, isCorrected, isDoubted } from './doubts';
import { fifthsOf, SHADES } from './drawing/shades';
import { BASE_OPTION, inkOn, NAME_AXIS, TOKENS } from './drawing/theme';
import { emptySentence } from './emptySentence';
import { figureMarks, figureWords } from './figureMarks';
import { missingUnitNotes } from './missingUnits';
import {
  distinct,
  isStatedPoint,
  pickOf,
  pointTextWithUnit,
  printable,
  scopeOf,
  yearsBetween,
  yearsText,
  type ChartContext,
} from './points';
import { onDemand } from './onDemand';
import { FORM_CLASSES, formClassOf, isCopy, placed } from './ranking/placedRows';
import type { Placed } from './ranking/rankingGroups';
import { breakNotes, breaksOf, regimesOf, type Break } from './regimes';
import { pieces, type Sentence, type SentencePart } from './sentences';
import { dotted, reportsOf, scopesText, subjectOf, unitsText } from './subject';
import { longTable } from './table/longTable';
import { markedTable } from './table/markedTable';
import { yearTable } from './table/yearTable';
import { chartWords } from './words/chart';
import { heatGridWords } from './words/heatGrid';

/** Signs of cells without a number: each kind of missing has its own, none looks like a 0. */
const SIGNS: Readonly<Record<Exclude<ReturnType<typeof printable>, number>, string>> = {
  unfilled: '□',
  notInForm: '–',
  noReport: '·',
  illegible: '?',
  notDefined: '÷0',
};

/** More rows than this are not drawn in a picture; the table and the page hold all. */
const MOST_PICTURED = 600;
const ROW_HEIGHT = 26;

/** One unit in one year. */
interface HeatCell {
  /** Undefined where no report is loaded. */
  readonly row: TrendRow | undefined;
  /** The number, short, or the sign for why there is none. */
  readonly text: string;
  /** Place in {@link SHADES}; undefined without a number. */
  readonly shade: number | undefined;
  /** Unit, year and number or reason, as a sentence; made when it is asked for, as there may be thousands. */
  readonly words: () => string;
}

/** One unit in one scope, year by year; or the heading of a block of one level and scope. */
export type HeatLine =
  | { readonly heading: string }
  /** Its cells are made when they are first looked at: the page draws those in sight of thousands of lines. */
  | { readonly unit: number; readonly label: string; readonly cells: readonly HeatCell[] };

/** A grid of units and years, to be drawn as the page scrolls. */
export interface HeatGridView extends ChartView {
  readonly grid: {
    readonly years: readonly number[];
    readonly lines: readonly HeatLine[];
    /** Where the form changes so that figures may not simply be read on. */
    readonly breaks: readonly Break[];
    /** Signs in use, with their meaning. */
    readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  };
}

/**
 * One measure of units × years: a shade of one hue by the fifth a value falls in, and the value itself. Fifths are of values
 * that compare: one level, one scope, one class of forms. A cell without a number has its sign and no shade.
 */
export function heatGridView(rows: readonly TrendRow[], context: ChartContext): HeatGridView {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure);
  const blocks = blocksOf(own, context);
  const lines = linesOf(blocks, context, measure);
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
  const signs = signsOf(blocks, yearsBetween(years));
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

/** How many cells have a number, and the largest and smallest of the largest stretch that compares. */
export function heatGridSentence(rows: readonly TrendRow[], context: ChartContext): readonly Sentence[] {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure && !isCopy(row));
  const stated = own.filter(isStatedPoint);
  const keyOf = blockKeys(naming);
  const byBlock = new Map<number, typeof stated>();
  for (const row of stated) {
    const key = keyOf(row);
    const known = byBlock.get(key);
    if (known === undefined) byBlock.set(key, [row]);
    else known.push(row);
  }
  const [largest = []] = [...byBlock.values()].sort((a, b) => b.length - a.length);
  const all = distinct(units).length * yearsBetween(years).length;
  const places = placesOf(stated);
  const words = heatGridWords();
  const count = words.count(distinct(units).length, yearsBetween(years).length, all, places);
  const [first] = largest;
  if (first === undefined || largest.length < 2) return [[{ text: chartWords().sentence(count) }]];
  let [most, least] = [first, first];
  let [from, to] = [first.year, first.year];
  for (const row of largest) {
    if (row.value > most.value) most = row;
    // Of equal ones the last.
    if (row.value <= least.value) least = row;
    from = Math.min(from, row.year);
    to = Math.max(to, row.year);
  }
  const told = (row: (typeof stated)[number]) =>
    words.told<SentencePart>(
      row.year,
      { text: naming.label(row.unit_key), isStrong: true },
      { text: pointTextWithUnit(measure, row), pick: pickOf(row) },
    );
  const about = {
    count,
    span: yearsText({ from, to }),
    group: levelAndScope(placed(most, naming)),
    values: largest.length,
  };
  return [pieces(words.ends<string | SentencePart>(about, told(most), told(least)))];
}

/** How many cells of units × years the rows fill; a unit of two scopes fills one. */
function placesOf(rows: readonly TrendRow[]): number {
  const byYear = new Map<number, Uint8Array>();
  const units = rows.reduce((most, { unit_key }) => Math.max(most, unit_key), 0) + 1;
  let places = 0;
  for (const { unit_key, year } of rows) {
    let seen = byYear.get(year);
    if (seen === undefined) {
      seen = new Uint8Array(units);
      byYear.set(year, seen);
    }
    if (seen[unit_key] === 1) continue;
    seen[unit_key] = 1;
    places += 1;
  }
  return places;
}

/** Tells of a row which values its own compares with: one level, one scope, one class of forms. */
function blockKeys({ unit }: ChartContext['naming']): (row: TrendRow) => number {
  const levels = new Map<number, number>();
  return ({ unit_key, scope, segment }) => {
    let level = levels.get(unit_key);
    if (level === undefined) {
      level = UNIT_LEVELS.indexOf(unit(unit_key).level);
      levels.set(unit_key, level);
    }
    return (level * SCOPES.length + scope) * FORM_CLASSES + formClassOf(segment);
  };
}

function levelAndScope(row: Pick<Placed, 'level' | 'scope'>): string {
  const level = UNIT_LEVELS[row.level];
  return dotted(level === undefined ? '' : UNIT_LEVEL_NAMES[level], SCOPE_NAMES[scopeOf(row)]);
}

/** Lines of one level and scope, in the reader's order of units; last of all those without any report. */
interface Block {
  readonly label: string;
  readonly lines: readonly { readonly unit: number; readonly byYear: ReadonlyMap<number, TrendRow> }[];
}

function blocksOf(rows: readonly TrendRow[], { naming, units }: ChartContext): readonly Block[] {
  const order = new Map(distinct(units).map((unit, place) => [unit, place]));
  const byLine = new Map<string, { readonly first: TrendRow; readonly byYear: Map<number, TrendRow> }>();
  for (const row of rows) {
    const copy = isCopy(row) ? row.segment : 0;
    const key = `${String(row.unit_key)} ${String(row.scope)} ${String(copy)}`;
    const known = byLine.get(key);
    if (known === undefined) byLine.set(key, { first: row, byYear: new Map([[row.year, row]]) });
    else known.byYear.set(row.year, row);
  }
  const lines = [...byLine.values()].map(({ first, byYear }) => ({ first: placed(first, naming), byYear }));
  lines.sort(
    (a, b) =>
      a.first.level - b.first.level ||
      a.first.scope - b.first.scope ||
      (order.get(a.first.unit_key) ?? Infinity) - (order.get(b.first.unit_key) ?? Infinity),
  );
  const blocks = new Map<string, Block['lines'][number][]>();
  for (const { first, byYear } of lines) {
    const label = levelAndScope(first);
    const line = { unit: first.unit_key, byYear };
    const known = blocks.get(label);
    if (known === undefined) blocks.set(label, [line]);
    else known.push(line);
  }
  const reporting = new Set(lines.map(({ first }) => first.unit_key));
  const absent = distinct(units).filter((unit) => !reporting.has(unit));
  const none = new Map<number, TrendRow>();
  if (absent.length > 0)
    blocks.set(
      heatGridWords().absent,
      absent.map((unit) => ({ unit, byYear: none })),
    );
  return [...blocks].map(([label, own]) => ({ label, lines: own }));
}

function linesOf(blocks: readonly Block[], context: ChartContext, measure: Measure): readonly HeatLine[] {
  const shadeOf = shading(blocks, context);
  return blocks.flatMap(({ label, lines }): readonly HeatLine[] => {
    const own = lines.map(({ unit, byYear }): HeatLine => {
      const cells = onDemand(() => cellsOf(unit, byYear, context, measure, shadeOf));
      return {
        unit,
        label: context.naming.label(unit),
        get cells() {
          return cells();
        },
      };
    });
    return blocks.length === 1 ? own : [{ heading: heatGridWords().block(label, own.length) }, ...own];
  });
}

function cellsOf(
  unit: number,
  byYear: ReadonlyMap<number, TrendRow>,
  context: ChartContext,
  measure: Measure,
  shadeOf: (row: TrendRow) => number | undefined,
): readonly HeatCell[] {
  const label = context.naming.label(unit);
  return yearsBetween(context.years).map((year): HeatCell => {
    const row = byYear.get(year);
    if (row === undefined) {
      return {
        row,
        text: SIGNS.noReport,
        shade: undefined,
        words: () => heatGridWords().noReport(label, year, STATE_WORDS.noReport),
      };
    }
    const value = printable(row);
    const text = typeof value === 'number' ? shortText(measure, value) : SIGNS[value];
    const marks = `${isDoubted(row, context) ? DOUBT_MARK : ''}${isCorrected(row, context) ? CORRECTION_MARK : ''}`;
    return { row, text: `${text}${marks}`, shade: shadeOf(row), words: () => figureWords(row, context, '') };
  });
}

function shortText(measure: Measure, value: number): string {
  return measure.kind === 'rate' ? formatRate(value) : formatCompact(value);
}

/** The fifth of each stated value among those it compares with; they are put in order when a cell of theirs is looked at. */
function shading(blocks: readonly Block[], { naming }: ChartContext): (row: TrendRow) => number | undefined {
  const keyOf = blockKeys(naming);
  const byKey = new Map<number, number[]>();
  for (const { lines } of blocks) {
    for (const { byYear } of lines) {
      for (const row of byYear.values()) {
        if (!isStatedPoint(row)) continue;
        const key = keyOf(row);
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [row.value]);
        else known.push(row.value);
      }
    }
  }
  const fifths = new Map([...byKey].map(([key, values]) => [key, onDemand(() => fifthsOf(values))]));
  return (row) => (isStatedPoint(row) ? fifths.get(keyOf(row))?.()(row.value) : undefined);
}

function signsOf(blocks: readonly Block[], years: readonly number[]): HeatGridView['grid']['signs'] {
  const used = new Set<ReturnType<typeof printable>>();
  for (const { lines } of blocks) {
    for (const { byYear } of lines) {
      for (const row of byYear.values()) if (!isStatedPoint(row)) used.add(printable(row));
      if (years.some((year) => !byYear.has(year))) used.add('noReport');
    }
  }
  return (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
    .filter((state) => used.has(state))
    .map((state) => ({
      sign: SIGNS[state],
      meaning: state === 'notDefined' ? STATE_MEANINGS.notDefined : STATE_WORDS[state],
    }));
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
    grid: { left: 4, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      position: 'top',
      ...NAME_AXIS,
      axisLine: { show: false },
      data: yearsBetween({ ...years }).map(String),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      ...NAME_AXIS,
      axisLine: { show: false },
      data: lines.map((line) => ('heading' in line ? line.heading : line.label)),
      axisLabel: { ...NAME_AXIS.axisLabel, interval: 0 },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: [{ value: -1, color: '#ffffff' }, ...SHADES.map((color, value) => ({ value, color }))],
    },
    series: [{ type: 'heatmap', data }],
  };
}
