import { catalogue } from '../../../domain/language';

/** The dialog that takes charts away: what each file holds, and what was saved. */
export const fileWords = catalogue(
  {
    title: (what: string) => `下载：${what}`,
    groups: { data: '数据', picture: '图片', copy: '复制', report: '报告' },
    nothing: '本页还没有画出的图表，请等图表出来后再下载。',
    encoding: 'CSV 编码',
    encodings: { utf8: 'UTF-8（含 BOM）', gb18030: 'GB18030' },
    encodingHint: 'WPS 和 Excel 均可打开 UTF-8；只认国标编码的旧系统用 GB18030。',
    languageHint: '用于 Excel 工作簿、CSV 和复制的表格；单位名、报告标题和报表原文不译。',
    xlsx: 'Excel 工作簿（.xlsx）',
    xlsxInside: (seen: string, single: string) => `数据 ${seen} 行、明细 ${single} 行、说明、来源、校验`,
    viewInside: (charts: string, seen: string, single: string) =>
      `${charts} 张图各一个工作表，共 ${seen} 行；明细 ${single} 行、说明、来源、校验`,
    csv: 'CSV：与表一致',
    csvInside: (rows: string, encoding: string) => `${rows} 行，${encoding}`,
    rows: 'CSV：逐个数值',
    rowsInside: (rows: string, encoding: string) => `${rows} 行，含报表行、口径、状态与来源，${encoding}`,
    json: 'JSON',
    jsonInside: (reports: string) => `${reports} 份报告的相关数值，可再导入；供程序读取，不分语言`,
    png: '图片（.png，2 倍）',
    pngInside: '含标题、单位、图例、注释与来源；升降不着色（印刷、传阅不受个人设置影响）',
    svg: '矢量图（.svg）',
    svgInside: '放大不糊；内容与 PNG 相同，升降不着色',
    withTable: (rows: string) => `含数据表（${rows} 行）`,
    transparent: '透明底',
    preview: '预览',
    previewOf: (title: string) => `图片预览：${title}`,
    drawing: '正在画预览…',
    notDrawn: '预览没有画出来。',
    copyTable: '复制表格',
    copyTableInside: (rows: string) =>
      `${rows} 行，在 WPS、Excel、Word 中粘贴成单元格；数字仍是数字，代码仍是文字`,
    copyPicture: '复制图片',
    copyPictureInside: '与上面的 PNG 相同，可直接粘贴到文档',
    saved: (size: string, what: string) => `已保存 ${size}${what === '' ? '' : `，${what}`}`,
    copied: (what: string) => `已复制${what === '' ? '' : ` ${what}`}`,
    rowsSaved: (rows: string) => `${rows} 行`,
    reportsSaved: (reports: string, figures: string) => `${reports} 份报告、${figures} 个数值`,
    beyondGbk: (characters: string) =>
      `以下字符不在 GBK 内，按 GBK 打开的旧版 WPS、Excel 显示不出来：${characters}。需要时请用 UTF-8。`,
    lostCharacters: (characters: string) => `以下字符无法写入 GB18030，已写成“?”：${characters}。`,
  },
  () => import('./files.en'),
);
