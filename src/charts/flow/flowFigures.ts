import { APPLICANT_NAMES, APPLICANT_PARTS, type Applicant } from '../../domain/applicant';
import { measureKey } from '../../domain/measures';
import { OUTCOME_KINDS, outcomeOf } from '../../domain/measures/outcomesByApplicant';
import type { Naming } from '../../domain/naming';
import { SCOPES } from '../../domain/report';
import type { PointRow } from '../../engine/queries/rows';
import type { Doubting } from '../doubts';
import { distinct, isStatedPoint, printable } from '../points';
import { flowWords } from '../words/flow';
import { flowLayout, type FlowLayout } from './flowLayout';

/** One unit in one year. */
export interface FlowContext extends Doubting {
  readonly naming: Naming;
  readonly unit: number;
  readonly year: number;
}

/** The figures of one report: who applied, and how it ended. */
export interface FlowFigures {
  /** Names of the six applicant columns, as printed. */
  readonly applicants: readonly string[];
  /** Names of the six kinds of outcome. */
  readonly outcomes: readonly string[];
  /** cells[applicant][outcome]; undefined where the answer holds no row. */
  readonly cells: readonly (readonly (PointRow | undefined)[])[];
  readonly layout: FlowLayout;
  /** Sum of all cells that state a number. */
  readonly total: number;
  /** Cells without a number, with the names of their applicant and outcome. */
  readonly missing: readonly {
    readonly applicant: string;
    readonly outcome: string;
    readonly row: PointRow;
  }[];
}

/** Keys of every measure that the flow is made of. */
export const FLOW_MEASURES: readonly number[] = APPLICANT_PARTS.flatMap((applicant) =>
  OUTCOME_KINDS.map((kind) => measureKey(outcomeOf(kind, applicant))),
);

/** Keys of the six kinds of outcome, whoever applied. */
export const FLOW_OUTCOMES: readonly number[] = OUTCOME_KINDS.map((kind) => measureKey(kind));

/**
 * The report that is drawn, where a unit has several in a year: the one on the whole of it, else the one with most figures.
 * Two are never added up.
 *
 * @returns undefined where no row is of the unit and year
 */
export function flowReport(rows: readonly PointRow[]): number | undefined {
  const ranked = distinct(rows.map(({ report_key }) => report_key)).map((report) => {
    const own = rows.filter(({ report_key }) => report_key === report);
    const isWhole = own.some(({ scope }) => SCOPES[scope] === 'whole');
    return { report, isWhole, stated: own.filter(isStatedPoint).length };
  });
  const [best] = ranked.sort(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.stated - a.stated || a.report - b.report,
  );
  return best?.report;
}

/** Rows of one report as a table of applicants × outcomes. */
export function flowFigures(rows: readonly PointRow[], { naming }: Pick<FlowContext, 'naming'>): FlowFigures {
  const byMeasure = new Map(rows.map((row) => [row.measure_key, row]));
  const cells = APPLICANT_PARTS.map((applicant) =>
    OUTCOME_KINDS.map((kind) => byMeasure.get(measureKey(outcomeOf(kind, applicant)))),
  );
  const counts = cells.map((line) => line.map((row) => (row === undefined ? null : numberOf(row))));
  const applicants = APPLICANT_PARTS.map(nameOf);
  const outcomes = FLOW_OUTCOMES.map((key) => naming.measure(key).shortName);
  return {
    applicants,
    outcomes,
    cells,
    layout: flowLayout(counts),
    total: counts.flat().reduce<number>((sum, count) => sum + (count ?? 0), 0),
    missing: cells.flatMap((line, from) =>
      line.flatMap((row, to) =>
        row === undefined || isStatedPoint(row)
          ? []
          : [{ applicant: applicants[from] ?? '', outcome: outcomes[to] ?? '', row }],
      ),
    ),
  };
}

/** 其他 of the form's heads stands under 法人或其他组织. */
function nameOf(applicant: Exclude<Applicant, 'total'>): string {
  return applicant === 'other' ? flowWords().otherOrganisations : APPLICANT_NAMES[applicant];
}

function numberOf(row: PointRow): number | null {
  const value = printable(row);
  return typeof value === 'number' ? value : null;
}
