import type { Applicant } from './applicant';
import type { IndicatorId } from './catalogue';
import type { FormId } from './formId';
import type { Report, ReportId } from './report';
import type { UnitLevel } from './unit';
import type { Value } from './value';
import { lateNames } from './lateNames';
import { tellingWords } from './words/telling';

/** `error` 错误: cannot be true. `warning` 提醒: ask. `remark` 说明: looks wrong and need not be. */
export type Severity = 'error' | 'warning' | 'remark';

/** Words for severities, in the language in force. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = lateNames(() => tellingWords().severities);

/** What a rule found: it holds, it does not, or a term is missing. */
export type CheckResult = 'passed' | 'failed' | 'uncertain';

/** Words for results, in the language in force. */
export const RESULT_NAMES: Readonly<Record<CheckResult, string>> = lateNames(() => tellingWords().results);

/** Words in both languages of a product whose first language is Chinese. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

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
  /** The report the cell is of, where it is neither the one judged nor that of the year before. */
  readonly report?: ReportId;
}

/** What a rule says of one place in one report. */
export interface Finding {
  readonly check: string;
  /** Names the place within the rule, the same for every report: `total`, `application.received`, `natural_person`. */
  readonly place: string;
  readonly severity: Severity;
  /** `uncertain` 无法判断 when a term is missing. */
  readonly result: CheckResult;
  readonly left?: number;
  readonly right?: number;
  /** left − right. */
  readonly difference?: number;
  /** How far the sides may lie apart; absent for 0. */
  readonly tolerance?: number;
  readonly figures: readonly FigureRef[];
  readonly sentence: Words;
}

/** One signed figure of a side of an equation. */
export interface CheckTerm {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly weight: 1 | -1;
  /** True when the figure is of the report of the year before. */
  readonly before?: true;
  /** A part that some places do not have (class D of proposals): where it has no number it adds nothing and is not a missing term. */
  readonly isOptional?: true;
}

/** One side of an equation: what it is called and the figures it adds. No terms at all is 0. */
export interface CheckSide {
  readonly name: Words;
  readonly terms: readonly CheckTerm[];
  /** The side is its largest stated term, not their sum; it is missing only when no term is stated. */
  readonly isLargest?: true;
}

/**
 * What must hold between the sides.
 *
 * - `equals`; `atMost`: left ≤ right.
 * - `differs`: left ≠ right; nothing is said where left is 0.
 * - `accompanied`: right > 0; nothing is said where left ≤ 0.
 * - `within`: neither side is more than {@link WITHIN.factor} times the other, or from or to 0, once the larger
 *   reaches {@link WITHIN.smallest}.
 */
export const RELATIONS = ['equals', 'atMost', 'differs', 'accompanied', 'within'] as const;

/** How the sides of an equation must stand; its stored code is its index in {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];

/** Bounds of the relation `within`. Source: a convention of this dashboard; changes among small figures are ordinary. */
export const WITHIN = { factor: 5, smallest: 10 } as const;

/** One comparison of figures that a rule makes of every report of a form. Pure data, so that one statement can ask it of all reports. */
export interface Equation {
  /** Unique within the rule and form; becomes {@link Finding.place}. */
  readonly place: string;
  readonly left: CheckSide;
  readonly relation: Relation;
  readonly right: CheckSide;
  /** Where one rule holds stricter and milder parts. */
  readonly severity?: Severity;
}

/** What every rule tells of itself. */
interface CheckHead {
  readonly id: string;
  readonly severity: Severity;
  /** The rule as a sentence that holds where all is well, without full stop. */
  readonly title: Words;
  /** Where the rule stands: the form's own note, or the document. */
  readonly source: string;
  readonly forms: readonly FormId[];
  /** Levels of units it is asked of; absent for all. */
  readonly levels?: readonly UnitLevel[];
}

/** A rule of arithmetic inside a report, or between it and the report of the year before of the same unit and scope. */
export interface EquationCheck extends CheckHead {
  readonly kind: 'equation';
  /**
   * The comparisons for reports of one form.
   *
   * @param before form of the report of the year before; undefined where there is none
   * @returns for an undefined `before` only equations without a term of the year before; the others must be the same
   *   whatever `before` is
   */
  equations(form: FormId, before: FormId | undefined): readonly Equation[];
  /** Says what was found where the common sentence would say it badly. */
  say?(equation: Equation, left: number, right: number, isHeld: boolean): Words;
}

/**
 * A rule that is not an equation of figures.
 *
 * - `cell`: how single cells are written. `report`: the report as a whole. `among`: between reports of several units or
 *   scopes. `claim`: what the text states against what the table says.
 */
export interface OtherCheck extends CheckHead {
  readonly kind: 'cell' | 'report' | 'among' | 'claim';
}

/** A rule of arithmetic or of plausibility. One file each in `checks/`. */
export type Check = EquationCheck | OtherCheck;
