import { catalogue } from '../../../domain/language';

/** Names of what stands beside 分享链接. */
export const toolWords = catalogue(
  {
    views: '常用视图',
    keys: '快捷键',
    wall: '全屏展示',
    paper: '打印',
    failed: '没有取到，请检查网络后再试。',
  },
  () => import('./tools.en'),
);
