import { catalogue } from '../../../domain/language';
import type { ViewId } from '../../../state/selection/selection';

const VIEWS: Readonly<Record<ViewId, string>> = {
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

/** Names of the views and of their groups, in the navigation and the title of the window. */
export const navigationWords = catalogue(
  {
    product: '公开年报看板',
    navigation: '栏目',
    analysis: '分析',
    data: '数据',
    /** How many findings wait for a decision, read out after the name of 数据校验. */
    openFindings: (count: number) => `，${count} 条待核`,
    views: VIEWS,
  },
  () => import('./navigation.en'),
);
