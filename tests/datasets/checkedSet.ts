import { readFileSync } from 'node:fs';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { CheckResult, Finding, ReportFigures } from '../../src/domain/check';
import { checkCells, type WrittenCell } from '../../src/domain/checkCells';
import { checkReport } from '../../src/domain/checks';
import { copiedReportFinding } from '../../src/domain/checks/copiedReport';
import { scopeChangeFinding, scopeChangesAmong, scopeJumps } from '../../src/domain/checks/scopeChange';
import { claimFinding, type ClaimAnswer } from '../../src/domain/claimFinding';
import type { Term } from '../../src/domain/measure';
import { measure as measureOf } from '../../src/domain/measures';
import { ORIGINS, type Report } from '../../src/domain/report';
import { reportFigures } from '../../src/domain/reportFigures';
import { isStated, MISSING_KINDS, ratio, type Value } from '../../src/domain/value';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';

/** A finding with the report it is of, e.g. `360703 2017`. */
export interface PlacedFinding extends Finding {
  readonly of: string;
}

/**
 * Every rule asked of a bundled set one report at a time, without the engine: the queries are held against the same
 * expectations elsewhere.
 */
export async function checkSet(set: string): Promise<readonly PlacedFinding[]> {
  const texts = [...PACKAGE_FILES, CLAIMS_FILE].map((name) => [
    name,
    readFileSync(`datasets/${set}/${name}`, 'utf8'),
  ]);
  const { units, batch, problems } = await readDataPackage(Object.fromEntries(texts) as PackageTexts);
  if (problems[0] !== undefined) throw new Error(problems[0].sentence.en);
  const { reports, figures } = batch;
  const cells = reports.map((): WrittenCell[] => []);
  figures.report.forEach((report, i) => {
    const missing = figures.missing[i] ?? 0;
    const value = missing === 0 ? figures.value[i] : MISSING_KINDS[missing - 1];
    const indicator = CATALOGUE[figures.indicator[i] ?? -1]?.id;
    const applicant = APPLICANTS[figures.applicant[i] ?? -1];
    const origin = ORIGINS[figures.origin[i] ?? -1];
    if (value === undefined || indicator === undefined || applicant === undefined || origin === undefined)
      throw new Error(`figure ${String(i)} does not decode`);
    cells[report]?.push({ indicator, applicant, value, origin, raw: figures.raw.get(i) });
  });
  const levels = new Map(units.map(({ id, level }) => [id, level]));
  const judged = reports.map((report, i) =>
    reportFigures(report, levels.get(report.unit) ?? 'county', cells[i] ?? []),
  );
  const byId = new Map(judged.map((one) => [one.report.id, one]));
  const found = judged.flatMap((current, i) => {
    const { unit, year, scope } = current.report;
    const before = byId.get(`${unit}@${String(year - 1)}@${scope}`);
    return [
      ...checkReport(current, before),
      ...ofClaims(current),
      ...checkCells(current.report, cells[i] ?? []),
      ...(before === undefined ? [] : ofCopy(current, before, cells[i] ?? [])),
    ].map((finding) => ({ ...finding, of: nameOf(current.report) }));
  });
  const scopes = scopeChangesAmong(reports).flatMap(([report, other]) => {
    const [now, then] = [byId.get(report.id), byId.get(other.id)];
    if (now === undefined || then === undefined) return [];
    return [{ ...scopeChangeFinding(report, other, scopeJumps(now, then)), of: nameOf(report) }];
  });
  return [...found, ...scopes];
}

function nameOf({ unit, year }: Report): string {
  return `${unit} ${String(year)}`;
}

function ofCopy(
  current: ReportFigures,
  before: ReportFigures,
  cells: readonly WrittenCell[],
): readonly Finding[] {
  const both = cells.flatMap(({ indicator, applicant, value }) => {
    const then = before.value(indicator, applicant);
    return isStated(value) && isStated(then) ? [[value, then] as const] : [];
  });
  if (both.some(([now, then]) => now !== then)) return [];
  const counts = { cells: both.length, nonzero: both.filter(([now]) => now !== 0).length };
  const finding = copiedReportFinding(current.report, before.report, '', counts);
  return finding === undefined ? [] : [finding];
}

function ofClaims(current: ReportFigures): readonly Finding[] {
  const { report } = current;
  return (report.claims ?? []).map(({ measure }, index) =>
    claimFinding(report, index, answerOf(current, measure)),
  );
}

/** Works a measure out from the figures of one report. */
function answerOf(current: ReportFigures, id: string): ClaimAnswer {
  const formula = measureOf(id).formulas[current.report.form];
  if (formula === undefined) return { value: 'notInForm' };
  const numerator = sum(current, formula.numerator);
  if (formula.denominator === undefined) return { value: numerator };
  const denominator = sum(current, formula.denominator);
  const { value } = ratio(numerator, denominator);
  return {
    value,
    numerator: isStated(numerator) ? numerator : null,
    denominator: isStated(denominator) ? denominator : null,
  };
}

function sum(current: ReportFigures, terms: readonly Term[]): Value {
  const values = terms.map(({ indicator, applicant, weight }) => {
    const value = current.value(indicator, applicant);
    return isStated(value) ? weight * value : value;
  });
  return (
    values.find((value) => !isStated(value)) ?? values.filter(isStated).reduce((all, one) => all + one, 0)
  );
}

/** How many findings there are of each result. */
export function tallyOf(findings: readonly Finding[]): Readonly<Record<CheckResult, number>> {
  const count = (result: CheckResult) => findings.filter((finding) => finding.result === result).length;
  return { passed: count('passed'), failed: count('failed'), uncertain: count('uncertain') };
}
