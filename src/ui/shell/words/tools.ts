import { catalogue } from '../../../domain/language';

/** Names of what stands beside 分享链接. */
export const toolWords = catalogue(
  {
    wall: '全屏展示',
    failed: '没有取到，请检查网络后再试。',
  },
  () => import('./tools.en'),
);
