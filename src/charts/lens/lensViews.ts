import { inLanguage, language, said } from '../../domain/language';
import { populationAt } from '../../domain/lens/perTenThousand';
import type { PopulationFigure } from '../../domain/population';
import { yearSpans } from '../../domain/yearSpans';
import { JOINTS, type PointRow, type RankingRow, type TrendRow } from '../../engine/queries/rows';
import type { ChartView, LongTable, TableCell, TableColumn } from '../chart';
import { doubtSign } from '../doubts';
import { distinct, namesText, pickOf, pointTextWithUnit, yearsText, type ChartContext } from '../points';
import { rankingView } from '../ranking/ranking';
import type { RankingContext } from '../ranking/rankingGroups';
import { pieces, type Sentence, type SentencePart } from '../sentences';
import { dotted, scopesText } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { rowByRow } from '../table/rowByRow';
import { yearTable } from '../table/yearTable';
import { trendView } from '../trend/trend';
import { chartWords } from '../words/chart';
import { lensWords as words } from '../words/lens';
import { singleFigureWords } from '../words/singleFigures';
import {
  lensedMeasure,
  lensedNaming,
  lensedRows,
  lensedText,
  lensWords,
  type LensedRow,
  type RowLens,
} from './lensRows';

/**
 * A measure over the years under a lens: the same lines, cut at the same breaks, with the lens's numbers. A figure of
 * which the lens makes nothing is a hole in the chart, a reason in the table and a sentence under it.
 */
export function lensTrendView(rows: readonly TrendRow[], context: ChartContext, lens: RowLens): ChartView {
  const own = rows.filter((row) => row.measure_key === context.measure);
  const { naming, lensed, drawn, byRow } = lensedOf(own, context, lens);
  const plain = trendView(own, context);
  const told = { ...context, naming };
  // A change since the year before would be told of the lens's numbers; it is told of the figures alone.
  const view = trendView(
    drawn.map((row) => ({ ...row, joint: JOINTS.indexOf('none'), previous_value: null, change: null })),
    told,
  );
  const measure = lensedMeasure(context.naming.measure(context.measure), lens);
  const title = lens.kind === 'index' ? `${view.title}${lensWords(lens)}` : view.title;
  const table = yearTable(title, own, context, {
    kind: 'number',
    cell: (row) => lensCell(row, byRow.get(row), lens, context),
  });
  return {
    ...view,
    title,
    subtitle: dotted(
      lens.kind === 'index' ? '' : chartWords().unit(measure.unit),
      lens.kind === 'index' ? '' : lensWords(lens),
      yearsText(context.years),
      scopesText(plain.subject.scopes),
    ),
    table: markedTable(table, naming.kind),
    longTable: () => lensLongTable(title, own, byRow, lens, context),
    subject: lensedSubject(plain, lens),
    notes: [...lensNotes(lensed, lens, context), ...plain.notes],
    ...emptyOf(view, plain, lensed),
    reports: plain.reports,
  };
}

/**
 * Units of one year in the order of the lens's numbers; those of which it makes nothing stand in the table with why.
 *
 * @param bases figures of the base year of every unit among the rows, which 指数 divides by; no other lens looks at them
 */
export function lensRankingView(
  rows: readonly RankingRow[],
  context: RankingContext & { readonly years: ChartContext['years'] },
  lens: RowLens,
  bases: readonly PointRow[] = [],
): ChartView {
  const own = rows.filter((row) => row.measure_key === context.measure);
  const { naming, lensed, drawn, byRow } = lensedOf(
    own,
    context,
    lens,
    bases.filter((row) => row.measure_key === context.measure),
  );
  const inOrder = [...drawn].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const view = rankingView(inOrder, {
    ...context,
    naming,
    peers: distinct(drawn.map(({ unit_key }) => unit_key)),
  });
  const plain = rankingView(own, context);
  const refused = lensed.filter(({ ruled }) => ruled.value === null);
  const unrounded = new Map(drawn.map((row) => [row.report_key, byRow.get(row.source)]));
  const lineOf = new Map(
    plain.table.rows.flatMap((cells) =>
      cells.flatMap(({ pick }) => (pick === undefined ? [] : [[pick.report, cells] as const])),
    ),
  );
  const body = [
    ...view.table.rows.map((cells) =>
      cells.map((cell) => {
        const ruled = cell.pick === undefined ? undefined : unrounded.get(cell.pick.report)?.ruled;
        return ruled === undefined || ruled.value === null ? cell : { ...cell, number: ruled.value };
      }),
    ),
    ...refused.map(({ row }) => {
      const line = lineOf.get(row.report_key);
      const reason = byRow.get(row)?.ruled;
      return (line ?? []).map((cell): TableCell =>
        cell.pick === undefined || reason === undefined || reason.value !== null
          ? cell
          : { text: bare(said(reason.refusal)), number: null, pick: cell.pick },
      );
    }),
    ...plain.table.rows.filter((cells) => !cells.some((cell) => typeof cell.number === 'number')),
  ];
  return {
    ...view,
    // The unit of an index names its base year already.
    subtitle: dotted(view.subtitle, lens.kind === 'index' ? '' : lensWords(lens)),
    table: { ...view.table, rows: body, legend: plain.table.legend },
    longTable: () => lensLongTable(view.title, own, byRow, lens, context),
    subject: lensedSubject(plain, lens),
    notes: [...lensNotes(lensed, lens, context), ...plain.notes],
    ...emptyOf(view, plain, lensed),
    reports: plain.reports,
  };
}

/** The newest number of the lens, of the first chosen unit that has one, with the figure it is made of. */
export function lensSentence(
  rows: readonly TrendRow[],
  context: Pick<ChartContext, 'naming' | 'measure' | 'units'>,
  lens: RowLens,
): readonly Sentence[] {
  const measure = context.naming.measure(context.measure);
  const lawful = lensedRows(rows, measure, lens, context.naming).flatMap(({ row, ruled }) =>
    ruled.value === null || (lens.kind === 'index' && row.year === lens.baseYear)
      ? []
      : [{ row, value: ruled.value }],
  );
  const newest = Math.max(...lawful.map(({ row }) => row.year));
  const [told] = context.units.flatMap((unit) =>
    lawful.filter(({ row }) => row.unit_key === unit && row.year === newest),
  );
  if (told === undefined) return [];
  const { row, value } = told;
  const shown = lensedMeasure(measure, lens);
  return [
    pieces(
      words().told<SentencePart>(
        row.year,
        { text: context.naming.label(row.unit_key), isStrong: true },
        said(shown.name),
        { text: `${lensedText(value, lens)} ${shown.unit}`, pick: pickOf(row), isStrong: true },
        pointTextWithUnit(measure, row),
      ),
    ),
  ];
}

interface Lensed<Row extends PointRow> {
  readonly naming: ChartContext['naming'];
  readonly lensed: readonly LensedRow<Row>[];
  /** Rows with the lens's number, rounded as it is shown, and the row it was made of; those it refuses are left out. */
  readonly drawn: readonly (Row & { readonly source: Row })[];
  readonly byRow: ReadonlyMap<Row, LensedRow<Row>>;
}

function lensedOf<Row extends PointRow>(
  rows: readonly Row[],
  context: Pick<ChartContext, 'naming' | 'measure'>,
  lens: RowLens,
  bases: readonly PointRow[] = rows,
): Lensed<Row> {
  const lensed = lensedRows(rows, context.naming.measure(context.measure), lens, context.naming, bases);
  return {
    naming: lensedNaming(context.naming, context.measure, lens),
    lensed,
    drawn: lensed.flatMap(({ row, ruled }) =>
      ruled.value === null
        ? []
        : [{ ...row, value: Number(lensedText(ruled.value, lens)), source: row as Row }],
    ),
    byRow: new Map(lensed.map((one) => [one.row as Row, one])),
  };
}

function lensCell<Row extends PointRow>(
  row: Row,
  lensed: LensedRow<Row> | undefined,
  lens: RowLens,
  context: ChartContext,
): TableCell {
  const { ruled } = lensed ?? {};
  if (ruled === undefined) {
    return {
      text: pointTextWithUnit(context.naming.measure(row.measure_key), row),
      number: null,
      pick: pickOf(row),
    };
  }
  if (ruled.value === null) return { text: bare(said(ruled.refusal)), number: null, pick: pickOf(row) };
  return {
    text: `${lensedText(ruled.value, lens)}${ruled.note === undefined ? '' : '※'}${doubtSign(row, context)}`,
    number: ruled.value,
    pick: pickOf(row),
  };
}

/** The subject of the plain chart, with the lens. */
function lensedSubject({ subject }: ChartView, lens: RowLens): ChartView['subject'] {
  return {
    ...subject,
    shownAs: lens.kind === 'index' ? words().indexShown(lens.baseYear) : words().per10kShown,
  };
}

/** What the lens divides by, how, and every figure it makes nothing of, by reason. */
function lensNotes(
  lensed: readonly LensedRow<PointRow>[],
  lens: RowLens,
  { naming }: Pick<ChartContext, 'naming'>,
): readonly string[] {
  const byReason = new Map<string, Map<string, number[]>>();
  const notes = new Set<string>();
  for (const { row, ruled } of lensed) {
    if (ruled.value === null) {
      const reason = bare(said(ruled.refusal));
      const unit = naming.label(row.unit_key);
      const years = byReason.get(reason) ?? new Map<string, number[]>();
      byReason.set(reason, years.set(unit, [...(years.get(unit) ?? []), row.year]));
    } else if (ruled.note !== undefined) notes.add(ruled.note);
  }
  const how = lens.kind === 'index' ? words().howIndex(lens.baseYear) : words().howPer10k(lensWords(lens));
  return [
    how,
    ...[...notes].map((note) => words().differs(note)),
    ...[...byReason].map(([reason, years]) => {
      const names = [...years].map(([unit, own]) => `${unit} ${yearSpans([...own].sort((a, b) => a - b))}`);
      return chartWords().sentence(chartWords().colon(reason, namesText(names)));
    }),
  ];
}

/** Columns of downloads alone. */
function lensColumns(kind: RowLens['kind']): readonly TableColumn[] {
  const { lens } = singleFigureWords();
  return kind === 'index'
    ? [
        { key: 'index', label: lens.index, kind: 'number' },
        { key: 'baseYear', label: lens.baseYear, kind: 'year' },
        { key: 'refusal', label: lens.noIndex, kind: 'text' },
      ]
    : [
        { key: 'per10k', label: lens.per10k, kind: 'number' },
        { key: 'persons', label: lens.persons, kind: 'number' },
        { key: 'population', label: lens.population, kind: 'text' },
        { key: 'refusal', label: lens.noPer10k, kind: 'text' },
      ];
}

/** The table of single figures with the lens's number, what it was divided by and why there is none. */
function lensLongTable<Row extends PointRow>(
  caption: string,
  rows: readonly Row[],
  byRow: ReadonlyMap<Row, LensedRow<Row>>,
  lens: RowLens,
  context: Pick<ChartContext, 'naming' | 'doubts'>,
): LongTable {
  const table = longTable(caption, rows, context);
  const spoken = language();
  const persons = lens.kind === 'per10k' ? populationAt(lens.population) : undefined;
  const moreOf = (row: Row): readonly TableCell[] => {
    const ruled = byRow.get(row)?.ruled;
    const value = numberCell(ruled?.value ?? null);
    const reason = { text: ruled === undefined || ruled.value !== null ? '' : bare(said(ruled.refusal)) };
    if (lens.kind === 'index') return [value, numberCell(lens.baseYear), reason];
    const population = persons?.(context.naming.unit(row.unit_key).region, row.year);
    return [value, numberCell(population?.persons ?? null), { text: sourceWords(population, lens) }, reason];
  };
  const { legend, columns, rowCount, rowAt, keyAt } = table;
  return rowByRow(
    { caption, legend, columns: [...columns, ...lensColumns(lens.kind)] },
    {
      rowCount,
      rowAt: (place) => {
        const row = rows[place];
        return row === undefined ? [] : [...rowAt(place), ...inLanguage(spoken, () => moreOf(row))];
      },
      keyAt,
    },
  );
}

function sourceWords(
  population: PopulationFigure | undefined,
  lens: Extract<RowLens, { kind: 'per10k' }>,
): string {
  return population === undefined ? '' : singleFigureWords().lens.line(lensWords(lens), population.line);
}

/** Why there is nothing to draw: the figures' own reason, else that of the lens. */
function emptyOf(
  view: ChartView,
  plain: ChartView,
  lensed: readonly LensedRow<PointRow>[],
): Pick<ChartView, 'empty'> {
  if (plain.empty !== undefined) return { empty: plain.empty };
  if (view.empty === undefined) return {};
  const reasons = distinct(
    lensed.flatMap(({ ruled }) => (ruled.value === null ? [bare(said(ruled.refusal))] : [])),
  );
  return { empty: words().empty(namesText(reasons, 3)) };
}

function numberCell(value: number | null): TableCell {
  return { text: value === null ? '' : String(value), number: value };
}

function bare(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}
