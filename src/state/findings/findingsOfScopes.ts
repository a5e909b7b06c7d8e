import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { scopeChangeFinding, scopeChangesAmong, scopeJumps } from '../../domain/checks/scopeChange';
import type { Report } from '../../domain/report';
import { reportFigures, type ReportCell } from '../../domain/reportFigures';
import { MISSING_KINDS } from '../../domain/value';
import type { Engine } from '../../engine/engine';
import { figuresQuery } from '../../engine/queries/figures';
import type { FigureRow } from '../../engine/queries/rows';
import type { LocatedFinding } from '../workbench';
import { located, portions } from './findingsLocated';
import type { CheckedSide } from './findingsRules';

/** So many pairs of reports have their figures read at once. */
const PAIRS_AT_ONCE = 50;
/** Of more changes of scope the figures that changed most are not named: reading them would take too long. */
const MOST_NAMED = 500;

/** Reports of another scope than the year before, each with the figures that a reader would take for growth. */
export async function* scopeFindings(
  engine: Engine,
  side: CheckedSide,
): AsyncGenerator<readonly LocatedFinding[]> {
  const changes = scopeChangesAmong(side.reports);
  if (changes.length === 0) return;
  const keys = new Map(side.reports.map((report, key) => [report, key]));
  const units = new Map(side.units.map((unit, key) => [unit.id, { ...unit, key }]));
  const keyOf = (report: Report) => keys.get(report) ?? -1;
  for (let first = 0; first < changes.length; first += PAIRS_AT_ONCE) {
    const pairs = changes.slice(first, first + PAIRS_AT_ONCE);
    const cells = first < MOST_NAMED ? await cellsOf(pairs.flat()) : undefined;
    yield* portions(pairs, ([report, other]) => {
      const jumps = cells === undefined ? [] : scopeJumps(figuresOf(report, cells), figuresOf(other, cells));
      return located(scopeChangeFinding(report, other, jumps), side, keyOf(report), keyOf(other));
    });
  }

  async function cellsOf(reports: readonly Report[]): Promise<ReadonlyMap<number, readonly ReportCell[]>> {
    const places = [...new Set(reports)].map((report) => ({
      report: keyOf(report),
      unit: units.get(report.unit)?.key ?? -1,
      year: report.year,
    }));
    const byReport = new Map<number, ReportCell[]>();
    for (const row of await engine.query(figuresQuery({ reports: places }))) {
      const known = byReport.get(row.report_key);
      if (known === undefined) byReport.set(row.report_key, [cellOf(row)]);
      else known.push(cellOf(row));
    }
    return byReport;
  }

  function figuresOf(report: Report, cells: ReadonlyMap<number, readonly ReportCell[]>) {
    return reportFigures(report, units.get(report.unit)?.level ?? 'county', cells.get(keyOf(report)) ?? []);
  }
}

function cellOf({ indicator_key, applicant, value, missing }: FigureRow): ReportCell {
  const indicator = CATALOGUE[indicator_key]?.id;
  const column = APPLICANTS[applicant];
  if (indicator === undefined || column === undefined) {
    throw new Error(`unknown cell: ${String(indicator_key)} ${String(applicant)}`);
  }
  return {
    indicator,
    applicant: column,
    value: missing === 0 ? (value ?? 'noReport') : (MISSING_KINDS[missing - 1] ?? 'noReport'),
  };
}
