import { catalogue } from '../../domain/language';

/** What the page is doing before its data can be asked, and what went wrong with that. */
export const loadingWords = catalogue(
  {
    engine: '正在载入分析引擎',
    engineBytes: (loaded: string, total: string) => `正在载入分析引擎 ${loaded} / ${total} MB`,
    data: '正在载入数据',
  },
  () => import('./loading.en'),
);
