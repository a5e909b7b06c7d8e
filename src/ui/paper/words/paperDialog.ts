import { catalogue } from '../../../domain/language';

/** The dialog that prints the open view or saves it as a page of its own. */
export const paperDialogWords = catalogue(
  {
    title: '打印与离线网页',
    chart: '图',
    chartToPrint: '打印、呈阅或保存哪张图',
    briefChart: (title: string) => `；用图“${title}”`,
    wholePage: '整页',
    print: '打印',
    printInside: 'A4：图、注释、附表全文、来源、页码；在打印窗口中也可另存为 PDF',
    brief: '呈阅',
    briefInside: '一页 A4：一句话标题、三句说明、一张图、一张简表',
    offline: '离线网页',
    offlineInside: '一个 .html 文件，双击即开，不联网；可筛选、排序、看表；只含所选内容',
    noCharts: '本页没有图表：按屏幕所见打印，不印按钮和输入框。',
    waiting: '图表还在计算，出齐后即可打印或保存。',
    unfinished: '本页尚未出齐',
    missingCharts: (count: number) =>
      `打印时有 ${String(count)} 张图还在计算，不在本页中；请等图出齐后再打印。`,
    missingPage: '打印时本页还在打开，没有内容；请等内容出现后再打印。',
    saved: (name: string) => `已保存：${name}`,
    failed: (why: string) => `没有做成：${why}`,
  },
  () => import('./paperDialog.en'),
);
