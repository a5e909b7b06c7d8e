import { catalogue } from '../../../domain/language';

/** Words of the import page: its steps, what holds the last one up, and what was loaded. */
export const stepWords = catalogue(
  {
    title: '导入数据',
    steps: '导入的步骤',
    names: { files: '选文件', preview: '预览与对应', check: '校验', load: '导入' },
    /** Read out after the number beside a step. */
    waiting: ' 项待处理',
    back: (step: string) => `上一步：${step}`,
    next: (step: string) => `下一步：${step}`,
    goTo: (step: string) => `去“${step}”处理`,
    reading: '正在读取文件',
    read: '文件已读完',
    notYet: {
      noFile: '请先选择文件。',
      reading: '正在读取文件。',
      bothKinds: '真实数据与合成示例数据不能一起导入，请移去其中一类文件。',
      nothing: '没有可以导入的行。',
      duplicates: (count: string) => `请先选择 ${count} 份重复报告的处理方式。`,
      offers: '工作区文件与本机有不一致的内容，请先在“选文件”中选择以哪一方为准。',
      checking: '正在校验。',
      unconfirmed: (count: string) => `请先在“校验”中确认 ${count} 项，并写明理由。`,
    },
    /** 导入 41 行，留下 3 行 */
    load: (accepted: string, refused: string | undefined) =>
      `导入 ${accepted} 行${refused === undefined ? '' : `，留下 ${refused} 行`}`,
    importing: '正在导入…',
    loading: (percent: string | undefined) => (percent === undefined ? '正在载入…' : `正在载入 ${percent}`),
    keeping: (percent: string | undefined) =>
      percent === undefined ? '正在保存到本机…' : `正在保存到本机 ${percent}`,
    stopping: () => '正在停止导入…',
    stop: '停止导入',
    whileKeeping: '数据已载入；保存完成前请勿关闭或刷新页面。可先',
    notLoaded: '没有导入的文件',
    notLoadedFollow: '没有导入的文件：',
    because: '：',
    refusedAdvice: '留下的行可下载，改正后再拖入本页。',
    notDone: (why: string) => `导入没有完成，原有数据未受影响。${why}`,
    toLoad: '各文件将导入的内容',
    file: '文件',
    content: '内容',
    acceptedRows: '导入行',
    refusedRows: '留下行',
    notImported: (why: string) => `不导入：${why}`,
    saveRefused: '下载错误行',
    saveRefusedOf: (file: string) => `下载错误行：${file}`,
    refusedFile: (name: string) => `${name}_错误行.csv`,
    refusedOf: ' 有留下的行，改正后可再拖入本页：',
    loadedBefore: (reports: number) =>
      `已导入 ${String(reports)} 份报告。此后数据集又有改动，这次导入不能再整批撤销；不要的可到“数据集”移除。`,
    loaded: (
      rows: { readonly accepted: string; readonly refused: string | undefined },
      reports: number,
      figures: string,
    ) =>
      `已导入 ${rows.accepted} 行${rows.refused === undefined ? '' : `，留下 ${rows.refused} 行`}：${String(reports)} 份报告，${figures} 个数值。`,
    undo: '撤销导入',
    seeCharts: '到图表中查看',
    or: '，或',
    openLink: '打开工作区保存时的栏目与选择',
    loadedReports: '导入的报告',
    /** After the name of the unit. */
    yearAndScope: (year: number, scope: string) => ` ${String(year)} 年（${scope}）`,
    firstReports: (count: number) => `只列前 ${String(count)} 份，其余见“原始报告”。`,
  },
  () => import('./steps.en'),
);
