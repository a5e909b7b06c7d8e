import { formatRateWithFraction, STATE_WORDS } from '../../domain/format';
import type { Composition } from '../../domain/compositions';
import { measureKey } from '../../domain/measures';
import type { Naming } from '../../domain/naming';
import { SCOPE_NAMES } from '../../domain/report';
import type { CompositionRow } from '../../engine/queries/rows';
import type { ChartTable, TableCell, TableColumn } from '../chart';
import type { Doubting } from '../doubts';
import { groupedBy } from '../grouped';
import { distinct, isStatedPoint, pickOf, printable, scopeOf } from '../points';
import { PART_COLOURS } from '../drawing/theme';
import { figureCell, legendOf } from '../table/yearTable';
import { chartWords } from '../words/chart';
import { tableWords } from '../words/table';
import { compositionWords } from '../words/composition';

/** Parts side by side: one unit's years, or one year's units. */
export interface CompositionContext extends Doubting {
  readonly naming: Naming;
  readonly composition: Composition;
  readonly across: 'years' | 'units';
  /** `share` draws 100 % bars where the parts are proved to sum; elsewhere it is not lawful and counts are drawn. */
  readonly lens?: 'value' | 'change' | 'share';
}

/** The parts of one report. */
export interface CompositionEntry {
  readonly unit: number;
  readonly year: number;
  /** 2017, 南康区, or with the scope where there is more than one. */
  readonly label: string;
  /** 2017 or 南康区 alone, and the scope of the report: first columns of the table. */
  readonly name: string;
  readonly scope: string;
  /** One per part in the order of the composition; undefined where the answer holds no row. */
  readonly parts: readonly (CompositionRow | undefined)[];
  /** Sum of the parts; null unless every part is stated. */
  readonly sum: number | null;
}

/** Reports of the rows that have at least one part stated, in the order of the rows; years ascending. */
export function entriesOf(
  rows: readonly CompositionRow[],
  context: CompositionContext,
): readonly CompositionEntry[] {
  const { naming, composition, across } = context;
  const keys = composition.parts.map(measureKey);
  const severalScopes = distinct(rows.filter(isStatedPoint).map(({ scope }) => scope)).length > 1;
  const entries = [...groupedBy(rows, ({ report_key }) => report_key).values()].map(
    (own): CompositionEntry => {
      const [first] = own;
      if (first === undefined) throw new Error('a report has at least one row');
      const name = across === 'years' ? String(first.year) : naming.label(first.unit_key);
      return {
        unit: first.unit_key,
        year: first.year,
        label: severalScopes ? `${name} ${SCOPE_NAMES[scopeOf(first)]}` : name,
        name,
        scope: SCOPE_NAMES[scopeOf(first)],
        parts: keys.map((key) => own.find((row) => row.measure_key === key)),
        sum: first.parts_sum,
      };
    },
  );
  const stated = entries.filter(({ parts }) =>
    parts.some((part) => part !== undefined && isStatedPoint(part)),
  );
  return across === 'years' ? [...stated].sort((a, b) => a.year - b.year) : stated;
}

/** Colour of a part by its place. */
export function partColour(place: number): string {
  return PART_COLOURS[place % PART_COLOURS.length] ?? PART_COLOURS[0];
}

/** Parts without a number, entry by entry: 2017 缺 公报（未填）. Empty when every part is stated. */
export function missingPartNotes(
  entries: readonly CompositionEntry[],
  { naming, composition }: CompositionContext,
): readonly string[] {
  const words = chartWords();
  const gaps = entries.flatMap(({ label, parts }) => {
    const names = parts.flatMap((row, place) => {
      const value = row === undefined ? 'noReport' : printable(row);
      const id = composition.parts[place];
      if (typeof value === 'number' || id === undefined) return [];
      return [words.brackets(naming.measure(measureKey(id)).shortName, STATE_WORDS[value])];
    });
    return names.length === 0 ? [] : [words.colon(label, words.list(names))];
  });
  if (gaps.length === 0) return [];
  const shown = words.items(gaps.slice(0, 8));
  return [compositionWords().missing(shown, gaps.length, gaps.length > 8, composition.sums)];
}

/** Entries as rows, parts as columns. Shares carry their fraction; parts that may overlap never get a sum. */
export function compositionTable(
  caption: string,
  entries: readonly CompositionEntry[],
  context: CompositionContext,
): ChartTable {
  const { naming, composition, across } = context;
  const measures = composition.parts.map((id) => naming.measure(measureKey(id)));
  const columns: readonly TableColumn[] = [
    { key: 'entry', label: across === 'years' ? tableWords().year : tableWords().unit, kind: 'text' },
    { key: 'scope', label: tableWords().scope, kind: 'text' },
    ...measures.map(({ id, shortName, unit }): TableColumn => ({
      key: id,
      label: shortName,
      kind: 'number',
      unit,
    })),
    ...(composition.sums
      ? [
          { key: 'sum', label: tableWords().sum, kind: 'number' as const },
          ...measures.map(({ id, shortName }): TableColumn => ({
            key: `share:${id}`,
            label: tableWords().share(shortName),
            kind: 'rate',
          })),
        ]
      : []),
  ];
  const body = entries.map((entry): readonly TableCell[] => [
    { text: entry.name },
    { text: entry.scope },
    ...entry.parts.map((row): TableCell =>
      row === undefined ? { text: STATE_WORDS.noReport, number: null } : figureCell(row, context),
    ),
    ...(composition.sums
      ? [
          { text: entry.sum === null ? '' : String(entry.sum), number: entry.sum },
          ...entry.parts.map((row): TableCell => shareCell(row, entry.sum)),
        ]
      : []),
  ]);
  return { caption, columns, rows: body, legend: legendOf(body) };
}

function shareCell(row: CompositionRow | undefined, sum: number | null): TableCell {
  const text = row === undefined ? '' : shareText(row, sum);
  if (row === undefined || text === '') return { text: '', number: null };
  return { text, number: row.share, pick: pickOf(row) };
}

/** 67.9%（72/106）; `—（0/0）` over a sum of 0; empty where a part is missing. */
export function shareText(row: CompositionRow, sum: number | null): string {
  if (sum === null) return '';
  return formatRateWithFraction(row.share ?? 'notDefined', row.value, sum);
}
