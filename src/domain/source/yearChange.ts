import { verdictBetween } from '../crosswalk';
import { formatWithUnit, type Printable } from '../format';
import { formatChange } from '../formatChange';
import type { Measure } from '../measure';
import type { Report } from '../report';
import { sourceWords } from '../words/sources';
import { wordingBreak } from './wordingBreak';

/** A measure in one report. */
export interface MeasuredReport {
  readonly report: Pick<Report, 'form' | 'scope' | 'year' | 'classWording'>;
  readonly value: Printable;
}

/** How a measure stands against the report of the year before. */
export interface YearChange {
  /** 同比增长 12.3%（+4 件）, or why there is none. */
  readonly text: string;
  /** 2016年：2 件; absent where no report of that year is loaded. */
  readonly before?: string;
  /** What the reader must know of the comparison, or why it is not made. */
  readonly note?: string;
}

/**
 * 同比 of one measure in words. Nothing is computed across a break: another form that does not compare, another scope,
 * or a class B, C or D that the two reports do not describe in the same words.
 */
export function yearChange(
  measure: Pick<Measure, 'id' | 'kind' | 'unit' | 'crosswalk' | 'formulas'>,
  current: MeasuredReport,
  before: MeasuredReport | undefined,
): YearChange {
  const numberOf = (value: Printable | undefined): number | null =>
    typeof value === 'number' ? value : null;
  const { verdict, note: verdictNote } =
    before === undefined
      ? { verdict: 'yes' as const }
      : verdictBetween(measure, before.report.form, current.report.form);
  const terms = measure.formulas[current.report.form]?.numerator ?? [];
  const wording =
    before === undefined
      ? undefined
      : wordingBreak(
          terms.map(({ indicator }) => indicator),
          current.report,
          before.report,
        );
  const comparison =
    before !== undefined && before.report.scope !== current.report.scope
      ? 'scope-break'
      : verdict === 'no' || wording !== undefined
        ? 'form-break'
        : verdict === 'with-note'
          ? 'with-note'
          : 'same';
  const change = formatChange(measure, {
    value: numberOf(current.value),
    year: current.report.year,
    previous: numberOf(before?.value),
    previousYear: before?.report.year ?? null,
    comparison,
  });
  const note = comparison === 'scope-break' ? undefined : (wording ?? verdictNote);
  return {
    text: wording === undefined || verdict === 'no' ? change.text : sourceWords().classChanged,
    ...(before === undefined
      ? {}
      : { before: sourceWords().before(before.report.year, formatWithUnit(measure, before.value)) }),
    ...(note === undefined ? {} : { note }),
  };
}
