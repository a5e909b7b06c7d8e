import type { TrendQuestion } from '../queries/questions';
import { JOINTS, type TrendRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, MeasureReading, reportsBetween } from './points';

/** What `queries/trend.ts` answers, in the same order. */
export function trendRows(cube: Cube, { measures, units, from, to }: TrendQuestion): TrendRow[] {
  const rows: TrendRow[] = [];
  const unitKeys = keysOf(units);
  for (const measure of keysOf(measures)) {
    const reading = new MeasureReading(cube, measure);
    for (const unit of unitKeys) addCourse(cube, reading, { measure, unit, from, to }, rows);
  }
  return rows;
}

interface Course {
  readonly measure: number;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** What a later point of its scope is held against. */
type Earlier = Pick<TrendRow, 'year' | 'form' | 'value'>;

/**
 * One unit's measure over the years. Reports of one year see only what lies before that year. Rows are made field by
 * field and nothing is made beside them: over a country of rows a spread, or a point before each row, takes most of the time.
 */
function addCourse(
  cube: Cube,
  reading: MeasureReading,
  { measure, unit, from, to }: Course,
  rows: TrendRow[],
): void {
  const { reports } = cube;
  const [before, ofYear]: [(Earlier | undefined)[], (Earlier | undefined)[]] = [[], []];
  let yearInUnit: number | null = null;
  let isStatedInYear = false;
  let yearOpen = NaN;
  for (const report of reportsBetween(cube, unit, 0, to)) {
    if (!reading.read(report)) continue;
    const year = reports.year[report] ?? 0;
    if (year !== yearOpen) {
      for (let scope = 0; scope < ofYear.length; scope += 1) before[scope] = ofYear[scope] ?? before[scope];
      ofYear.length = 0;
      if (isStatedInYear) yearInUnit = yearOpen;
      isStatedInYear = false;
      yearOpen = year;
    }
    const { rule, state, value } = reading;
    const [scope, form, copy] = [
      reports.scope[report] ?? 0,
      reports.form[report] ?? 0,
      reports.copy[report] ?? 0,
    ];
    let point: Earlier;
    if (year < from) {
      point = { year, form, value };
    } else {
      const previous = before[scope];
      const base = previous?.value ?? null;
      const joint =
        previous === undefined
          ? yearInUnit === null
            ? NONE
            : SCOPE_BREAK
          : jointOf(rule.verdicts.get(previous.form), year - previous.year);
      const isNextTo = joint === SAME || joint === WITH_NOTE;
      const change = isNextTo && value !== null && base !== null ? value - base : null;
      const row: TrendRow = {
        measure_key: measure,
        unit_key: unit,
        year,
        scope,
        form,
        report_key: report,
        value,
        state,
        numerator: reading.numerator,
        denominator: reading.denominator,
        origin: reading.origin,
        segment: (scope * 100 + copy) * 10_000 + rule.formClass,
        joint,
        previous_year: previous?.year ?? yearInUnit,
        previous_value: base,
        change,
        change_ratio: change !== null && !rule.isRate && base !== null && base > 0 ? change / base : null,
      };
      rows.push(row);
      point = row;
    }
    if (state !== 0) continue;
    isStatedInYear = true;
    if (copy === 0) ofYear[scope] = point;
  }
}

const [NONE, SAME, WITH_NOTE, FORM_BREAK, SCOPE_BREAK, GAP] = [
  JOINTS.indexOf('none'),
  JOINTS.indexOf('same'),
  JOINTS.indexOf('with-note'),
  JOINTS.indexOf('form-break'),
  JOINTS.indexOf('scope-break'),
  JOINTS.indexOf('gap'),
];

/** @param verdict the crosswalk's, from the form of the point before */
function jointOf(verdict: number | undefined, years: number): number {
  if (verdict === 2) return FORM_BREAK;
  if (years > 1) return GAP;
  return verdict === 1 ? WITH_NOTE : SAME;
}
