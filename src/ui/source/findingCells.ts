import type { FormCell } from '../../domain/form';
import { formatCount, STATE_WORDS } from '../../domain/format';
import { cellKey } from '../../domain/formSheet/reportedFigures';
import type { Report } from '../../domain/report';
import { nameOfCell } from '../../domain/source/explainFormula';
import { reportOfFigure, type JudgedFinding } from '../../domain/source/judgedFinding';
import { isStated } from '../../domain/value';
import type { FigureAddress } from '../../state/workbench';
import type { OpenedReports } from './openedReports';
import { sourceWords } from './words/source';

/** A further figure that a finding compares. */
export interface FindingCell {
  /** Unique in the finding. */
  readonly id: string;
  readonly address: Extract<FigureAddress, { readonly kind: 'cell' }>;
  /** Its name and value: 收到申请数 6; with unit and year where it is of another report. */
  readonly text: string;
}

/** How reports are looked up and named. */
export interface ReportNames {
  /** −1 where it is not loaded. */
  keyOf(id: string): number;
  reportOf(key: number): Report | undefined;
  labelOf(report: Report): string;
}

/**
 * The figures of a finding that the drawer can go on to: all but the one shown, each once, in the order of the finding.
 *
 * @param shown the cells the drawer shows
 */
export function findingCells(
  finding: JudgedFinding,
  shown: readonly FormCell[],
  { current, before, after }: OpenedReports,
  names: ReportNames,
): readonly FindingCell[] {
  const only = shown.length === 1 ? shown[0] : undefined;
  const found = new Map<string, FindingCell>();
  for (const figure of finding.figures) {
    const { indicator, applicant } = figure;
    const key = reportOfFigure(finding, figure, names.keyOf);
    const report = key === undefined ? undefined : names.reportOf(key);
    if (key === undefined || report === undefined) continue;
    if (key === current.key && indicator === only?.indicator && applicant === only.applicant) continue;
    const id = `${String(key)} ${cellKey(indicator, applicant)}`;
    const opened = [current, before, after].find((one) => one?.key === key);
    const value = opened?.checked.value(indicator, applicant);
    const printed =
      value === undefined ? '' : ` ${isStated(value) ? formatCount(value) : STATE_WORDS[value]}`;
    const name = `${nameOfCell({ indicator, applicant })}${printed}`;
    const inReport = (text: string) =>
      report.unit === current.report.unit
        ? sourceWords().ofYear(report.year, text)
        : sourceWords().ofReport(names.labelOf(report), text);
    found.set(id, {
      id,
      address: { kind: 'cell', report: key, indicator, applicant },
      text: key === current.key ? name : inReport(name),
    });
  }
  return [...found.values()];
}
