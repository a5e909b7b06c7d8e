import { catalogue } from '../../../domain/language';

/** Words of 数据集, but for its cards. */
export const datasetWords = catalogue(
  {
    title: '数据集',
    open: '现在打开的是',
    real: '真实年报',
    synthetic: '合成示例数据',
    loaded: (units: number, reports: number, figures: string) =>
      `：${String(units)} 个单位，${String(reports)} 份报告，${figures} 个数值。真实数据与合成示例数据分开存放，不进入同一图表。`,
    import: '导入数据',
    exportWorkspace: '导出工作区',
    openSynthetic: '打开合成示例数据（赣州）',
    openReal: '打开真实年报',
    own: '用自己的数据',
    ownAdvice:
      '下载模板填写后导入；也可直接导入已有的长表或宽表，表头写指标名称、报表行名或指标编号均可。导出的工作区可原样导入，用于备份和换电脑。文件只在本机浏览器中处理，不上传。',
  },
  () => import('./datasets.en'),
);
