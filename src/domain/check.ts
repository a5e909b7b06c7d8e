import type { Applicant } from './applicant';
import type { IndicatorId } from './catalogue';
import type { FormId } from './formId';
import type { Report } from './report';
import type { UnitLevel } from './unit';
import type { Value } from './value';

/** `error` 错误: cannot be true. `warning` 提醒: ask. `remark` 说明: looks wrong and is not. */
export type Severity = 'error' | 'warning' | 'remark';

/** A report with its figures looked up one by one, as checks read them. */
export interface ReportFigures {
  readonly report: Report;
  /** Level of the unit that reports: some rows belong to some levels only. */
  readonly level: UnitLevel;
  /** The value of a cell; `notInForm` or `noReport` when there is no figure. */
  value(indicator: IndicatorId, applicant?: Applicant): Value;
}

/** One cell that a check compared. */
export interface FigureRef {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  /** True when the cell is of the report of the year before. */
  readonly before?: true;
}

/** What a rule says of one place in one report. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** `uncertain` 无法判断 when a term is missing. */
  readonly result: 'passed' | 'failed' | 'uncertain';
  readonly left?: number;
  readonly right?: number;
  /** left − right. */
  readonly difference?: number;
  readonly figures: readonly FigureRef[];
  readonly sentence: { readonly zh: string; readonly en: string };
}

/** A rule of arithmetic or of plausibility. One file each in `checks/`. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly title: { readonly zh: string; readonly en: string };
  /** Where the rule stands: the form's own note, or the document. */
  readonly source: string;
  readonly forms: readonly FormId[];
  /** Looks at one report, and at the year before where there is one of the same unit and scope. */
  run(current: ReportFigures, before?: ReportFigures): readonly Finding[];
}
