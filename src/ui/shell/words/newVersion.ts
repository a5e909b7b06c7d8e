import { catalogue } from '../../../domain/language';

/** Words of the notice that a newer version of the page lies ready. */
export const newVersionWords = catalogue(
  {
    title: '有新版本',
    meaning: '新版本已下载完毕。更新时本页会刷新，回到现在的栏目；已保存在本机的数据、核对和更正都在。',
    unkept: (sets: number) =>
      `有 ${String(sets)} 个导入的数据集没有存到本机，刷新后就没有了；请先导出工作区。`,
    onDesk: (files: number) => `有 ${String(files)} 个文件还没有导入，刷新后需要重新选择。`,
    update: '现在更新',
    updating: '正在更新…',
    later: '稍后',
  },
  () => import('./newVersion.en'),
);
