import { catalogue } from '../../domain/language';

/** Heads and words of the tables of single figures, which files hold and the importer reads by these words. */
export const singleFigureWords = catalogue(
  {
    heads: {
      unit: '单位',
      code: '行政区划代码',
      level: '级别',
      scope: '口径',
      year: '年份',
      form: '报表',
      row: '报表行',
      measure: '指标',
      value: '数值',
      measureUnit: '计量单位',
      numerator: '分子',
      denominator: '分母',
      state: '状态',
      joint: '可比性',
      previousYear: '上期年份',
      previousValue: '上期数值',
      change: '增减',
      changeRatio: '增减率',
      origin: '来历',
      doubt: '校验',
      errors: '不符',
      title: '报告标题',
      source: '来源',
      kind: '数据性质',
    },
    stated: '有数',
    places: '处',
    inText: (name: string) => `报告正文：${name}`,
    /** A row of a form reads several cells: 甲 ÷ 乙 needs brackets around 甲 + 乙. */
    bracketed: (labels: string) => `（${labels}）`,
    column: (applicant: string) => `〔${applicant}〕`,
    /** @param origin as filed, empty where the corrected value stands alone */
    corrected: (origin: string, word: string, what: readonly string[]) =>
      `${origin === '' ? '' : `${origin}，含`}${word}（${what.join('；')}）`,
    reference: '参照',
    referenceTo: (label: string) => `参照：${label}`,
    comparable: (form: string) => `可与${form}相比的报表`,
    peers: (family: string, stated: number, of: number) => `${family} ${String(stated)}/${String(of)} 个单位`,
    lens: {
      index: '指数',
      baseYear: '指数基期',
      noIndex: '不作指数的原因',
      per10k: '每万人',
      persons: '人口（人）',
      population: '人口口径与来源',
      noPer10k: '不除以人口的原因',
      line: (source: string, line: number) => `${source}，第 ${String(line)} 行`,
    },
  },
  () => import('./singleFigures.en'),
);
