import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { Finding, Words } from '../../domain/check';
import { checkCells, type WrittenCell } from '../../domain/checkCells';
import { CHECKS, check, checkReport } from '../../domain/checks';
import { toneOf, TONES } from '../../domain/findingTone';
import type { Problem } from '../../domain/problem';
import { ORIGINS, type FigureColumns, type Report, type ReportId } from '../../domain/report';
import { reportFigures } from '../../domain/reportFigures';
import type { UnitLevel } from '../../domain/unit';
import { MISSING_KINDS } from '../../domain/value';
import type { Intake, LoadedSet, Side } from '../library/side';
import type { CheckEntry, NamedCheck } from './namedCheck';
import { problemKindName } from './problemKinds';

/** What is to be held against the rules. */
export interface Checked {
  readonly intakes: readonly Intake[];
  readonly problems: readonly Problem[];
  /** Where the reports of the year before are looked for, beside the files themselves. */
  readonly loaded: Side;
  /** Reports that will not be loaded. */
  readonly skipped: ReadonlySet<ReportId>;
}

/** More reports than this are checked after they are loaded, by the engine. */
export const MOST_CHECKED = 5000;

const ENTRIES_KEPT = 200;

/**
 * Holds files and their reports against every rule that can be asked of one report, a report a step.
 *
 * Missing: where the report of the year before is in no file and not loaded, rules about it are not asked.
 * @returns gravest first; rules that nothing was asked of are left out
 */
export function* namedChecks(checked: Checked): Generator<undefined, readonly NamedCheck[]> {
  const ofFiles = problemChecks(checked);
  const counts = new Map<string, Counted>();
  const reports = checked.intakes.reduce((sum, { batch }) => sum + batch.reports.length, 0);
  if (reports <= MOST_CHECKED) {
    const cells = yield* cellsByReport(checked);
    const bySubject = bySubjectOf(cells);
    for (const intake of checked.intakes) {
      const levels = new Map(intake.units.map(({ id, level }) => [id, level]));
      for (const report of intake.batch.reports) {
        if (checked.skipped.has(report.id)) continue;
        const level = levels.get(report.unit) ?? 'county';
        for (const finding of findingsOf(report, level, cells, bySubject))
          count(counts, finding, report, intake.info.id);
        yield;
      }
    }
  }
  const ofRules = CHECKS.flatMap(({ id }) => {
    const found = counts.get(id);
    return found === undefined ? [] : [namedCheck(id, found)];
  });
  return [...ofFiles, ...ofRules].sort((one, other) => TONES.indexOf(one.tone) - TONES.indexOf(other.tone));
}

/** Problems of files, those of one kind together. An error's rows are not loaded: nothing is left to be acknowledged. */
export function problemChecks({
  problems,
  intakes,
}: Pick<Checked, 'problems' | 'intakes'>): readonly NamedCheck[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.level} ${problem.code}`;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [problem]);
    else known.push(problem);
  }
  return [...kinds].flatMap(([key, found]): readonly NamedCheck[] => {
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        key: `file ${key}`,
        kind: 'file',
        title: problemKindName(first.code),
        tone: first.level,
        passed: 0,
        uncertain: 0,
        failed: found.length,
        needsReason: first.level === 'warning',
        entries: found.slice(0, ENTRIES_KEPT).map(entryOfProblem),
        byDataset: new Map(
          intakes.flatMap(({ info, problems: own }): readonly (readonly [string, number])[] => {
            const same = own.filter(({ level, code }) => level === first.level && code === first.code);
            return same.length === 0 ? [] : [[info.id, same.length]];
          }),
        ),
      },
    ];
  });
}

function entryOfProblem({ file, sheet, row, column, raw, sentence }: Problem): CheckEntry {
  return {
    sentence,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(raw === undefined ? {} : { raw }),
  };
}

interface Counted {
  passed: number;
  uncertain: number;
  readonly failed: { readonly finding: Finding; readonly report: Report; readonly dataset: string }[];
}

function count(counts: Map<string, Counted>, finding: Finding, report: Report, dataset: string): void {
  const known = counts.get(finding.check) ?? { passed: 0, uncertain: 0, failed: [] };
  counts.set(finding.check, known);
  if (finding.result === 'failed') known.failed.push({ finding, report, dataset });
  else known[finding.result] += 1;
}

function namedCheck(id: string, { passed, uncertain, failed }: Counted): NamedCheck {
  const tones = failed.map(({ finding }) => toneOf(finding));
  const tone = TONES.find((each) => tones.includes(each)) ?? (passed > 0 ? 'passed' : 'uncertain');
  const byDataset = new Map<string, number>();
  for (const { dataset } of failed) byDataset.set(dataset, (byDataset.get(dataset) ?? 0) + 1);
  return {
    key: `rule ${id}`,
    kind: 'rule',
    title: titleOf(id),
    tone,
    passed,
    uncertain,
    failed: failed.length,
    needsReason: tone === 'error' || tone === 'warning',
    entries: failed.slice(0, ENTRIES_KEPT).map(({ finding, report }) => ({
      sentence: finding.sentence,
      file: report.file ?? '',
      report,
      cells: finding.figures.filter(({ before, report: other }) => before !== true && other === undefined),
    })),
    byDataset,
  };
}

function titleOf(id: string): Words {
  return check(id).title;
}

type CellsOf = ReadonlyMap<Report, readonly WrittenCell[]>;

function findingsOf(
  report: Report,
  level: UnitLevel,
  cells: CellsOf,
  bySubject: ReadonlyMap<string, readonly Report[]>,
): readonly Finding[] {
  const own = cells.get(report) ?? [];
  const earlier = bySubject.get(subject(report.unit, report.scope, report.year - 1)) ?? [];
  // Of several reports of the year before, which one is meant is not known.
  const [before] = earlier.length === 1 ? earlier : [];
  const preceding = before === undefined ? undefined : reportFigures(before, level, cells.get(before) ?? []);
  return [...checkReport(reportFigures(report, level, own), preceding), ...checkCells(report, own)];
}

function bySubjectOf(cells: CellsOf): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of cells.keys()) {
    const key = subject(report.unit, report.scope, report.year);
    const known = found.get(key);
    if (known === undefined) found.set(key, [report]);
    else known.push(report);
  }
  return found;
}

/** The cells of the reports of the files, and of the loaded ones of the year before. */
function* cellsByReport({ intakes, loaded, skipped }: Checked): Generator<undefined, CellsOf> {
  const cells = new Map<Report, WrittenCell[]>();
  const asked = intakes.flatMap(({ batch }) => batch.reports).filter(({ id }) => !skipped.has(id));
  const before = new Set(asked.map(({ unit, scope, year }) => subject(unit, scope, year - 1)));
  const own = new Set(asked);
  const sources: readonly Pick<LoadedSet, 'batch'>[] = [...intakes, ...loaded.sets];
  for (const { batch } of sources) {
    const wanted = batch.reports.map((report) => {
      if (!own.has(report) && !before.has(subject(report.unit, report.scope, report.year))) return undefined;
      const list: WrittenCell[] = [];
      cells.set(report, list);
      return list;
    });
    const { report } = batch.figures;
    for (let at = 0; at < report.length; at += 1) {
      const list = wanted[report[at] ?? -1];
      const cell = list === undefined ? undefined : cellAt(batch.figures, at);
      if (cell !== undefined) list?.push(cell);
      if (at % 5000 === 4999) yield;
    }
    yield;
  }
  return cells;
}

function cellAt(figures: FigureColumns, at: number): WrittenCell | undefined {
  const indicator = CATALOGUE[figures.indicator[at] ?? -1]?.id;
  const applicant = APPLICANTS[figures.applicant[at] ?? -1];
  const origin = ORIGINS[figures.origin[at] ?? -1];
  if (indicator === undefined || applicant === undefined || origin === undefined) return undefined;
  const missing = MISSING_KINDS[(figures.missing[at] ?? 0) - 1];
  const value = missing ?? figures.value[at] ?? 'illegible';
  return { indicator, applicant, value, raw: figures.raw.get(at), origin };
}

function subject(unit: string, scope: string, year: number): string {
  return `${unit}@${String(year)}@${scope}`;
}
