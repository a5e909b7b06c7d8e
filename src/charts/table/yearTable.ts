import { STATE_MEANINGS, STATE_WORDS } from '../../domain/format';
import { withNoteMeaning } from '../../domain/formatChange';
import { SCOPE_NAMES } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import type { PointRow, TrendRow } from '../../engine/queries/rows';
import type { ChartTable, TableCell, TableColumn } from '../chart';
import { DOUBT_MARK, doubtSign, type Doubting } from '../doubts';
import {
  distinct,
  isImplied,
  isStatedPoint,
  jointOf,
  pickOf,
  pointText,
  printable,
  scopeOf,
  yearsBetween,
  type ChartContext,
} from '../points';
import { chartWords } from '../words/chart';
import { tableWords } from '../words/table';

/** Marks behind a number, with their meaning. */
function marksInUse(): readonly { readonly mark: string; readonly meaning: string }[] {
  const { marks } = tableWords();
  return [
    { mark: '※', meaning: withNoteMeaning().replace(/^※\s*/, '') },
    { mark: '†', meaning: marks.otherwise },
    { mark: marks.implied.trim(), meaning: marks.impliedMeaning },
    { mark: DOUBT_MARK, meaning: marks.doubted },
  ];
}

/** One line of a table of years: one unit in one scope; a report kept a second time has a line of its own. */
interface YearLine<Row extends PointRow = PointRow> {
  readonly unit: number;
  readonly scope: number;
  readonly byYear: ReadonlyMap<number, Row>;
}

/** Rows as lines of years, units in the reader's order. */
function yearLines<Row extends PointRow>(
  rows: readonly Row[],
  units: readonly number[],
): readonly YearLine<Row>[] {
  const lines: { unit: number; scope: number; byYear: Map<number, Row> }[] = [];
  const ofUnit = new Map<number, typeof lines>();
  for (const row of rows) {
    const own = ofUnit.get(row.unit_key) ?? [];
    ofUnit.set(row.unit_key, own);
    const free = own.find((line) => line.scope === row.scope && !line.byYear.has(row.year));
    if (free === undefined) {
      const line = { unit: row.unit_key, scope: row.scope, byYear: new Map([[row.year, row]]) };
      own.push(line);
      lines.push(line);
    } else free.byYear.set(row.year, row);
  }
  const order = new Map(distinct(units).map((unit, place) => [unit, place]));
  const absent = distinct(units).filter((unit) => !ofUnit.has(unit));
  const all = [...lines, ...absent.map((unit) => ({ unit, scope: -1, byYear: new Map<number, Row>() }))];
  return all.sort((a, b) => (order.get(a.unit) ?? Infinity) - (order.get(b.unit) ?? Infinity));
}

/** How one cell of a year is printed. */
export type YearCell<Row extends PointRow> = (row: Row) => TableCell;

/** Districts as rows, years as columns. A year without a report reads 未收录; rates carry their fraction. */
export function yearTable<Row extends PointRow>(
  caption: string,
  rows: readonly Row[],
  context: ChartContext,
  options: { readonly cell?: YearCell<Row>; readonly kind?: TableColumn['kind'] } = {},
): ChartTable {
  const { naming, measure: measureKey, units, years } = context;
  const measure = naming.measure(measureKey);
  const lines = yearLines(rows, units);
  const all = yearsBetween(years);
  const cell: YearCell<Row> = options.cell ?? ((row) => figureCell(row, context));
  const body = lines.map((line): readonly TableCell[] => [
    { text: naming.label(line.unit) },
    { text: line.scope < 0 ? '' : SCOPE_NAMES[scopeOf(line)] },
    ...all.map((year): TableCell => {
      const row = line.byYear.get(year);
      return row === undefined ? { text: STATE_WORDS.noReport, number: null } : cell(row);
    }),
  ]);
  const kind = options.kind ?? (measure.kind === 'rate' ? 'rate' : 'number');
  return {
    caption,
    columns: [
      { key: 'unit', label: tableWords().unit, kind: 'text' },
      { key: 'scope', label: tableWords().scope, kind: 'text' },
      ...all.map((year): TableColumn => ({ key: String(year), label: chartWords().yearColumn(year), kind })),
    ],
    rows: body,
    legend: legendOf(body),
  };
}

/** The figure of a row: its number or why there is none, with the marks that belong to it. */
export function figureCell(row: PointRow, context: Doubting & Pick<ChartContext, 'naming'>): TableCell {
  const value = printable(row);
  return {
    text: `${pointText(context.naming.measure(row.measure_key), row)}${marksOf(row)}${doubtSign(row, context)}`,
    number: typeof value === 'number' ? value : null,
    pick: pickOf(row),
  };
}

/** ※, † and 〔推算〕 as far as they apply to a row. */
function marksOf(row: PointRow): string {
  if (!isStatedPoint(row)) return '';
  const joint = 'joint' in row ? jointOf(row as PointRow as TrendRow) : 'none';
  const joined = joint === 'with-note' ? '※' : joint === 'form-break' || joint === 'scope-break' ? '†' : '';
  return `${joined}${isImplied(row) ? tableWords().marks.implied : ''}`;
}

/** Meanings of the marks and words that occur in the cells, only those in use. */
export function legendOf(body: readonly (readonly TableCell[])[]): ChartTable['legend'] {
  const texts = body.flatMap((cells) => cells.filter((cell) => 'number' in cell).map(({ text }) => text));
  const words = ([...MISSING_KINDS, 'notDefined'] as const).flatMap((state) =>
    texts.some((text) => text.startsWith(STATE_WORDS[state]))
      ? [{ mark: STATE_WORDS[state], meaning: STATE_MEANINGS[state] }]
      : [],
  );
  const marks = marksInUse().filter(({ mark }) => texts.some((text) => text.includes(mark)));
  return [...words, ...marks];
}
