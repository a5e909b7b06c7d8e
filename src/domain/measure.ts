import type { Applicant } from './applicant';
import type { FormId } from './formId';
import type { IndicatorId } from './catalogue';
import type { IndicatorGroup } from './indicator';

/** Names a measure: an indicator's own id for a plain count, or an id such as `rate.on_time` for a formula. */
export type MeasureId = string;

/** One signed term of a sum of indicators. `total` column unless the term names another applicant. */
export interface Term {
  readonly indicator: IndicatorId;
  readonly weight: 1 | -1;
  /** Applicant column of table three; `total` when absent. */
  readonly applicant?: Applicant;
}

/**
 * How a measure is computed from one report of one form.
 * A count has only `numerator`; a rate divides. Every term must be stated, or the measure is missing.
 */
export interface Formula {
  readonly numerator: readonly Term[];
  readonly denominator?: readonly Term[];
}

/** Verdict on comparing across two forms. `no`: no line, no 同比, no rank. `with-note`: apart, with a gap and the note. */
export type Verdict = 'yes' | 'with-note' | 'no';

/** A verdict with the sentence a reader sees at the break (absent for `yes`). */
export interface CrosswalkEntry {
  readonly from: FormId;
  readonly to: FormId;
  readonly verdict: Verdict;
  readonly note?: string;
}

/** What a chart shows: an indicator, or a ratio of indicators with a written formula. */
export interface Measure {
  readonly id: MeasureId;
  readonly name: { readonly zh: string; readonly en: string };
  /** Short name for narrow places. */
  readonly shortName: string;
  readonly group: IndicatorGroup;
  /** `count` in `unit`; `rate` is a fraction of 1 shown in %. */
  readonly kind: 'count' | 'rate';
  /** 件, 条 …; `%` for a rate. */
  readonly unit: string;
  /** Formula in words, e.g. 按时办结数 ÷ 申请办结数; for a plain indicator the row label. */
  readonly formulaText: string;
  /** One formula per form that can answer. A form that is absent is 不适用. */
  readonly formulas: Readonly<Partial<Record<FormId, Formula>>>;
  /**
   * `higher` or `lower` is better: a rank (排名) is lawful. `none`: only an order (排序), volume is not merit.
   */
  readonly direction: 'higher' | 'lower' | 'none';
  /** Rates are ranked only where the denominator reaches this; absent for counts. */
  readonly minimumBase?: number;
  /** The measure this one is a proved part of; its share (占比) is then lawful. Channels of disclosure have none. */
  readonly partOf?: MeasureId;
  /** Stocks are never summed over years. */
  readonly isStock?: boolean;
  /** Verdicts for 2014→2019, 2019→2021 and 2014→2021, in this order. */
  readonly crosswalk: readonly CrosswalkEntry[];
  /** What a reader must know: base, overlap, local wording. */
  readonly note?: string;
}
