import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { CheckTerm, Equation, EquationCheck, ReportFigures } from '../../src/domain/check';
import { checkReport } from '../../src/domain/checks';
import { findingOfValues } from '../../src/domain/equationFinding';
import { equationList, type ListedEquation } from '../../src/domain/equationList';
import type { FormId } from '../../src/domain/formId';
import type { Report, ReportBatch } from '../../src/domain/report';
import { reportFigures } from '../../src/domain/reportFigures';
import type { Unit, UnitLevel } from '../../src/domain/unit';
import { MISSING_KINDS } from '../../src/domain/value';
import type { Engine } from '../../src/engine/engine';
import { equationBatches, equationFindingsQuery } from '../../src/engine/queries/equations';

/** A rule of one equation, for the forms named. */
export function aRule(
  equation: Omit<Equation, 'place'>,
  forms: readonly FormId[],
  levels?: readonly UnitLevel[],
): EquationCheck {
  return {
    kind: 'equation',
    id: 'made-for-a-test',
    severity: 'error',
    title: { zh: '', en: '' },
    source: '',
    forms,
    ...(levels === undefined ? {} : { levels }),
    equations: () => [{ ...equation, place: 'total' }],
  };
}

/** A side without a name. */
export function side(...terms: readonly CheckTerm[]): Equation['left'] {
  return { name: { zh: '', en: '' }, terms };
}

/** The only equation of a rule for one form, after a report of the year before of one form. */
export function listed(check: EquationCheck, form: FormId, before?: FormId): ListedEquation {
  const [equation] = check.equations(form, before);
  if (equation === undefined) throw new Error(`${check.id} has no equation for ${form}`);
  return { check, form, before, equation };
}

/** What the engine says of every loaded report, in the words of the evaluator: report, rule, place, result, left, right. */
export async function engineFindings(engine: Engine, reports: readonly Report[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const batch of equationBatches()) {
    for (const row of await engine.query(equationFindingsQuery(batch))) {
      const [equation, report] = [equationList()[row.equation_key], reports[row.report_key]];
      if (equation === undefined || report === undefined) throw new Error('a finding of nothing');
      const finding = findingOfValues(
        equation.check,
        equation.equation,
        row.left_value ?? undefined,
        row.right_value ?? undefined,
        row.missing_terms,
      );
      if (finding === undefined) throw new Error(`nothing to say of ${report.id}`);
      const codes = ['passed', 'failed', 'uncertain'];
      if (codes[row.result] !== finding.result) throw new Error(`${report.id}: ${finding.result}`);
      found.push(inShort(report, finding));
    }
  }
  return found.sort();
}

/** What the evaluator says, report by report, of the same: all of it, and what failed or is uncertain. */
export function evaluatorFindings(units: readonly Unit[], batch: ReportBatch) {
  const figures = figuresOf(units, batch);
  const all = batch.reports.flatMap((report, key) => {
    const current = figures[key];
    if (current === undefined) return [];
    return checkReport(current, yearBefore(report, figures)).map((finding) => ({ report, finding }));
  });
  return {
    all,
    told: all
      .filter(({ finding }) => finding.result !== 'passed')
      .map(({ report, finding }) => inShort(report, finding))
      .sort(),
  };
}

function inShort(
  { id }: Report,
  { check, place, result, left, right, sentence }: ReturnType<typeof checkReport>[number],
) {
  return [id, check, place, result, left, right, sentence.zh].join(' ');
}

/** The report of the year before of the same unit and scope, the lowest copy. */
function yearBefore(report: Report, figures: readonly ReportFigures[]): ReportFigures | undefined {
  const earlier = figures.filter(
    ({ report: other }) =>
      other.unit === report.unit && other.scope === report.scope && other.year === report.year - 1,
  );
  const copy = ({ report: { id } }: ReportFigures) => Number(/#(\d+)$/.exec(id)?.[1] ?? 1);
  return earlier.sort((a, b) => copy(a) - copy(b))[0];
}

function figuresOf(units: readonly Unit[], { reports, figures }: ReportBatch): readonly ReportFigures[] {
  const cells = reports.map(
    () => [] as Parameters<typeof reportFigures>[2] extends Iterable<infer C> ? C[] : never,
  );
  figures.report.forEach((report, i) => {
    const indicator = CATALOGUE[figures.indicator[i] ?? -1]?.id;
    const applicant = APPLICANTS[figures.applicant[i] ?? -1];
    if (indicator === undefined || applicant === undefined) throw new Error('a figure of nothing');
    const missing = MISSING_KINDS[(figures.missing[i] ?? 0) - 1];
    cells[report]?.push({ indicator, applicant, value: missing ?? figures.value[i] ?? 'noReport' });
  });
  const levels = new Map(units.map(({ id, level }) => [id, level]));
  return reports.map((report, key) =>
    reportFigures(report, levels.get(report.unit) ?? 'county', cells[key] ?? []),
  );
}
