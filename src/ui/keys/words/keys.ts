import { catalogue } from '../../../domain/language';

/** Words of the list of keys. */
export const keysWords = catalogue(
  {
    title: '快捷键',
    enabled: '启用单键快捷键',
    note: '在输入框和对话框中、使用输入法时、按住 Ctrl、Alt 等键时不起作用。关闭后在本机保留；方向键、回车和 Esc 始终可用。',
    list: '显示这张表',
    search: '查找单位',
    years: '所选年份前移、后移一年；未选年份时先选最近一年',
    table: '所在图表：图与表切换',
    download: '所在图表：下载',
    view: (name: string) => `打开“${name}”`,
    arrowKeys: '← → ↑ ↓',
    arrows: '在图中逐点查看',
    enter: '打开所指数值的出处',
    escape: '关闭',
    noChart: '请先用 Tab 键移到一张图上。',
    noYear: '没有更早或更晚的年份了。',
    noSearch: '这一栏不按地区筛选，或窗口较窄，请点“筛选”。',
  },
  () => import('./keys.en'),
);
