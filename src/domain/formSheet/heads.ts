import { CHINESE_NAMES } from '../words/names';
import type { SheetCell } from './sheet';

type Heads = readonly (readonly SheetCell[])[];

/** Words in the corner of table three, as the form prints them. */
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const REVIEW = '行政复议';
const SUITS = ['未经复议直接起诉', '复议后起诉'] as const;

/**
 * The three head lines of table three: the corner, 申请人情况 over all, 法人或其他组织 over its five kinds.
 *
 * @param columns headings of the seven number columns, in order of print
 */
export function applicantHeads(columns: readonly string[]): Heads {
  const outer: readonly string[] = [CHINESE_NAMES.applicants.natural_person, CHINESE_NAMES.applicants.total];
  const organisations = columns.filter((heading) => !outer.includes(heading));
  return [
    [label(CORNER, 1, 3), label('申请人情况', columns.length)],
    [label(outer[0] ?? '', 1, 2), label('法人或其他组织', organisations.length), label(outer[1] ?? '', 1, 2)],
    organisations.map((heading) => label(heading)),
  ];
}

/**
 * The three head lines of table four: 行政复议 with its results, 行政诉讼 with its two kinds and their results.
 *
 * @param columns headings of the fifteen number columns, `<block> <result>`
 */
export function disputeHeads(columns: readonly string[]): Heads {
  const resultsOf = (block: string): string[] =>
    columns.flatMap((heading) => (heading.startsWith(`${block} `) ? [heading.slice(block.length + 1)] : []));
  const review = resultsOf(REVIEW);
  const suits = SUITS.map((heading) => ({ heading, results: resultsOf(heading) }));
  const ofSuits = suits.flatMap(({ results }) => results);
  return [
    [label(REVIEW, review.length), label('行政诉讼', ofSuits.length)],
    [
      ...review.map((result) => label(result, 1, 2)),
      ...suits.map(({ heading, results }) => label(heading, results.length)),
    ],
    ofSuits.map((result) => label(result)),
  ];
}

function label(text: string, columns = 1, rows = 1): SheetCell {
  return columns === 1 && rows === 1
    ? { kind: 'label', text }
    : { kind: 'label', text, span: { columns, rows } };
}
