import { catalogue } from '../../../domain/language';

/** Words of the frame around every page: top bar, messages, sharing, and what stands while a page is fetched. */
export const frameWords = catalogue(
  {
    skip: '跳到正文',
    openNavigation: '打开栏目',
    synthetic: '合成示例数据',
    real: '真实年报',
    loaded: (units: number, years: string, reports: number) =>
      `· ${String(units)} 个单位 · ${years} · ${String(reports)} 份报告`,
    reading: '正在读取数据…',
    import: '导入数据',
    languageNotFetched: '英文没有取到，请检查网络后重试。',
    madeUp: '合成示例数据，非真实报告。',
    madeUpMeaning: '数值由程序编造，只用于试用，不得引用。',
    backToReal: '回到真实年报',
    allSkipped: '文件中的报告都已跳过，没有载入新数据。',
    imported: (titles: readonly string[], reports: number, figures: string) =>
      `已导入 ${titles.join('、')}：${String(reports)} 份报告，${figures} 个数值。`,
    undoImport: '撤销导入',
    changedElsewhere: '另一窗口更改了导入的数据，请刷新后查看。',
    reload: '刷新',
    share: {
      title: '分享链接',
      isCopied: '已复制链接',
      told: '链接已复制',
    },
    page: {
      reading: '正在读取数据',
      opening: '正在打开',
      notRead: '数据没有读出来',
      notReadAdvice: '请点上方的“重试”，或刷新页面。',
      notFetched: '这一栏没有取到',
      notFetchedAdvice: '其他栏目不受影响。请检查网络后，重新点左侧的栏目名。',
      notDrawn: '这一栏没有画出来',
      notDrawnAdvice: '其他栏目不受影响。可以重试，或换一个地区、年份再看。',
      retry: '重试',
    },
  },
  () => import('./frame.en'),
);
