import { catalogue } from '../../../domain/language';

/** Titles of the pages of measures, of their choosers and of charts of their own. */
export const measurePageWords = catalogue(
  {
    disclosure: '主动公开',
    disclosureMeasures: '主动公开指标',
    channels: '公开渠道',
    channelMeasures: '公开渠道',
    applications: '依申请公开',
    applicationMeasures: '依申请公开指标',
    flow: '各类申请人的办理结果',
    noFlow: '各类申请人的办理结果自 2019 年的报表起才有，所选单位和年份没有这样的报告。',
    proposals: '建议提案',
    proposalMeasures: '建议提案指标',
    classes: '建议提案办理结果',
    conversion: '上届（次）B 类转 A 类',
    disputes: '复议诉讼',
    disputeMeasures: '复议诉讼指标',
    capacity: '解读回应与保障',
    capacityMeasures: '解读回应与保障指标',
  },
  () => import('./measurePage.en'),
);
