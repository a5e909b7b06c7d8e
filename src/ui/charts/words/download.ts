import { catalogue } from '../../../domain/language';

/** The buttons that open the dialog of files. Its own words come with it. */
export const downloadWords = catalogue(
  {
    open: '下载 ▾',
    openPage: '下载本页',
    notFetched: '下载所需的程序没有取到。图表不受影响，请检查网络后再试。',
  },
  () => import('./download.en'),
);
