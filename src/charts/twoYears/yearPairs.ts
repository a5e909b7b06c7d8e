import { formatChange, type Change } from '../../domain/formatChange';
import type { Measure } from '../../domain/measure';
import type { Naming } from '../../domain/naming';
import { SCOPE_NAMES } from '../../domain/report';
import { UNIT_LEVEL_NAMES } from '../../domain/unit';
import type { PointRow, TrendRow } from '../../engine/queries/rows';
import type { ChartTable, TableCell, TableColumn } from '../chart';
import { doubtSign, type Doubting } from '../doubts';
import { placed } from '../ranking/placedRows';
import { groupedBy } from '../grouped';
import { distinct, namesText, pickOf, pointText, scopeOf } from '../points';
import { rankingGroups, type RankingGroup, type Placed } from '../ranking/rankingGroups';
import { figureCell, legendOf } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { tableWords } from '../words/table';

/** The two years that are compared. */
export interface ComparedYears {
  readonly before: number;
  readonly now: number;
}

/** One unit's figures of two years that may be compared, with the change between them. */
export interface YearPair {
  readonly now: TrendRow & { readonly value: number };
  /** The earlier figure; undefined where only its number is known. */
  readonly before: PointRow | undefined;
  readonly previous: number;
  readonly change: Change;
}

/** A unit whose two years may not be compared, and why. */
export interface RefusedPair {
  readonly unit: number;
  readonly before: PointRow | undefined;
  readonly now: PointRow | undefined;
  /** Without full stop. */
  readonly reason: string;
}

/** A pair, or the heading of a block of pairs. */
export type PairMark = { readonly pair: YearPair } | { readonly heading: string };

/** What pairs are named with. */
export interface PairContext extends Doubting {
  readonly naming: Naming;
  readonly years: ComparedYears;
}

type GroupedPair = Placed & { readonly pair: YearPair };

/**
 * Pairs that may stand in one order, largest increase first; levels, scopes and classes of forms apart.
 *
 * @param size by what an increase is measured; the difference when left out
 */
export function pairGroups(
  pairs: readonly YearPair[],
  naming: Naming,
  size: (pair: YearPair) => number = difference,
): readonly RankingGroup<GroupedPair>[] {
  const rows = pairs.map((pair): GroupedPair => {
    const { level, scope, form_class } = placed(pair.now, naming);
    return { level, scope, form_class, pair };
  });
  return rankingGroups(
    rows.sort(
      (a, b) =>
        a.level - b.level ||
        a.scope - b.scope ||
        a.form_class - b.form_class ||
        size(b.pair) - size(a.pair) ||
        a.pair.now.unit_key - b.pair.now.unit_key,
    ),
  );
}

/** Groups as one list of marks; a single group has no heading. */
export function pairMarks(groups: readonly RankingGroup<GroupedPair>[]): readonly PairMark[] {
  return groups.flatMap(({ label, rows }): readonly PairMark[] => [
    ...(groups.length > 1 ? [{ heading: chartWords().group(label, rows.length) }] : []),
    ...rows.map(({ pair }) => ({ pair })),
  ]);
}

/** later − earlier. */
export function difference({ now, previous }: YearPair): number {
  return now.value - previous;
}

/** The earlier figure as its own report states it, or its number alone. */
export function beforeText(measure: Measure, { before, previous, now }: YearPair): string {
  return before === undefined
    ? pointText(measure, { ...now, value: previous, numerator: null, denominator: null })
    : pointText(measure, before);
}

/** The change of two figures that may be compared. */
export function changeBetween(
  measure: Measure,
  now: TrendRow,
  before: PointRow,
  isWithNote: boolean,
): Change {
  return formatChange(measure, {
    value: now.value,
    year: now.year,
    previous: before.value,
    previousYear: before.year,
    comparison: isWithNote ? 'with-note' : 'same',
  });
}

/** Both years side by side with the change in words; then the units that are not compared, and why. */
export function pairTable(
  caption: string,
  pairs: readonly YearPair[],
  refused: readonly RefusedPair[],
  context: PairContext,
  measure: Measure,
): ChartTable {
  const { naming, years } = context;
  const kind = measure.kind === 'rate' ? 'rate' : 'number';
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: tableWords().unit, kind: 'text' },
    { key: 'level', label: tableWords().level, kind: 'text' },
    { key: 'scope', label: tableWords().scope, kind: 'text' },
    { key: 'before', label: chartWords().yearColumn(years.before), kind, unit: measure.unit },
    { key: 'now', label: chartWords().yearColumn(years.now), kind, unit: measure.unit },
    { key: 'change', label: tableWords().change, kind: 'text' },
  ];
  const line = (
    unit: number,
    row: PointRow | undefined,
    before: TableCell,
    now: TableCell,
    change: string,
  ): readonly TableCell[] => [
    { text: naming.label(unit) },
    { text: UNIT_LEVEL_NAMES[naming.unit(unit).level] },
    { text: row === undefined ? '' : SCOPE_NAMES[scopeOf(row)] },
    before,
    now,
    { text: change },
  ];
  const cell = (row: PointRow | undefined): TableCell =>
    row === undefined ? { text: '', number: null } : figureCell(row, context);
  const body = [
    ...pairs.map((pair) =>
      line(
        pair.now.unit_key,
        pair.now,
        {
          text: `${beforeText(measure, pair)}${pair.before === undefined ? '' : doubtSign(pair.before, context)}`,
          number: pair.previous,
          ...(pair.before === undefined ? {} : { pick: pickOf(pair.before) }),
        },
        figureCell(pair.now, context),
        pair.change.text,
      ),
    ),
    ...refused.map(({ unit, before, now, reason }) =>
      line(unit, now ?? before, cell(before), cell(now), reason),
    ),
  ];
  return { caption, columns, rows: body, legend: legendOf(body) };
}

/** One sentence per reason: 报表改版，口径变化，不可比：甲、乙。 */
export function refusedNotes(refused: readonly RefusedPair[], naming: Naming): readonly string[] {
  return [...groupedBy(refused, ({ reason }) => reason)].map(([reason, own]) => {
    const names = distinct(own.map(({ unit }) => naming.label(unit)));
    return chartWords().sentence(chartWords().colon(reason, namesText(names)));
  });
}
