import { catalogue } from '../../../domain/language';

/** Words for what a workspace file brings, and for where it differs from this machine. */
export const offerWords = catalogue(
  {
    title: '工作区文件带来的内容',
    sets: '数据集',
    reports: (count: string) => `（${count} 份报告）`,
    comma: '、',
    same: (count: string) => `其中 ${count} 份报告与本机的完全相同，不重复载入。`,
    files: '原文件',
    inside: (count: string) => `附带 ${count} 个`,
    leftOut: (names: readonly string[], total: string | undefined) =>
      `文件中没有附带原文件：${names.join('、')}${total === undefined ? '' : ` 等 ${total} 个`}。数值和指纹都在，只是不能显示原文片段。`,
    sorts: {
      reviews: '核对意见',
      corrections: '人工修正',
      columns: '列的对应方式',
      population: '人口',
      views: '常用视图',
    },
    whenDiffering: (sort: string) => `${sort}不同时`,
    differencesOf: (sort: string) => `${sort}的不同`,
    whose: { mine: '保留本机的', theirs: '用文件中的' },
    mine: (words: string) => `本机：${words}`,
    theirs: (words: string) => `文件：${words}`,
    first: (count: number) => `只列前 ${String(count)} 条。`,
    link: '栏目与选择',
    none: '无',
    canOpen: '导入后可打开，不改变现在的选择',
    /** 新增 3 条，与本机相同 2 条，与本机不同 1 条; a count of nothing is left out. */
    compared: (counts: {
      readonly added?: string | undefined;
      readonly same?: string | undefined;
      readonly differing?: string | undefined;
    }) =>
      [
        ...(counts.added === undefined ? [] : [`新增 ${counts.added} 条`]),
        ...(counts.same === undefined ? [] : [`与本机相同 ${counts.same} 条`]),
        ...(counts.differing === undefined ? [] : [`与本机不同 ${counts.differing} 条`]),
      ].join('，') || '无',
    ofYear: (unit: string, year: number) => `${unit} ${String(year)} 年`,
    cell: (report: string, indicator: string, applicant: string | undefined) =>
      `${report}${indicator}${applicant === undefined ? '' : `（${applicant}）`}`,
    rule: (report: string, rule: string) => `${report}：${rule}`,
    view: (name: string) => `“${name}”`,
    population: '用于“每万人”的人口',
    persons: (population: string, count: string) => `${population}，共 ${count} 个数`,
    review: (state: string, note: string) => (note === '' ? state : `${state}，${note}`),
  },
  () => import('./offer.en'),
);
