import { catalogue } from '../../../domain/language';

/** What stands in and around a chart's card: its tools, its notes, its table, its choosers. */
export const cardWords = catalogue(
  {
    faces: { chart: '图', table: '表' },
    face: '图或表',
    explain: '指标说明',
    full: '全屏',
    leaveFull: '退出全屏',
    notDrawn: '这张图没有画出来',
    othersUnaffected: (fault: string) => `${fault}其余图表不受影响。`,
    computing: '正在计算',
    nothing: '没有可画的数据',
    tableNotFetched: '表没有取到，请检查网络后重试。',
    notExplained: '指标说明没有取到。图表不受影响，请检查网络后再点“?”。',
    availability: '看各年有无',
    document: (form: string) => `看${form}的文件`,
    sources: (reports: number) => `来源 ${reports} 份报告`,
    published: (day: string) => `${day} 发布`,
    file: (name: string) => `文件 ${name}`,
    chart: '图表',
    walkToFigure: '方向键逐点查看，回车看出处。',
    walkToReport: '方向键逐点查看，回车打开报告。',
    plot: (title: string, subtitle: string, how: string, rows: number | undefined) =>
      `${title}。${subtitle}。${how}同样的数字列在“表”中${rows === undefined ? '' : `，共 ${rows} 行`}。`,
    tall: '图较长，可在框内上下滚动；表为全部内容。',
    showSource: '查看出处',
    openReport: '打开报告',
    withUnit: (unit: string) => `（${unit}）`,
    firstRows: (rows: number) => `先列出 ${rows} 行。`,
    allRows: (rows: number) => `列出全部 ${rows} 行`,
    unit: '单位',
    year: (year: number) => `${year} 年`,
  },
  () => import('./card.en'),
);
