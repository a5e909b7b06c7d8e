import type { Report, Scope } from '../../domain/report';
import type { Side } from '../library/side';
import { reportsOfPart } from './assigned';
import type { DeskFile } from './deskFile';

/**
 * A report whose file states no scope, while reports of the same unit and year are loaded under one. They may be the
 * same report: it would stand twice, as two courses of one unit.
 */
export interface OtherScope {
  /** The file on the desk, and the part of it that the report was read from. */
  readonly file: number;
  readonly part: string;
  readonly report: Report;
  /** Scopes that it is loaded under, each once. */
  readonly scopes: readonly Scope[];
}

/** Reports on the desk whose scope is still to be confirmed, where the loaded ones of the same unit and year have one. */
export function otherScopesOf(
  { reports }: Pick<Side, 'reports'>,
  files: readonly Pick<DeskFile, 'id' | 'reading'>[],
): readonly OtherScope[] {
  const loaded = new Map<string, Set<Scope>>();
  for (const report of reports) {
    if (report.scope === 'unstated') continue;
    const key = subjectOf(report);
    const scopes = loaded.get(key) ?? new Set();
    loaded.set(key, scopes.add(report.scope));
  }
  if (loaded.size === 0) return [];
  // Tens of thousands of reports lie in a country's file, and most of them of units that are not loaded.
  const units = new Set(reports.map(({ unit }) => unit));
  return files.flatMap(({ id, reading }) => {
    const batch = reading?.intake?.batch;
    if (batch === undefined) return [];
    return (reading?.parts ?? [])
      .filter(({ subject }) => subject.scope?.certainty === 'unknown')
      .flatMap(({ name }) =>
        reportsOfPart(batch.reports, name).flatMap((at) => {
          const report = batch.reports[at];
          if (report?.scope !== 'unstated' || !units.has(report.unit)) return [];
          const scopes = loaded.get(subjectOf(report));
          return scopes === undefined ? [] : [{ file: id, part: name, report, scopes: [...scopes] }];
        }),
      );
  });
}

function subjectOf({ unit, year }: Report): string {
  return `${unit} ${String(year)}`;
}
