import { TONE_WORDS, TONES, type FindingTone } from '../../domain/findingTone';
import { formatCount } from '../../domain/format';
import type { CheckEntry, NamedCheck } from '../../state/namedCheck';
import type { Intake } from '../../state/side';

/** Words for the tones of an import: what cannot be true is an error here. */
export const CHECK_WORDS: Readonly<Record<FindingTone, string>> = { ...TONE_WORDS, error: '错误' };

/** Reports beyond these are checked after the import. Held against the checker's own bound by a test. */
export const MOST_CHECKED_BEFORE = 5000;

/** 12 项校验：错误 1，提醒 2，说明 1，通过 8。 */
export function checkSummary(rows: readonly NamedCheck[]): string {
  if (rows.length === 0) return '没有可以校验的内容。';
  const parts = TONES.flatMap((tone) => {
    const count = rows.filter((row) => row.tone === tone).length;
    return count === 0 ? [] : [`${CHECK_WORDS[tone]} ${formatCount(count)}`];
  });
  return `${formatCount(rows.length)} 项校验：${parts.join('，')}。`;
}

/** Told where there are too many reports to check before they are loaded; empty where there are not. */
export function checksLeftOut(intakes: readonly Intake[]): string {
  const reports = intakes.reduce((sum, { batch }) => sum + batch.reports.length, 0);
  return reports <= MOST_CHECKED_BEFORE
    ? ''
    : `报告超过 ${formatCount(MOST_CHECKED_BEFORE)} 份，这里只列文件的问题；勾稽规则在导入后于“数据校验”中逐份检查。`;
}

/** What a check found, in counts: 不符 2 · 通过 5 · 无法判断 1. */
export function countWords({ kind, failed, passed, uncertain }: NamedCheck): string {
  if (kind === 'file') return `${formatCount(failed)} 处`;
  const counts: readonly (readonly [number, string])[] = [
    [failed, '不符'],
    [passed, '通过'],
    [uncertain, '无法判断'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${word} ${formatCount(count)}`)
    .join(' · ');
}

/** Where a place is: a.csv 第 4 行第 3 列. */
export function entryPlace({ file, row, column, report }: CheckEntry): string {
  if (report !== undefined) return report.title;
  const line = row === undefined ? '' : ` 第 ${String(row)} 行`;
  return `${file}${line}${column === undefined ? '' : `第 ${String(column)} 列`}`;
}
