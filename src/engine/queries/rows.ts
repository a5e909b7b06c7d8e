/**
 * Why a point has no number or has one: `stated`, a kind of missing, or `notDefined` for a quotient over zero.
 * Queries answer with the code, TypeScript with the word.
 */
export const POINT_STATES = [
  'stated',
  'unfilled',
  'notInForm',
  'noReport',
  'illegible',
  'notDefined',
] as const;

/** State of a point; its code in a row is its index in {@link POINT_STATES}. */
export type PointState = (typeof POINT_STATES)[number];

/**
 * How a point may be compared with the same unit's point of an earlier year.
 *
 * - `none`: no earlier report is loaded.
 * - `same`: same form and scope, or a crosswalk verdict of `yes`.
 * - `with-note`: across forms, comparable with a note; drawn apart with a gap.
 * - `form-break`: across forms, not comparable (口径变化). `scope-break`: the scope changed.
 * - `gap`: the earlier report is more than one year before (间隔 N 年).
 */
export const JOINTS = ['none', 'same', 'with-note', 'form-break', 'scope-break', 'gap'] as const;

/** How a point joins the one before; its code in a row is its index in {@link JOINTS}. */
export type Joint = (typeof JOINTS)[number];

/** One measure of one report, as every question answers it. Counts have `denominator` null. */
export interface PointRow {
  readonly measure_key: number;
  readonly unit_key: number;
  readonly year: number;
  readonly scope: number;
  readonly form: number;
  readonly report_key: number;
  /** Count in the measure's unit, or rate as a fraction of 1; null unless `state` is 0 (stated). */
  readonly value: number | null;
  /** Index in {@link POINT_STATES}. */
  readonly state: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Index in ORIGINS of the weakest origin among the terms; null unless stated. */
  readonly origin: number | null;
}

/** A point of a series, with how it joins the series' earlier point and its change since. */
export interface TrendRow extends PointRow {
  /**
   * The same number for all points of one unbroken stretch of a unit's measure, rising with time within a scope.
   * Points of different segments are never on one line. A missing year inside a segment is a hole in the line, not
   * a new segment.
   */
  readonly segment: number;
  /**
   * Index in {@link JOINTS}, against the previous report of the unit that states the measure: of the same scope if
   * there is one, else of another (then `scope-break`). A form break outweighs a gap, a gap outweighs a note.
   */
  readonly joint: number;
  /** Year and value of that previous point, which may lie before the years asked for; null when there is none. */
  readonly previous_year: number | null;
  readonly previous_value: number | null;
  /** value − previous_value where `joint` is same or with-note and previous_year is the year before; else null. */
  readonly change: number | null;
  /** change ÷ previous_value for counts whose base is above 0; null for rates (their change is in 百分点) and otherwise. */
  readonly change_ratio: number | null;
}

/**
 * A place in an order of units of one level, one scope and one form class. Units without a number come last,
 * position null; so does a report kept a second time (`copy` above 0).
 */
export interface RankingRow extends PointRow {
  readonly level: number;
  /**
   * The oldest form whose figures of this measure compare with this row's without a note. In a year of two forms
   * rows of different classes are two orders, never one.
   */
  readonly form_class: number;
  /** 1 for the largest (or best) value; equal values share a position. Null when the point is not stated or its base is too small. */
  readonly position: number | null;
  /** How many share this position, itself included; 0 without a position. */
  readonly tied: number;
  /** How many in this level, scope and form class have a position. */
  readonly ranked: number;
  /** True when a stated rate's denominator is under the minimum base, so that it has no position. */
  readonly below_base: boolean;
}

/** One part of a whole in one report. */
export interface CompositionRow extends PointRow {
  /** Sum of the parts that are stated; null unless all are. For parts that may overlap it is not a total of anything. */
  readonly parts_sum: number | null;
  /** value ÷ parts_sum; null unless every part is stated and the sum is above 0. */
  readonly share: number | null;
}

/** Whether a unit has a report for a year, and of what kind. Comes from the report table alone. */
export interface CoverageRow {
  readonly unit_key: number;
  readonly year: number;
  readonly scope: number;
  readonly form: number;
  readonly report_key: number;
}
