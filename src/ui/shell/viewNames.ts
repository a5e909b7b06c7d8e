import type { ViewId } from '../../state/selection';

/** Name of each view in the navigation and in the title of the window. */
export const VIEW_NAMES: Readonly<Record<ViewId, string>> = {
  overview: '总览',
  disclosure: '主动公开',
  channels: '公开渠道',
  applications: '依申请公开',
  proposals: '建议提案办理',
  disputes: '复议诉讼',
  capacity: '解读回应与保障',
  compare: '对比排名',
  reports: '原始报告',
  checks: '数据校验',
  definitions: '指标说明',
  datasets: '数据集',
  import: '导入数据',
};

/** Views as they are grouped in the navigation. */
export const VIEW_GROUPS: readonly { readonly name: string; readonly views: readonly ViewId[] }[] = [
  {
    name: '分析',
    views: [
      'overview',
      'disclosure',
      'channels',
      'applications',
      'proposals',
      'disputes',
      'capacity',
      'compare',
    ],
  },
  { name: '数据', views: ['reports', 'checks', 'definitions', 'datasets', 'import'] },
];
