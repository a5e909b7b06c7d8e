import { catalogue } from '../../../domain/language';

/** Words for the population that counts are divided by. */
export const populationBoxWords = catalogue(
  {
    title: '人口（用于“每万人”）',
    none: '年报里没有人口。载入各地各年的人口后，各栏目可按“每万人”看数量；没有某地某年的人口就不算，不用别的年份代替。',
    /** After the name of the population. */
    has: (regions: number, from: number, to: number, figures: number) =>
      `：${String(regions)} 个地区，${from === to ? `${String(from)} 年` : `${String(from)}–${String(to)} 年`}，共 ${String(figures)} 个数。 `,
    lacksNone: '已载入的报告都有对应的人口。',
    lacks: (places: number, names: string) =>
      `已载入的报告中 ${String(places)} 处没有对应的人口，不作每万人：${names}。`,
    /** A unit with its years. */
    place: (name: string, years: string) => `${name} ${years} 年`,
    places: (told: readonly string[], units: number | undefined) =>
      `${told.join('；')}${units === undefined ? '' : ` 等 ${String(units)} 个单位`}`,
    load: '载入人口文件',
    loadOther: '换一份人口文件',
    saveTemplate: '下载人口模板',
    remove: '移除人口',
    choose: '选择人口文件',
    advice:
      '模板已列出现在载入的地区和年份，填“人口”和“来源”即可；也可用统计年鉴的表：行政区划代码或地区、年份（可横排）、人口（写明人或万人），CSV 或 XLSX。常住、户籍不混用。',
    reading: '正在读取人口文件……',
    otherSide: (file: string, isSynthetic: boolean) =>
      isSynthetic
        ? `“${file}”是合成示例数据，已存下，但与现在打开的数据不相除。打开合成示例数据后生效。`
        : `“${file}”是真实人口，已存下，但与现在打开的数据不相除。打开真实年报后生效。`,
    loaded: (figures: number) => `已载入 ${String(figures)} 个人口数。到各栏目的“口径”里选“每万人”。`,
    removed: (file: string) => `已移除“${file}”的人口。`,
    undo: '撤销',
    notLoaded: '没有载入：',
    partly: (problems: number) => `${String(problems)} 处没有载入，其余照常：`,
    more: (count: number) => `另有 ${String(count)} 处。`,
    file: (isSynthetic: boolean) => `人口模板${isSynthetic ? '_合成示例数据' : ''}.csv`,
  },
  () => import('./population.en'),
);
