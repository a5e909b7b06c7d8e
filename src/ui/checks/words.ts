import type { Sentence } from '../../charts/sentences';
import { SEVERITY_NAMES, type Check } from '../../domain/check';
import { TONE_SIGNS, TONE_WORDS } from '../../domain/findingTone';
import { formatCount } from '../../domain/format';
import { REVIEW_STATE_NAMES } from '../../domain/review';
import type { CellMark, MatrixCell } from './findingMatrix';
import { EVERY_KIND, type FindingFilter } from './findingSurvey';
import type { FindingCounts } from './inView';

/** Signs of the cells of the matrix: those of findings, and those of cells without an open one. */
export const MARK_SIGNS: Readonly<Record<CellMark, string>> = {
  ...TONE_SIGNS,
  ignored: '–',
  silent: '·',
  absent: '',
};

/** The same in words. */
export const MARK_WORDS: Readonly<Record<CellMark, string>> = {
  ...TONE_WORDS,
  ignored: '已忽略',
  silent: '没有可比的数',
  absent: '不适用',
};

/** Told once where decisions are made. */
export const DECISION_HINT = '已确认：数据确有问题，待退回更正；忽略：核实无误，不再标记。';

/** Told of a decision that was made on other figures. */
export const OUTDATED_WORDS = '数据已变，请重新核对';

/** What the rules found, in one sentence. */
export function headSentence(reports: number, rules: number, counts: FindingCounts): Sentence {
  const strong = (value: number) => ({ text: formatCount(value), isStrong: true as const });
  const plain = (text: string) => ({ text });
  return [
    strong(reports),
    plain(' 份报告，'),
    strong(rules),
    plain(' 条规则：错误 '),
    strong(counts.error),
    plain(' 条，提醒 '),
    strong(counts.warning),
    plain(' 条，说明 '),
    strong(counts.remark),
    plain(' 条，无法判断 '),
    strong(counts.uncertain),
    plain(' 条；错误和提醒中待核 '),
    strong(counts.open),
    plain(' 条。'),
  ];
}

/** Kinds of rules as the matrix puts them together. */
export const KIND_WORDS: Readonly<Record<Check['kind'], string>> = {
  equation: '表内与年度勾稽',
  claim: '正文与表',
  cell: '填写方式',
  report: '报表',
  among: '报告之间',
};

/** Everything a cell of the matrix holds, in words: 不符 2、通过 5. */
export function cellWords(cell: MatrixCell): string {
  if (!cell.isAsked) return MARK_WORDS.absent;
  const parts = (['error', 'warning', 'remark', 'uncertain', 'ignored', 'passed'] as const)
    .filter((mark) => cell[mark] > 0)
    .map((mark) => `${MARK_WORDS[mark]} ${formatCount(cell[mark])}`);
  return parts.length === 0 ? MARK_WORDS.silent : parts.join('、');
}

/** What a list is narrowed to, for the file that holds it; empty for everything. */
export function filterWords(
  filter: FindingFilter,
  unit: string | undefined,
  checks: readonly Check[],
): string {
  const { severities, results, states, rule, text } = filter;
  const all = <Word>(chosen: ReadonlySet<Word>, every: ReadonlySet<Word>, nameOf: (word: Word) => string) =>
    chosen.size === every.size ? [] : [[...chosen].map(nameOf).join('、')];
  return [
    ...all(severities, EVERY_KIND.severities, (word) => SEVERITY_NAMES[word]),
    ...all(results, EVERY_KIND.results, (word) => (word === 'failed' ? '不符' : '无法判断')),
    ...all(states, EVERY_KIND.states, (word) => REVIEW_STATE_NAMES[word]),
    ...(unit === undefined ? [] : [unit]),
    ...(rule === null ? [] : [checks.find(({ id }) => id === rule)?.title.zh ?? rule]),
    ...(text.trim() === '' ? [] : [`含“${text.trim()}”`]),
  ].join('；');
}
