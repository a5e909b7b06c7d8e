import type { IndicatorId } from '../catalogue';
import type { Check } from '../check';
import { CHECKS } from '../checks';
import { CITY_COUNTS } from '../checks/districtsWithinCity';
import { WATCHED_ROWS } from '../checks/unusualChange';
import { equationList } from '../equationList';
import { OTHER_PARTS } from '../measures/formulas';

/** What a rule that is no equation looks at. */
type Reach =
  | { readonly kind: 'rows'; readonly rows: readonly IndicatorId[] }
  /** Every number that a report states; `counts` and `rates` only those that a text states as such. */
  | { readonly kind: 'figures' | 'counts' | 'rates' }
  /** The report as a whole, no row of it in particular. */
  | { readonly kind: 'report' };

const REACHES: Readonly<Record<string, Reach>> = {
  textAgainstTable: { kind: 'counts' },
  statedShares: { kind: 'rates' },
  formAgainstYear: { kind: 'report' },
  narrativeSections: { kind: 'report' },
  blankCells: { kind: 'report' },
  oneRowOtherHandling: { kind: 'rows', rows: ['application.result.other', ...OTHER_PARTS] },
  wholeCounts: { kind: 'figures' },
  cellNotation: { kind: 'figures' },
  scopeChange: { kind: 'rows', rows: WATCHED_ROWS },
  copiedReport: { kind: 'report' },
  districtsWithinCity: { kind: 'rows', rows: CITY_COUNTS },
};

/**
 * The rules that look at a measure: equations with a term among the rows it reads, and what else looks at such rows.
 * Rules on a report as a whole touch no measure in particular; {@link WHOLE_REPORT_CHECKS} lists them.
 *
 * @param rows the rows the measure reads, in any form
 * @returns in the order of the rules
 */
export function touchingChecks(kind: 'count' | 'rate', rows: ReadonlySet<IndicatorId>): readonly Check[] {
  return CHECKS.filter((check) => {
    if (check.kind === 'equation') return equationRows(check.id).some((row) => rows.has(row));
    const reach = reachOf(check);
    switch (reach.kind) {
      case 'rows':
        return reach.rows.some((row) => rows.has(row));
      case 'figures':
        return true;
      case 'counts':
        return kind === 'count';
      case 'rates':
        return kind === 'rate';
      case 'report':
        return false;
    }
  });
}

/** Rules on a report as a whole, in the order of the rules. */
export const WHOLE_REPORT_CHECKS: readonly Check[] = CHECKS.filter(
  (check) => check.kind !== 'equation' && reachOf(check).kind === 'report',
);

/** @throws Error on a rule that was added without saying what it looks at */
function reachOf({ id }: Check): Reach {
  const reach = REACHES[id];
  if (reach === undefined) throw new Error(`no reach is told of the check ${id}`);
  return reach;
}

let known: ReadonlyMap<string, readonly IndicatorId[]> | undefined;

/** Every row that an equation of a rule reads, each once. */
function equationRows(check: string): readonly IndicatorId[] {
  known ??= rowsByCheck();
  return known.get(check) ?? [];
}

function rowsByCheck(): ReadonlyMap<string, readonly IndicatorId[]> {
  const rows = new Map<string, Set<IndicatorId>>();
  for (const { check, equation } of equationList()) {
    const own = rows.get(check.id) ?? new Set();
    for (const { indicator } of [...equation.left.terms, ...equation.right.terms]) own.add(indicator);
    rows.set(check.id, own);
  }
  return new Map([...rows].map(([check, own]) => [check, [...own]]));
}
