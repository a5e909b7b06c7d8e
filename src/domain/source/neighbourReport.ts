import type { Report } from '../report';

/**
 * Key of the report of the same unit one year before (−1) or after (1): of the same scope where there is one (the
 * first loaded of several), else of another.
 *
 * @param reports index is the key
 */
export function neighbourReport(
  reports: readonly Pick<Report, 'unit' | 'year' | 'scope'>[],
  key: number,
  step: -1 | 1,
): number | undefined {
  const current = reports[key];
  if (current === undefined) return undefined;
  let ofOtherScope: number | undefined;
  for (const [candidate, { unit, year, scope }] of reports.entries()) {
    if (unit !== current.unit || year !== current.year + step) continue;
    if (scope === current.scope) return candidate;
    ofOtherScope ??= candidate;
  }
  return ofOtherScope;
}
