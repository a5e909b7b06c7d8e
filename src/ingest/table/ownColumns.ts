import { labelKey } from '../label/label';
import type { Sentence } from '../sentence';
import type { Column } from './column';

/**
 * Heads that the page writes over what it worked out beside its single figures, in both its languages. They are read by these
 * words; a test holds them against those that are written.
 */
export const OWN_HEADS = {
  /** Each of its tables of single figures has these, and no other table all of them. */
  marks: [
    ['报表行', '可比性', '上期年份', '上期数值'],
    ['Row of the form', 'Comparable', 'Year before', 'Value before'],
  ],
  others: [
    ['分子', '分母', '增减', '增减率', '校验', '不符'],
    ['指数', '指数基期', '不作指数的原因', '每万人', '人口（人）', '人口口径与来源', '不除以人口的原因'],
    ['Numerator', 'Denominator', 'Change', 'Rate of change', 'Checks', 'Errors', 'Source'],
    [
      'Index',
      'Base year of the index',
      'Why there is no index',
      'Per 10,000 people',
      'Population (persons)',
      'Kind and source of the population',
      'Why it is not divided by population',
    ],
  ],
} as const;

const MARKS = OWN_HEADS.marks.map((heads) => heads.map(labelKey));
const COMPUTED: ReadonlySet<string> = new Set([...MARKS, ...OWN_HEADS.others].flat().map(labelKey));

/** What a person is told of such a column. */
export const OWN_COLUMN: Sentence = {
  zh: '看板导出时由数值算得的列，不必载入。',
  en: 'The dashboard worked this column out of the figures when it wrote the file; it need not be loaded.',
};

/** A table that the page wrote itself: what it worked out is known as that, and nothing is asked or warned of it. */
export function withOwnColumns(columns: readonly Column[]): readonly Column[] {
  const heads = new Set(columns.map(({ header }) => labelKey(header)));
  if (!MARKS.some((marks) => marks.every((mark) => heads.has(mark)))) return columns;
  return columns.map((one) =>
    one.mapped === undefined && one.role === undefined && COMPUTED.has(labelKey(one.header))
      ? { header: one.header, column: one.column, isValue: false, isOwn: true }
      : one,
  );
}
