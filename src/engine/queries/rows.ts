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
   * Its last four digits are the class of forms, as in {@link RankingRow}; the two before count the copy of the report.
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

/**
 * One unit among its peers in one year, with what the peers make together: units of one level, one scope and one form
 * class that state a number. Every row of one such group has the same sums.
 */
export interface ReferenceRow {
  readonly measure_key: number;
  readonly unit_key: number;
  readonly year: number;
  readonly level: number;
  readonly scope: number;
  /** As in {@link RankingRow}. */
  readonly form_class: number;
  readonly report_key: number;
  readonly value: number;
  /** How many peers state a number. */
  readonly stated: number;
  /** Sum of numerators ÷ sum of denominators of a rate; for a count the mean. Null over a sum of 0. */
  readonly average: number | null;
  /** Sums over the peers; for a count the denominator is null and the numerator is the sum of the counts. */
  readonly numerator_sum: number;
  readonly denominator_sum: number | null;
  /**
   * Quantiles of the peers' values by linear interpolation: of n values in order, the one at place (n − 1) p + 1,
   * between two where that is no whole number.
   */
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** What the government above reports itself in the same scope and form class; null where it states nothing. */
  readonly parent_report: number | null;
  readonly parent_value: number | null;
  readonly parent_numerator: number | null;
  readonly parent_denominator: number | null;
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

/** One cell of a report with everything known of it. */
export interface FigureRow {
  readonly report_key: number;
  /** Index in CATALOGUE, and in APPLICANTS. */
  readonly indicator_key: number;
  readonly applicant: number;
  /** Null unless `missing` is 0. */
  readonly value: number | null;
  /** 0 for a stated number, else 1 + index in MISSING_KINDS. */
  readonly missing: number;
  /** Index in ORIGINS. */
  readonly origin: number;
  /** As printed, where that differs from the number; null elsewhere. */
  readonly raw: string | null;
  readonly note: string | null;
  /** 1-based place in the file the figure was read from; null or 0 where there is none. */
  readonly file_row: number | null;
  readonly file_column: number | null;
}

/** An equation that a report breaks, or that cannot be told. Those that hold are only counted. */
export interface EquationRow {
  readonly report_key: number;
  /** Index in the list of all equations. */
  readonly equation_key: number;
  /** Report of the year before; null where the equation does not look back. */
  readonly before_key: number | null;
  /** 1 failed, 2 uncertain. */
  readonly result: number;
  /** Null for a side with a missing term. */
  readonly left_value: number | null;
  readonly right_value: number | null;
  /** How many terms have no number. */
  readonly missing_terms: number;
}

/** How often one rule held, failed or could not be told for one unit. */
export interface TallyRow {
  readonly unit_key: number;
  /** Index in CHECKS. */
  readonly check_key: number;
  readonly passed: number;
  readonly failed: number;
  readonly uncertain: number;
}

/** A cell that is written in a way worth a word: its raw string is not plain digits, or its number is below 0 or not whole. */
export interface CellRow {
  readonly report_key: number;
  readonly indicator_key: number;
  readonly applicant: number;
  readonly value: number | null;
  readonly missing: number;
  readonly origin: number;
  readonly raw: string | null;
}

/** How many number cells of its form a report fills. */
export interface FilledRow {
  readonly report_key: number;
  /** Cells with a number, and cells there but empty (未填). */
  readonly stated: number;
  readonly unfilled: number;
  /** Sum of the absolute numbers; 0 for a table of noughts. */
  readonly total: number;
  /** How many figures were typed into （六）其他处理 itself although the form has three rows there. */
  readonly other_in_one_row: number;
}

/** Two reports that state the same: a unit's of two years running, or two units' of one year. */
export interface CopyRow {
  readonly report_key: number;
  /** The report it is the same as: of the year before, or of another unit of the same form, year and scope. */
  readonly other_key: number;
  /** How many cells are equal, and how many of them are not 0. */
  readonly cells: number;
  readonly nonzero: number;
}

/** A government's own figure beside the sum over the governments below it that report it for the same year. */
export interface LevelRow {
  readonly report_key: number;
  readonly indicator_key: number;
  readonly own_value: number;
  readonly below_sum: number;
  /** How many governments below are loaded with a number. */
  readonly below_units: number;
}

/** What the table answers to a number stated in the text. */
export interface ClaimRow {
  readonly report_key: number;
  /** Place in the report's list of claims. */
  readonly claim: number;
  /** Index in {@link POINT_STATES}. */
  readonly state: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** How many reports of one year state a measure. */
export interface AvailabilityRow {
  readonly measure_key: number;
  readonly year: number;
  /** Reports in which the measure comes to a number. */
  readonly stated: number;
  /** All loaded reports of the year. */
  readonly reports: number;
}
