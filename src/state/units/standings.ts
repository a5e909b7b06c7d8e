import type { FormId } from '../../domain/formId';
import type { Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { POINT_STATES, type RankingRow } from '../../engine/queries/rows';

/** The number a unit stands for in a list of units. */
export interface Standing {
  readonly row: RankingRow & { readonly value: number };
  /** Units of one group may be compared: one level, one scope, one class of forms. */
  readonly group: string;
}

/**
 * The standing of every unit that has a number, by unit key. A unit with reports of several scopes stands for the first
 * of them in the order of scopes.
 *
 * @param rows answer to a ranking question, in its order
 */
export function standingsOf(rows: readonly RankingRow[]): ReadonlyMap<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const row of rows) {
    const { value, level, scope, form_class: formClass } = row;
    if (POINT_STATES[row.state] !== 'stated' || value === null || standings.has(row.unit_key)) continue;
    standings.set(row.unit_key, {
      row: { ...row, value },
      group: [level, scope, formClass].map((code) => String(code).padStart(2, '0')).join(' '),
    });
  }
  return standings;
}

/** Length of a unit's bar, 0 to 1, against the largest of its group. Units without a number have none. */
export function barLengths(standings: ReadonlyMap<number, Standing>): ReadonlyMap<number, number> {
  const largest = new Map<string, number>();
  for (const { group, row } of standings.values())
    largest.set(group, Math.max(largest.get(group) ?? 0, row.value));
  return new Map(
    [...standings].map(([unit, { group, row }]) => {
      const most = largest.get(group) ?? 0;
      return [unit, most > 0 ? Math.max(0, row.value) / most : 0];
    }),
  );
}

/**
 * The newest year in which at least half as many units report on a form that has the measure as in the best year;
 * undefined where no report does.
 */
export function newestCommonYear(
  reports: readonly Pick<Report, 'unit' | 'year' | 'form'>[],
  units: readonly Pick<Unit, 'id'>[],
  years: { readonly from: number; readonly to: number },
  forms: readonly FormId[],
): number | undefined {
  const wanted = new Set(units.map(({ id }) => id));
  const reporting = new Map<number, Set<string>>();
  for (const { unit, year, form } of reports) {
    if (year < years.from || year > years.to || !forms.includes(form) || !wanted.has(unit)) continue;
    const known = reporting.get(year);
    if (known === undefined) reporting.set(year, new Set([unit]));
    else known.add(unit);
  }
  const most = Math.max(0, ...[...reporting.values()].map(({ size }) => size));
  const common = [...reporting].flatMap(([year, { size }]) => (size * 2 >= most ? [year] : []));
  return common.length === 0 ? undefined : Math.max(...common);
}
