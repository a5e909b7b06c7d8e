import { catalogue } from '../../../domain/language';

/** Words of the parts that every page is made of. */
export const partWords = catalogue(
  {
    close: '关闭',
    dismiss: '关闭这条提示',
    loading: '正在载入',
    nothingFound: '没有找到',
    scrolls: (label: string) => `${label}，可左右滚动`,
  },
  () => import('./part.en'),
);
