import { catalogue } from '../language';

/** Sentences on corrections, confirmed doubts, the population and what compares, and the names of severities and results. */
export const tellingWords = catalogue(
  {
    severities: { error: '错误', warning: '提醒', remark: '说明' },
    results: { passed: '通过', failed: '不符', uncertain: '无法判断' },
    /** 表中原值 44,042 → 人工修正 2668，备注：单位写错，2026-11-25 13:30（UTC） */
    correction: (told: {
      readonly before: string;
      readonly after: string;
      readonly row: number | undefined;
      readonly raw: string | undefined;
      readonly note: string;
      readonly when: string;
    }) =>
      `${told.before} → ${told.after}${told.row === undefined ? '' : `，取自文件第 ${String(told.row)} 行“${told.raw ?? ''}”`}，备注：${told.note}，${told.when}（UTC）`,
    nothingRead: '没有读出数值',
    printedAs: (raw: string, words: string) => `“${raw}”（${words}）`,
    original: (origin: string, isTable: boolean, printed: string) =>
      `${origin}${isTable ? '' : '原值'} ${printed}`,
    corrected: (origin: string, value: string) => `${origin} ${value}`,
    acknowledgement: (title: string, count: number, reason: string) =>
      `${title}（${String(count)} 处）：${reason}`,
    population: (basis: string, sources: readonly string[], all: number, file: string) =>
      `${basis}，来源：${sources.length === 0 ? '文件未注明' : `${sources.join('、')}${all > sources.length ? `等 ${String(all)} 处` : ''}`}（文件 ${file}）`,
    years: (spans: readonly string[]) => spans.join('、'),
    points: (count: string) => `${count} 个百分点`,
    noCommonClass: (letter: string) =>
      `${letter}类没有全国统一含义，两份报告的分类说明不同或未注明，不比较。`,
    otherClasses: '分类口径不同，不计算同比',
    inYear: (year: number, value: string) => `${String(year)}年：${value}`,
  },
  () => import('./telling.en'),
);
