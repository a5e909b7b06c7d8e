import { catalogue } from '../language';

/** Where a figure comes from, how it changed, and what a person corrected. */
export const sourceWords = catalogue(
  {
    points: (points: string) => `${points} 个百分点`,
    brackets: { open: '（', close: '）' },
    classBreak: (letter: string) => `${letter}类没有全国统一含义，两份报告的分类说明不同或未注明，不比较。`,
    classChanged: '分类口径不同，不计算同比',
    before: (year: number, value: string) => `${String(year)}年：${value}`,
    list: (parts: readonly string[]) => parts.join('、'),
    // A correction in one sentence, without full stop.
    correction: (before: string, origin: string, after: string, found: string, note: string, when: string) =>
      `${before} → ${origin} ${after}${found}，备注：${note}，${when}（UTC）`,
    found: (row: number, raw: string) => `，取自文件第 ${String(row)} 行“${raw}”`,
    nothingRead: '没有读出数值',
    printed: (raw: string, state: string) => `“${raw}”（${state}）`,
    original: (origin: string) => `${origin}原值`,
    // A population in words.
    population: (basis: string, sources: readonly string[], all: number, file: string) =>
      `${basis}，来源：${sources.length === 0 ? '文件未注明' : `${sources.join('、')}${all > sources.length ? `等 ${String(all)} 处` : ''}`}（文件 ${file}）`,
    per10k: (unit: string) => `${unit}/万人`,
    persons: (basis: string, tenThousands: string, _persons: string) => `${basis} ${tenThousands} 万人`,
  },
  () => import('./sources.en'),
);
