import { catalogue } from '../../../domain/language';

/** Words of the dialog of views saved by name. */
export const viewsWords = catalogue(
  {
    title: '常用视图',
    intro: '把现在的栏目、地区、年份和口径存为一个名称，以后一点即开。保存在本机浏览器中，随工作区文件带走。',
    name: '名称',
    save: '保存现在的视图',
    replace: '替换同名视图',
    saved: (name: string) => `已保存“${name}”。`,
    list: '已保存的视图',
    none: '还没有保存的视图。',
    open: (name: string) => `打开“${name}”`,
    rename: '改名',
    renameOf: (name: string) => `给“${name}”改名`,
    newName: '新名称',
    keepName: '确定',
    cancel: '取消',
    remove: '移除',
    removeOf: (name: string) => `移除“${name}”`,
    removed: (name: string) => `已移除“${name}”。`,
    undo: '撤销',
    needs: '在导入的数据上保存',
    faults: {
      noName: '请写一个名称。',
      tooMany: '最多保存 200 个，请先移除不用的。',
      taken: '已有这个名称，请换一个。',
      notKept: '没有存到本机（浏览器存储不可用或已满），关闭页面后就没有了。可以改用“分享链接”。',
      notRead: '本机保存的视图无法读取。保存新的视图会替换它们。',
    },
  },
  () => import('./views.en'),
);
