import type { Check, Severity } from '../../domain/check';
import { narrativeSections } from '../../domain/checks/narrativeSections';
import type { FindingTone } from '../../domain/findingTone';
import type { Report } from '../../domain/report';
import type { Unit, UnitLevel } from '../../domain/unit';
import type { TallyRow } from '../../engine/queries/rows';
import type { LocatedFinding } from '../../state/workbench';

/** A unit of the matrix with its reports in view. */
export interface MatrixUnit {
  readonly key: number;
  readonly level: UnitLevel;
  readonly reports: readonly Pick<Report, 'form' | 'claims' | 'narrative'>[];
}

/** What one rule says of one unit. */
export interface MatrixCell {
  /** Failed, by severity; those the reader ignores left out. */
  readonly error: number;
  readonly warning: number;
  readonly remark: number;
  readonly uncertain: number;
  /** Failed or uncertain, and ignored by the reader. */
  readonly ignored: number;
  /** Comparisons that hold, or for a rule that compares no figures reports that keep it. */
  readonly passed: number;
  /** False where the rule is of none of the unit's forms, or not of its level. */
  readonly isAsked: boolean;
}

/** How a cell is told at a glance. */
export type CellMark = FindingTone | 'ignored' | 'silent' | 'absent';

/** The gravest that a cell holds. `silent`: asked, and there was nothing to compare. `absent`: 不适用. */
export function markOf(cell: MatrixCell): CellMark {
  if (!cell.isAsked) return 'absent';
  const found = (['error', 'warning', 'remark', 'uncertain', 'ignored', 'passed'] as const).find(
    (mark) => cell[mark] > 0,
  );
  return found ?? 'silent';
}

const KIND_ORDER: readonly Check['kind'][] = ['equation', 'claim', 'cell', 'report', 'among'];

/** A matrix of units and rules. */
export interface FindingMatrix {
  readonly checks: readonly Check[];
  readonly rows: readonly { readonly unit: number; readonly cells: readonly MatrixCell[] }[];
}

/**
 * What each rule says of each unit, over its reports in view.
 *
 * @param findings of the reports in view
 * @param tally how the rules that are equations fared; undefined while it is computed, and nothing has passed then
 * @param checkKey the stored code of a rule
 */
export function matrixOf(
  units: readonly MatrixUnit[],
  checks: readonly Check[],
  findings: Iterable<LocatedFinding>,
  tally: readonly TallyRow[] | undefined,
  lookup: {
    readonly unitOf: (report: number) => number;
    readonly isIgnored: (finding: LocatedFinding) => boolean;
    readonly checkKey: (check: string) => number;
  },
): FindingMatrix {
  // Rules of one kind stand together.
  const ordered = KIND_ORDER.flatMap((kind) => checks.filter((check) => check.kind === kind));
  const counts = new Map<string, Counts>();
  for (const finding of findings)
    count(countsAt(counts, lookup.unitOf(finding.report), finding.check), finding, lookup);
  const passed = new Map(
    (tally ?? []).map((row) => [`${String(row.unit_key)} ${String(row.check_key)}`, row.passed]),
  );
  return {
    checks: ordered,
    rows: units.map((unit) => ({
      unit: unit.key,
      cells: ordered.map((check): MatrixCell => {
        const found = counts.get(`${String(unit.key)} ${check.id}`) ?? NO_COUNTS;
        const asked = askedReports(check, unit);
        return {
          error: found.error,
          warning: found.warning,
          remark: found.remark,
          uncertain: found.uncertain,
          ignored: found.ignored,
          passed:
            check.kind === 'equation'
              ? (passed.get(`${String(unit.key)} ${String(lookup.checkKey(check.id))}`) ?? 0)
              : Math.max(0, asked - found.reports.size),
          isAsked: asked > 0,
        };
      }),
    })),
  };
}

/** The matrix with the rules alone of which some cell is not in order. */
export function withoutKeptRules({ checks, rows }: FindingMatrix): FindingMatrix {
  const places = checks.flatMap((_, place) =>
    rows.some(({ cells }) => isTelling(cells[place])) ? [place] : [],
  );
  return {
    checks: places.flatMap((place) => checks[place] ?? []),
    rows: rows.map(({ unit, cells }) => ({ unit, cells: places.flatMap((place) => cells[place] ?? []) })),
  };
}

function isTelling(cell: MatrixCell | undefined): boolean {
  return cell !== undefined && !['passed', 'silent', 'absent'].includes(markOf(cell));
}

interface Counts extends Record<Severity, number> {
  uncertain: number;
  ignored: number;
  /** Reports with any finding of the rule. */
  readonly reports: Set<number>;
}

const NO_COUNTS: Counts = { error: 0, warning: 0, remark: 0, uncertain: 0, ignored: 0, reports: new Set() };

function countsAt(counts: Map<string, Counts>, unit: number, check: string): Counts {
  const key = `${String(unit)} ${check}`;
  const found = counts.get(key) ?? { ...NO_COUNTS, reports: new Set<number>() };
  counts.set(key, found);
  return found;
}

function count(
  counts: Counts,
  finding: LocatedFinding,
  { isIgnored }: { readonly isIgnored: (finding: LocatedFinding) => boolean },
): void {
  counts.reports.add(finding.report);
  if (isIgnored(finding)) counts.ignored += 1;
  else if (finding.result === 'uncertain') counts.uncertain += 1;
  else counts[finding.severity] += 1;
}

/** How many of a unit's reports a rule is asked of; a rule about the text only of those whose text was read. */
function askedReports({ id, forms, levels, kind }: Check, { level, reports }: MatrixUnit): number {
  if (levels !== undefined && !levels.includes(level)) return 0;
  return reports.filter(
    ({ form, claims, narrative }) =>
      forms.includes(form) &&
      (kind !== 'claim' || (claims?.length ?? 0) > 0) &&
      (id !== narrativeSections.id || narrative !== undefined),
  ).length;
}

/** Neighbouring rules of one kind, for the heads above them. */
export function kindSpans(
  checks: readonly Check[],
): readonly { readonly kind: Check['kind']; readonly length: number }[] {
  const spans: { kind: Check['kind']; length: number }[] = [];
  for (const { kind } of checks) {
    const last = spans[spans.length - 1];
    if (last?.kind === kind) last.length += 1;
    else spans.push({ kind, length: 1 });
  }
  return spans;
}

/** Units that have a report in view, with these reports, in the order of the reports. */
export function matrixUnits(
  reportKeys: readonly number[],
  unitOf: (report: number) => number,
  { units, reports }: { readonly units: readonly Unit[]; readonly reports: readonly Report[] },
): readonly MatrixUnit[] {
  const byUnit = new Map<number, Report[]>();
  for (const key of reportKeys) {
    const report = reports[key];
    if (report === undefined) continue;
    const unit = unitOf(key);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), report]);
  }
  return [...byUnit].flatMap(([key, own]) => {
    const unit = units[key];
    return unit === undefined ? [] : [{ key, level: unit.level, reports: own }];
  });
}
