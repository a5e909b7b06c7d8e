import { catalogue } from '../../../domain/language';

/** Words for correcting a figure in the drawer. */
export const correctingWords = catalogue(
  {
    title: '人工修正',
    sentence: (words: string) => `${words}。`,
    outdated: (words: string) => `有一条修正已过期，没有套用：文件中的数值与修正时不同。当时为：${words}。`,
    change: '修改',
    fill: '填入数值',
    correct: '修正此数值',
    takeBack: '撤回修正',
    remove: '删除这条修正',
    to: '修正为',
    number: '数字',
    value: '新数值',
    note: '备注（必填）',
    saving: '正在保存…',
    save: '保存修正',
    cancel: '取消',
    noNumber: '请填写数字，例如 2668 或 103.5；没有数字请选“未填”等。',
    noNote: '请写明修正的依据，例如“经与填报单位核实，单位写错”。',
    computed:
      '此数值由其他数值计算得出，不能直接修正。请点开上面所列的数值，修正有误的那一个，此处随之重算。',
    noCell: '本报告所用的报表没有此项，没有可以填写的栏目。',
    gone: '这份报告已不在数据集中，不能修正。',
  },
  () => import('./correcting.en'),
);
