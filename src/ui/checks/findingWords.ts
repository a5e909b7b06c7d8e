import type { Sentence } from '../../charts/sentences';
import { SEVERITY_NAMES, type Check } from '../../domain/check';
import { TONE_SIGNS, TONE_WORDS, type FindingTone } from '../../domain/findingTone';
import { formatCount } from '../../domain/format';
import { said } from '../../domain/language';
import { REVIEW_STATE_NAMES } from '../../domain/review';
import type { CellMark, MatrixCell } from './findingMatrix';
import { EVERY_KIND, type FindingFilter } from './findingSurvey';
import type { FindingCounts } from './inView';
import { checksWords } from './words/checks';

/** Signs of the cells of the matrix: those of findings, and those of cells without an open one. */
export const MARK_SIGNS: Readonly<Record<CellMark, string>> = {
  ...TONE_SIGNS,
  ignored: '–',
  silent: '·',
  absent: '',
};

/** The same in words. */
export function markWord(mark: CellMark): string {
  const words: Readonly<Partial<Record<CellMark, string>>> = checksWords().marks;
  return words[mark] ?? TONE_WORDS[mark as FindingTone];
}

/** What the rules found, in one sentence. */
export function headSentence(reports: number, rules: number, counts: FindingCounts): Sentence {
  const { error, warning, remark, uncertain, open } = counts;
  const numbers = [reports, rules, error, warning, remark, uncertain, open];
  return checksWords().head.flatMap((text, at) => {
    const value = numbers[at];
    return [
      ...(text === '' ? [] : [{ text }]),
      ...(value === undefined ? [] : [{ text: formatCount(value), isStrong: true as const }]),
    ];
  });
}

/** Everything a cell of the matrix holds, in words: 不符 2、通过 5. */
export function cellWords(cell: MatrixCell): string {
  if (!cell.isAsked) return markWord('absent');
  const parts = (['error', 'warning', 'remark', 'uncertain', 'ignored', 'passed'] as const)
    .filter((mark) => cell[mark] > 0)
    .map((mark) => `${markWord(mark)} ${formatCount(cell[mark])}`);
  return parts.length === 0 ? markWord('silent') : checksWords().listing(parts);
}

/** What a list is narrowed to, for the file that holds it; empty for everything. */
export function filterWords(
  filter: FindingFilter,
  unit: string | undefined,
  checks: readonly Check[],
): string {
  const { severities, results, states, rule, text } = filter;
  const all = <Word>(chosen: ReadonlySet<Word>, every: ReadonlySet<Word>, nameOf: (word: Word) => string) =>
    chosen.size === every.size ? [] : [checksWords().listing([...chosen].map(nameOf))];
  return checksWords().clauses([
    ...all(severities, EVERY_KIND.severities, (word) => SEVERITY_NAMES[word]),
    ...all(results, EVERY_KIND.results, (word) => checksWords().found[word]),
    ...all(states, EVERY_KIND.states, (word) => REVIEW_STATE_NAMES[word]),
    ...(unit === undefined ? [] : [unit]),
    ...(rule === null ? [] : [ruleTitle(checks, rule)]),
    ...(text.trim() === '' ? [] : [checksWords().contains(text.trim())]),
  ]);
}

function ruleTitle(checks: readonly Check[], rule: string): string {
  const title = checks.find(({ id }) => id === rule)?.title;
  return title === undefined ? rule : said(title);
}
