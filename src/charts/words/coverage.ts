import { catalogue } from '../../domain/language';

/** Which reports are loaded. */
export const coverageWords = catalogue(
  {
    title: (units: string) => `${units} 年报收录情况`,
    counts: (units: number, years: number, loaded: number, possible: number) =>
      `${String(units)} 个单位 × ${String(years)} 年，收录 ${String(loaded)}/${String(possible)}`,
    key: '格中 14、19、21 为所用报表（2014表、2019表、2021表），空格为未收录。',
    never: (units: string) => `没有任何年份的报告：${units}。`,
    errors: (errors: number) => `${String(errors)} 处不符`,
    failed: (reports: number) => `✗ 为未过校验：${String(reports)} 份报告有未处理的不符，见“数据校验”。`,
    failedMark: '报告中有未处理的不符，见“数据校验”',
    stated: (years: string, stated: number, reports: number) =>
      stated === 0
        ? `已载入的 ${reports} 份报告都没有此项`
        : `${years}（已载入 ${reports} 份报告中的 ${stated} 份）`,
  },
  () => import('./coverage.en'),
);
