import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE, indicatorCode, type IndicatorId } from '../../domain/catalogue';
import { checkIndex } from '../../domain/checks';
import { blankCellsFinding } from '../../domain/checks/blankCells';
import { cellNotationFinding } from '../../domain/checks/cellNotation';
import { copiedReportFinding } from '../../domain/checks/copiedReport';
import { CITY_COUNTS, districtsWithinCityFinding } from '../../domain/checks/districtsWithinCity';
import { formAgainstYearFinding } from '../../domain/checks/formAgainstYear';
import { narrativeFindings } from '../../domain/checks/narrativeSections';
import { oneRowOtherHandlingFinding } from '../../domain/checks/oneRowOtherHandling';
import { wholeCountsFinding } from '../../domain/checks/wholeCounts';
import { claimFinding } from '../../domain/claimFinding';
import { findingOfValues } from '../../domain/equationFinding';
import { equationList } from '../../domain/equationList';
import type { FormCell } from '../../domain/form';
import { ORIGINS, type Report } from '../../domain/report';
import { MISSING_KINDS, type Value } from '../../domain/value';
import type { Engine } from '../../engine/engine';
import { cellsQuery } from '../../engine/queries/cells';
import { claimsQuery } from '../../engine/queries/claims';
import { copiesQuery } from '../../engine/queries/copies';
import { equationBatches, equationFindingsQuery } from '../../engine/queries/equations';
import { filledQuery } from '../../engine/queries/filled';
import { levelsQuery } from '../../engine/queries/levels';
import {
  POINT_STATES,
  type CellRow,
  type ClaimRow,
  type CopyRow,
  type EquationRow,
  type FilledRow,
  type LevelRow,
} from '../../engine/queries/rows';
import type { LocatedFinding } from '../workbench';
import { located, portions } from './findingsLocated';
import { scopeFindings } from './findingsOfScopes';
import type { CheckedSide } from './findingsRules';

type Found = readonly LocatedFinding[];

/** Place of a rule among the rules. */
export function placeOfCheck(check: string): number {
  return checkIndex(check);
}

/**
 * Every finding of a side that failed or is uncertain, asked question by question; between two of them others get
 * their answers.
 */
export async function* findingsOf(engine: Engine, side: CheckedSide): AsyncGenerator<Found> {
  for (const batch of equationBatches()) {
    const rows = await engine.query(equationFindingsQuery(batch));
    yield* portions(rows, (row) => ofEquation(row, side));
  }
  yield* portions(side.reports.entries(), ([key, report]) =>
    [formAgainstYearFinding(report), ...narrativeFindings(report)].flatMap((finding) =>
      located(finding, side, key),
    ),
  );
  yield* scopeFindings(engine, side);
  yield* portions(await engine.query(cellsQuery()), (row) => ofCell(row, side));
  yield* portions(await engine.query(filledQuery()), (row) => ofFilled(row, side));
  if (side.reports.some(({ claims }) => claims !== undefined && claims.length > 0)) {
    yield* portions(await engine.query(claimsQuery()), (row) => ofClaim(row, side));
  }
  const indicators = CITY_COUNTS.map(indicatorCode);
  yield* portions(await engine.query(levelsQuery({ indicators })), (row) => ofLevels(row, side));
  yield* portions(await engine.query(copiesQuery()), (row) => ofCopy(row, side));
}

function ofEquation(row: EquationRow, side: CheckedSide): Found {
  const { check, equation } = at(equationList(), row.equation_key);
  const finding = findingOfValues(
    check,
    equation,
    row.left_value ?? undefined,
    row.right_value ?? undefined,
    row.missing_terms,
  );
  return located(finding, side, row.report_key, row.before_key ?? undefined);
}

function ofCell(row: CellRow, side: CheckedSide): Found {
  const cell: FormCell = {
    indicator: indicatorAt(row.indicator_key),
    applicant: at(APPLICANTS, row.applicant),
  };
  const value: Value = row.missing === 0 ? (row.value ?? 'noReport') : at(MISSING_KINDS, row.missing - 1);
  const notation = cellNotationFinding(cell, row.raw ?? undefined, value, at(ORIGINS, row.origin));
  return [
    ...located(notation, side, row.report_key),
    ...located(wholeCountsFinding(cell, value), side, row.report_key),
  ];
}

function ofFilled(row: FilledRow, side: CheckedSide): Found {
  return ofReport(side, row.report_key, (report) => [
    ...located(blankCellsFinding(report, row), side, row.report_key),
    ...located(oneRowOtherHandlingFinding(report, row.other_in_one_row), side, row.report_key),
  ]);
}

function ofClaim(row: ClaimRow, side: CheckedSide): Found {
  const state = at(POINT_STATES, row.state);
  const answer = {
    value: state === 'stated' ? (row.value ?? 'noReport') : state,
    numerator: row.numerator,
    denominator: row.denominator,
  };
  return ofReport(side, row.report_key, (report) =>
    located(claimFinding(report, row.claim, answer), side, row.report_key),
  );
}

function ofLevels(row: LevelRow, side: CheckedSide): Found {
  const finding = districtsWithinCityFinding(
    indicatorAt(row.indicator_key),
    row.own_value,
    row.below_sum,
    row.below_units,
  );
  return located(finding, side, row.report_key);
}

/** Points at 收到申请 of both reports, so that the reader gets to either. */
function ofCopy(row: CopyRow, side: CheckedSide): Found {
  const other = side.reports[row.other_key];
  const name = side.units.find(({ id }) => id === other?.unit)?.shortName;
  if (other === undefined || name === undefined) return [];
  return ofReport(side, row.report_key, (report) => {
    const received = { indicator: 'application.received', applicant: 'total' } as const;
    const figures = [received, { ...received, report: other.id }];
    return located(copiedReportFinding(report, other, name, row, figures), side, row.report_key);
  });
}

/** Nothing of a report that is not among those the question was asked for. */
function ofReport(side: CheckedSide, key: number, findings: (report: Report) => Found): Found {
  const report = side.reports[key];
  return report === undefined ? [] : findings(report);
}

function indicatorAt(key: number): IndicatorId {
  return at(CATALOGUE, key).id;
}

function at<Entry>(list: readonly Entry[], key: number): Entry {
  const entry = list[key];
  if (entry === undefined) throw new Error(`unknown key: ${String(key)}`);
  return entry;
}
