import { catalogue } from '../../../domain/language';

/** What stands beside a button that writes a file: how far it has come, how it is given up, in which language it is. */
export const writingWords = catalogue(
  {
    language: '文件语言',
    languages: { zh: '中文', en: '英文' },
    working: '正在生成…',
    /** @param share of the rows that are written, 0 to 1 */
    written: (share: number) => `已写入 ${String(Math.floor(share * 100))}%`,
    progress: '文件写入进度',
    giveUp: '取消',
    givenUp: '已取消，没有保存任何文件。',
    failed: (why: string) => `没有保存：${why}`,
  },
  () => import('./writing.en'),
);
