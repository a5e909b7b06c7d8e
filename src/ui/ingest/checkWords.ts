import { TONE_WORDS, TONES, type FindingTone } from '../../domain/findingTone';
import { formatCount } from '../../domain/format';
import type { CheckEntry, NamedCheck } from '../../state/desk/namedCheck';
import type { Intake } from '../../state/library/side';
import { checkingWords } from './words/checking';

/** The word for a tone of an import: what cannot be true is an error here. */
export function checkWord(tone: FindingTone): string {
  return tone === 'error' ? checkingWords().error : TONE_WORDS[tone];
}

/** Reports beyond these are checked after the import. Held against the checker's own bound by a test. */
export const MOST_CHECKED_BEFORE = 5000;

/** 12 项校验：错误 1，提醒 2，说明 1，通过 8。 */
export function checkSummary(rows: readonly NamedCheck[]): string {
  if (rows.length === 0) return checkingWords().nothing;
  const parts = TONES.flatMap((tone) => {
    const count = rows.filter((row) => row.tone === tone).length;
    return count === 0 ? [] : [checkingWords().ofTone(checkWord(tone), formatCount(count))];
  });
  return checkingWords().summary(formatCount(rows.length), parts);
}

/** Told where there are too many reports to check before they are loaded; empty where there are not. */
export function checksLeftOut(intakes: readonly Intake[]): string {
  const reports = intakes.reduce((sum, { batch }) => sum + batch.reports.length, 0);
  return reports <= MOST_CHECKED_BEFORE ? '' : checkingWords().leftOut(formatCount(MOST_CHECKED_BEFORE));
}

/** What a check found, in counts: 不符 2 · 通过 5 · 无法判断 1. */
export function countWords({ kind, failed, passed, uncertain }: NamedCheck): string {
  if (kind === 'file') return checkingWords().places(formatCount(failed));
  const words = checkingWords();
  const counts: readonly (readonly [number, (count: string) => string])[] = [
    [failed, words.failed],
    [passed, words.passed],
    [uncertain, words.uncertain],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => word(formatCount(count)))
    .join(' · ');
}

/** Where a place is: a.csv 第 4 行第 3 列. */
export function entryPlace({ file, row, column, report }: CheckEntry): string {
  if (report !== undefined) return report.title;
  return checkingWords().place(file, row, column);
}
