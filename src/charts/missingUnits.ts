import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import { MISSING_KINDS, type Missing } from '../domain/value';
import type { PointRow } from '../engine/queries/rows';
import { distinct, isStatedPoint, namesText, printable, type ChartContext } from './points';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';

/** Why one unit has no number; `notDefined` is a quotient over zero. */
export interface UnitWithoutNumber {
  readonly unit: number;
  readonly reason: Missing | 'notDefined';
}

/** Chosen units of which no row states a number, each with the reason its latest row gives; 未收录 without a row. */
export function unitsWithoutNumber(
  rows: readonly PointRow[],
  units: readonly number[],
): readonly UnitWithoutNumber[] {
  const stating = new Set<number>();
  const lastOf = new Map<number, PointRow>();
  for (const row of rows) {
    if (isStatedPoint(row)) stating.add(row.unit_key);
    // What a unit that states nothing says last.
    else lastOf.set(row.unit_key, row);
  }
  return distinct(units).flatMap((unit) => {
    if (stating.has(unit)) return [];
    const last = lastOf.get(unit);
    const value = last === undefined ? 'noReport' : printable(last);
    return typeof value === 'number' ? [] : [{ unit, reason: value }];
  });
}

/** True for a note of {@link missingUnitNotes}: beside it a reader may want to see what there is. */
export function tellsOfMissing(note: string): boolean {
  return note.includes(noteWords().noFigures);
}

/** One sentence per reason: 3 个单位无数据：甲、乙（未填），丙（未收录）. Empty when every unit has a number. */
export function missingUnitNotes(
  rows: readonly PointRow[],
  { units, naming }: Pick<ChartContext, 'units' | 'naming'>,
): readonly string[] {
  const without = unitsWithoutNumber(rows, units);
  if (without.length === 0) return [];
  const reasons = [...MISSING_KINDS, 'notDefined'] as const;
  const parts = reasons.flatMap((reason) => {
    const names = without.filter((one) => one.reason === reason).map(({ unit }) => naming.label(unit));
    return names.length === 0 ? [] : [chartWords().brackets(namesText(names), reasonText(reason))];
  });
  return [noteWords().withoutFigures(distinct(units).length, without.length, parts)];
}

/** 未填：报表有此格，报告未填数; the word is not said twice. */
function reasonText(reason: UnitWithoutNumber['reason']): string {
  const word = STATE_WORDS[reason];
  const meaning = STATE_MEANINGS[reason];
  return meaning.startsWith(word) ? meaning : chartWords().colon(word, meaning);
}
