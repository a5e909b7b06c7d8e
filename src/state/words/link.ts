import { catalogue } from '../../domain/language';

/** What a link holds, by the field of the selection that it fills. */
const PARTS = {
  view: '栏目',
  years: '年份',
  lens: '口径',
  baseYear: '指数基期',
  references: '参照',
  measure: '指标',
  rankYear: '排序年份',
  yearBefore: '对照年份',
  comparison: '图式',
  scale: '刻度',
  unit: '图中单位',
  targets: '目标',
  kind: '数据集',
  report: '报告',
  beside: '并列报告',
  cell: '单元格',
  rule: '规则',
  definition: '指标说明',
  language: '语言',
  figure: '打开的数值',
  tables: '显示为表的图',
};

/** Sentences about parts of a link that could not be used or are not shown. */
export const linkWords = catalogue(
  {
    parts: PARTS,
    tooLong: '链接过长，其中的选择无法读取，已按默认显示。',
    unreadable: (part: string, value: string) => `链接中的${part}“${value}”无法识别，已按默认显示。`,
    needed: (values: readonly string[]) =>
      `链接所需的数据“${values.slice(0, 3).join('”“')}”无法识别，不能提示应先导入哪些文件。`,
    units: (values: readonly string[]) => {
      const more = values.length > 3 ? `等 ${String(values.length)} 处` : '';
      return `链接中的地区“${values.slice(0, 3).join('”“')}”${more}无法识别，已略去。`;
    },
    unknownUnits: (ids: readonly string[]) => {
      const more = ids.length > 3 ? ` 等 ${String(ids.length)} 个` : '';
      return `链接中的单位 ${ids.slice(0, 3).join('、')}${more} 未收录，已略去。`;
    },
    tooManyUnits: (loaded: number, shown: number) =>
      `已载入 ${String(loaded)} 个单位。没有选择单位时只显示前 ${String(shown)} 个，请在“地区”中选择要看的单位。`,
    yearsWithoutData: (spans: readonly string[]) => `链接中的 ${spans.join('、')} 年无数据，已略去。`,
  },
  () => import('./link.en'),
);
