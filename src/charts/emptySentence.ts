import { FORM_IDS, FORM_SHORT_NAMES } from '../domain/formId';
import { form } from '../domain/forms';
import type { Measure } from '../domain/measure';
import type { PointRow } from '../engine/queries/rows';
import { isStatedPoint, printable, type ChartContext } from './points';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';

/**
 * Why there is nothing to draw and what to do about it; undefined when at least one row has a number.
 * The reason told is the one the reader can do something about: another choice, then another year, then the report.
 */
export function emptySentence(
  rows: readonly PointRow[],
  { units }: Pick<ChartContext, 'units'>,
  measure: Measure | undefined,
): string | undefined {
  if (rows.some(isStatedPoint)) return undefined;
  const words = noteWords();
  if (units.length === 0) return chartWords().chooseUnit;
  if (rows.length === 0) return words.noReports;
  const states = new Set(rows.map(printable));
  if (states.has('notInForm') && states.size === 1) {
    return words.notInForm(yearsWithMeasure(measure));
  }
  if (states.has('illegible')) return words.illegible;
  if (states.has('unfilled')) return words.unfilled;
  if (states.has('notDefined')) return words.notDefined;
  return words.notTold;
}

/** 2014表（2014–2018 年）有此项，请把年份改到这个范围。 */
function yearsWithMeasure(measure: Measure | undefined): string {
  const spans = FORM_IDS.filter((id) => measure?.formulas[id] !== undefined).map((id) => {
    const { first, last } = form(id).years;
    return noteWords().formYears(FORM_SHORT_NAMES[id], first, last);
  });
  return noteWords().formsHaveIt(spans);
}
