import { formCode, FORM_IDS, type FormId } from '../domain/formId';
import {
  formatCompact,
  formatRate,
  formatRateWithFraction,
  formatValue,
  formatWithUnit,
  type Printable,
} from '../domain/format';
import { formatChange, type Change, type ChangeQuestion } from '../domain/formatChange';
import type { Measure } from '../domain/measure';
import type { Naming } from '../domain/naming';
import { ORIGINS, SCOPES, type Scope } from '../domain/report';
import { JOINTS, POINT_STATES, type Joint, type PointRow, type TrendRow } from '../engine/queries/rows';
import type { FigurePick } from './chart';
import type { Doubting } from './doubts';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';

/** What every chart is made with besides its rows. */
export interface ChartContext extends Doubting {
  readonly naming: Naming;
  /** Key of the measure shown. */
  readonly measure: number;
  /** Keys of the chosen units in the reader's order, which is the order of colours. */
  readonly units: readonly number[];
  /** Years in force, both ends included. */
  readonly years: { readonly from: number; readonly to: number };
}

/** The number of a point, or the word for why there is none. @throws Error on a state code that does not exist */
export function printable(row: PointRow): Printable {
  const state = POINT_STATES[row.state];
  if (state === undefined) throw new Error(`unknown point state: ${String(row.state)}`);
  if (state !== 'stated') return state;
  if (row.value === null) throw new Error('a stated point must have a value');
  return row.value;
}

/** True when the point has a number. */
export function isStatedPoint<Row extends PointRow>(row: Row): row is Row & { readonly value: number } {
  return typeof printable(row) === 'number';
}

/** Scope of a point. @throws Error on an unknown code */
export function scopeOf({ scope }: { readonly scope: number }): Scope {
  const found = SCOPES[scope];
  if (found === undefined) throw new Error(`unknown scope code: ${String(scope)}`);
  return found;
}

/** Form of a point. @throws Error on an unknown code */
export function formOf({ form }: { readonly form: number }): FormId {
  const found = FORM_IDS.find((id) => formCode(id) === form);
  if (found === undefined) throw new Error(`unknown form code: ${String(form)}`);
  return found;
}

/** How a point joins the one before. @throws Error on an unknown code */
export function jointOf({ joint }: { readonly joint: number }): Joint {
  const found = JOINTS[joint];
  if (found === undefined) throw new Error(`unknown joint code: ${String(joint)}`);
  return found;
}

/** True for a figure worked out from another year's report (推算). */
export function isImplied({ origin }: Pick<PointRow, 'origin'>): boolean {
  return origin !== null && ORIGINS[origin] === 'implied';
}

/** The figure a mark or a cell of this row stands for. */
export function pickOf(row: PointRow): FigurePick {
  return { measure: row.measure_key, unit: row.unit_key, year: row.year, report: row.report_key };
}

/** Without a unit: 44,042, 67.9%（72/106）, 未填. */
export function pointText(measure: Measure, row: PointRow): string {
  const value = printable(row);
  return measure.kind === 'rate'
    ? formatRateWithFraction(value, row.numerator, row.denominator)
    : formatValue(measure, value);
}

/** At a mark, where there is little room: 4.4万, 67.9%. */
export function shortText(measure: Pick<Measure, 'kind'>, value: number): string {
  return measure.kind === 'rate' ? formatRate(value) : formatCompact(value);
}

/** With a unit: 44,042 条, 67.9%（72/106）, 未填. */
export function pointTextWithUnit(measure: Measure, row: PointRow): string {
  return measure.kind === 'rate' ? pointText(measure, row) : formatWithUnit(measure, printable(row));
}

/** The change of a point since the report before, in words. */
export function changeOf(measure: Measure, row: TrendRow): Change {
  return formatChange(measure, {
    value: row.value,
    year: row.year,
    previous: row.previous_value,
    previousYear: row.previous_year,
    comparison: comparisonOf(jointOf(row)),
  });
}

function comparisonOf(joint: Joint): ChangeQuestion['comparison'] {
  if (joint === 'form-break' || joint === 'scope-break' || joint === 'with-note') return joint;
  return 'same';
}

/** How a point may be read beside the one before, in words for tooltips and downloads; empty when nothing is to be said. */
export function jointWords(row: TrendRow): string {
  const joint = jointOf(row);
  const { joints, gap } = noteWords();
  if (joint === 'with-note') return joints.withNote;
  if (joint === 'form-break') return joints.formBreak;
  if (joint === 'scope-break') return joints.scopeBreak;
  if (joint === 'gap' && row.previous_year !== null) return gap(row.year - row.previous_year);
  if (joint === 'same') return joints.same;
  return joints.none;
}

/** Whole numbers from `from` to `to`, both included. */
export function yearsBetween({ from, to }: ChartContext['years']): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** 2014–2018 年, or 2017 年. */
export function yearsText({ from, to }: ChartContext['years']): string {
  return chartWords().years(from, to);
}

/** Each value once, in order of first appearance. */
export function distinct<Thing>(things: readonly Thing[]): readonly Thing[] {
  return [...new Set(things)];
}

/** A list of names cut to `most`: 甲、乙、丙 等 12 个. */
export function namesText(names: readonly string[], most = 12): string {
  const { list, cutList } = chartWords();
  return names.length > most ? cutList(names.slice(0, most), names.length) : list(names);
}
