import { catalogue } from '../../../domain/language';

/** Words for a link whose data are not loaded. */
export const neededDataWords = catalogue(
  {
    basedOn: '此链接基于',
    /** One set: title, number of reports, first digits of the fingerprint. */
    set: (title: string, reports: string, fingerprint: string) =>
      `${title === '' ? '' : `“${title}”`}（${reports} 份报告，指纹 ${fingerprint}…）`,
    between: '、',
    more: (count: string) => `等 ${count} 个文件`,
    importFirst: '，请先导入。链接中的选择都会保留。',
    import: '导入',
    goOn: '仍按现有数据查看',
    here: '链接所需的数据已经导入。',
    open: '按链接查看',
  },
  () => import('./neededData.en'),
);
