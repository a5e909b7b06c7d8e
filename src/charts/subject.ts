import { SCOPE_NAMES, type Scope } from '../domain/report';
import type { PointRow } from '../engine/queries/rows';
import type { ChartSubject } from './chart';
import { distinct, isStatedPoint, namesText, scopeOf, type ChartContext } from './points';
import { chartWords } from './words/chart';

/** What a chart is about, from what was asked and what was answered. */
export function subjectOf(
  rows: readonly PointRow[],
  { naming, units, years }: Omit<ChartContext, 'measure'>,
  measures: readonly number[],
): ChartSubject {
  return {
    units: distinct(units).map((unit) => naming.label(unit)),
    measures: distinct(measures).map((key) => naming.measure(key)),
    years,
    scopes: statedCodes(rows, ({ scope }) => scope).map((scope) => scopeOf({ scope })),
    kind: naming.kind,
  };
}

/** The name of one unit, or how many there are: 南康区, or 南康区、章贡区、赣县区, or 18 个单位. */
export function unitsText({ naming, units }: Pick<ChartContext, 'naming' | 'units'>, most = 3): string {
  const all = distinct(units);
  if (all.length > most) return chartWords().units(all.length);
  return namesText(
    all.map((unit) => naming.label(unit)),
    most,
  );
}

/** 口径：全域, or 口径：全域、本级（分列，不混合）; empty when nothing is stated. */
export function scopesText(scopes: readonly Scope[]): string {
  if (scopes.length === 0) return '';
  return chartWords().scopes(scopes.map((scope) => SCOPE_NAMES[scope]));
}

/** Keys of the reports that state a number in the rows, each once. */
export function reportsOf(rows: readonly PointRow[]): readonly number[] {
  return statedCodes(rows, ({ report_key }) => report_key);
}

/** A number of each row that states one, each once, in the order of the rows; these may be tens of thousands. */
function statedCodes(rows: readonly PointRow[], codeOf: (row: PointRow) => number): readonly number[] {
  const codes: number[] = [];
  // Codes are small numbers counted from 0, so that no set is needed, which takes five times as long.
  const seen = new Uint8Array(rows.reduce((most, row) => Math.max(most, codeOf(row)), 0) + 1);
  for (const row of rows) {
    const code = codeOf(row);
    if (seen[code] === 1 || !isStatedPoint(row)) continue;
    seen[code] = 1;
    codes.push(code);
  }
  return codes;
}

/** Parts of a subtitle or note joined by a dot, empty ones left out. */
export function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
