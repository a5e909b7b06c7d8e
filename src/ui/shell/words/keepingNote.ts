import { catalogue } from '../../../domain/language';

/** What is told while an import is loaded, and not yet in the browser's store; or stopped, and not yet out of it. */
export const keepingNoteWords = catalogue(
  {
    keeping: '数据已载入，可以查看；正在保存到本机，完成前请勿关闭或刷新页面。',
    stop: '停止导入',
    stopping: '正在停止导入，并从本机存储中删除；完成前请勿关闭或刷新页面。',
  },
  () => import('./keepingNote.en'),
);
