import { catalogue } from '../language';

/** What a confirmed doubt is told as, and the names of severities and results. */
export const tellingWords = catalogue(
  {
    severities: { error: '错误', warning: '提醒', remark: '说明' },
    results: { passed: '通过', failed: '不符', uncertain: '无法判断' },
    acknowledgement: (title: string, count: number, reason: string) =>
      `${title}（${String(count)} 处）：${reason}`,
  },
  () => import('./telling.en'),
);
