import { FORM_SHORT_NAMES } from '../../domain/formId';
import { STATE_WORDS } from '../../domain/format';
import { SCOPE_NAMES } from '../../domain/report';
import { UNIT_LEVEL_NAMES } from '../../domain/unit';
import type { RankingRow } from '../../engine/queries/rows';
import type { ChartTable, FigurePick, TableCell, TableColumn } from '../chart';
import { unitsWithoutNumber } from '../missingUnits';
import { distinct, formOf, isStatedPoint, pickOf, scopeOf, type ChartContext } from '../points';
import { dotted } from '../subject';
import { figureCell, legendOf } from '../table/yearTable';
import { tableWords } from '../words/table';
import { placeText, type RankingContext, type RankingGroup } from './rankingGroups';

/** The bars as a table, then the units without a number and why. Rates carry numerator and denominator. */
export function rankingTable(
  caption: string,
  groups: readonly RankingGroup[],
  context: RankingContext,
  rows: readonly RankingRow[],
): ChartTable {
  const measure = context.naming.measure(context.measure);
  const isRate = measure.kind === 'rate';
  const isRank = measure.direction !== 'none';
  const columns: readonly TableColumn[] = [
    { key: 'unit', label: tableWords().unit, kind: 'text' },
    { key: 'level', label: tableWords().level, kind: 'text' },
    { key: 'scope', label: tableWords().scope, kind: 'text' },
    { key: 'value', label: measure.shortName, kind: isRate ? 'rate' : 'number', unit: measure.unit },
    ...(isRate ? fractionColumns() : []),
    ...(isRank ? [{ key: 'place', label: tableWords().place, kind: 'text' } as const] : []),
  ];
  // In a year of two forms that do not compare, rows of both stand in one table; each says whose it is.
  const classes = distinct(rows.map(({ form_class }) => form_class));
  const scopeOfRow = (row: RankingRow): string =>
    dotted(SCOPE_NAMES[scopeOf(row)], classes.length > 1 ? FORM_SHORT_NAMES[formOf(row)] : '');
  const line = (row: RankingRow): readonly TableCell[] => {
    const pick = pickOf(row);
    return [
      { text: context.naming.label(row.unit_key) },
      { text: levelName(context, row.unit_key) },
      { text: scopeOfRow(row) },
      figureCell(row, context),
      ...(isRate ? [countCell(row.numerator, pick), countCell(row.denominator, pick)] : []),
      ...(isRank ? [{ text: placeText(measure, row) }] : []),
    ];
  };
  const asked = distinct([...(context.peers ?? context.units), ...rows.map(({ unit_key }) => unit_key)]);
  const stated = groups.flatMap((group) => group.rows.map(line));
  const withoutNumber = rows.filter((row) => !isStatedPoint(row)).map(line);
  const withoutRow = unitsWithoutNumber(rows, asked)
    .filter(({ unit }) => !rows.some((row) => row.unit_key === unit))
    .map(({ unit, reason }): readonly TableCell[] => [
      { text: context.naming.label(unit) },
      { text: levelName(context, unit) },
      { text: '' },
      { text: STATE_WORDS[reason], number: null },
      ...(isRate ? [countCell(null), countCell(null)] : []),
      ...(isRank ? [{ text: '' }] : []),
    ]);
  const body = [...stated, ...withoutNumber, ...withoutRow];
  return { caption, columns, rows: body, legend: legendOf(body) };
}

/** Columns that every table of rates has. */
function fractionColumns(): readonly TableColumn[] {
  return [
    { key: 'numerator', label: tableWords().numerator, kind: 'number' },
    { key: 'denominator', label: tableWords().denominator, kind: 'number' },
  ];
}

/** A count of a fraction, of the figure that the fraction makes; empty where it is not stated. */
export function countCell(value: number | null, pick?: FigurePick): TableCell {
  if (value === null) return { text: '', number: null };
  return { text: String(value), number: value, ...(pick === undefined ? {} : { pick }) };
}

function levelName({ naming }: Pick<ChartContext, 'naming'>, unit: number): string {
  return UNIT_LEVEL_NAMES[naming.unit(unit).level];
}
