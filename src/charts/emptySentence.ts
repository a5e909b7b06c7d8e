import { FORM_IDS, FORM_SHORT_NAMES } from '../domain/formId';
import { form } from '../domain/forms';
import type { Measure } from '../domain/measure';
import type { PointRow } from '../engine/queries/rows';
import { isStatedPoint, printable, type ChartContext } from './points';

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
  if (units.length === 0) return '请选择至少一个单位。';
  if (rows.length === 0) return '所选单位在所选年份没有收录报告。请改选年份，或导入这些年份的报告。';
  const states = new Set(rows.map(printable));
  if (states.has('notInForm') && states.size === 1) {
    return `所选年份使用的报表没有此项。${yearsWithMeasure(measure)}`;
  }
  if (states.has('illegible')) return '单元格里的文字不是数字，原文已保留。请核对原报告后改正再导入。';
  if (states.has('unfilled')) return '所选报告有此格但未填数，不当作 0。请改选年份或单位。';
  if (states.has('notDefined')) return '分母为 0，不计算比率。请改看数量，或改选年份。';
  return '所选报告没有提及此项。请改选单位或年份，或导入补充数据。';
}

/** 2014表（2014–2018 年）有此项，请把年份改到这个范围。 */
function yearsWithMeasure(measure: Measure | undefined): string {
  const spans = FORM_IDS.filter((id) => measure?.formulas[id] !== undefined).map((id) => {
    const { first, last } = form(id).years;
    return `${FORM_SHORT_NAMES[id]}（${String(first)}–${last === undefined ? '' : String(last)} 年）`;
  });
  return spans.length === 0 ? '请改选指标。' : `${spans.join('、')}有此项，请改选年份。`;
}
