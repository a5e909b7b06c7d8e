import { catalogue } from '../../domain/language';

/** From who applied to how it ended. */
export const flowWords = catalogue(
  {
    title: (unit: string, year: number) => `${unit} ${String(year)} 年各类申请人的办理结果`,
    left: '左：申请人',
    right: '右：办理结果',
    cases: '件',
    otherOrganisations: '其他组织',
    allZero: '各类申请人的各项办理结果都报 0，没有可画的去向。',
    scopeOfBands: '各条为当年的办理结果（三、（一）至（六）），结转下年度继续办理的不在其内。',
    shareOf: (applicant: string, share: string) => `占${applicant}的 ${share}`,
    shareOfAll: (share: string) => `占全部的 ${share}`,
    largest: (name: string, count: string, share: string) =>
      `最多的一股：${name} ${count} 件${share === '' ? '' : `，占全部的 ${share}`}。`,
    largestFew: (bands: number, count: string, names: string) =>
      `最多的 ${String(bands)} 股，各 ${count} 件：${names}。`,
    cell: (applicant: string, outcome: string, state: string) => `${applicant}${outcome}（${state}）`,
    missing: (names: string) => `下列各格没有数字，不当作 0，没有画出，也不作占比：${names}。`,
    otherScopes: (scopes: string) => `同年还有另外口径的报告，没有并入：${scopes}。`,
    share: (share: string) => `（${share}）`,
    lacks: '（有缺项）',
  },
  () => import('./flow.en'),
);
