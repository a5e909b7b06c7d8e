import { catalogue } from '../../domain/language';

/** What stands under a chart and in its tooltips: breaks, open errors, corrections, missing figures. */
export const noteWords = catalogue(
  {
    joints: {
      withNote: '口径略有变化，可比但须注明',
      formBreak: '口径变化，与此前不可比',
      scopeBreak: '口径不同（统计范围变化），与此前不可比',
      same: '可比',
      none: '无上期',
    },
    gap: (years: number) => `间隔 ${String(years)} 年，不作同比`,
    // A figure in one sentence.
    figure: (unit: string, year: number, measure: string, figure: string) =>
      `${unit} ${String(year)} 年${measure} ${figure}`,
    fromOtherYear: '由其他年份的报告推算',
    hasDoubt: (doubts: string) => `有未处理的不符：${doubts}`,
    // Open errors and corrections.
    looks: {
      crossedPoint: '带叉的空心点',
      hatchedBar: '斜纹红框的条',
      framedBand: '红框的带',
      crossedNumber: '带叉的数',
    },
    correctedLooks: {
      crossedPoint: '带竖线的菱形点',
      hatchedBar: '虚线框的条',
      framedBand: '虚线框的带',
      crossedNumber: '带 ✎ 的数',
    },
    doubted: (look: string, shown: string, all: number, isCut: boolean) =>
      `${look}：该数有未处理的不符，如${shown}${isCut ? `等，共 ${String(all)} 处` : `（共 ${String(all)} 处）`}，见“数据校验”。`,
    corrected: (look: string, place: string, sentence: string) =>
      `人工修正（${look}）：${place}${sentence}。`,
    implied: '推算',
    doubtedShort: '有不符',
    correctedShort: '人工修正',
    // No figures.
    noReports: '所选单位在所选年份没有收录报告。请改选年份，或导入这些年份的报告。',
    notInForm: (forms: string) => `所选年份使用的报表没有此项。${forms}`,
    illegible: '单元格里的文字不是数字，原文已保留。请核对原报告后改正再导入。',
    unfilled: '所选报告有此格但未填数，不当作 0。请改选年份或单位。',
    notDefined: '分母为 0，不计算比率。请改看数量，或改选年份。',
    notTold: '所选报告没有提及此项。请改选单位或年份，或导入补充数据。',
    formYears: (form: string, first: number, last: number | undefined) =>
      `${form}（${String(first)}–${last === undefined ? '' : String(last)} 年）`,
    formsHaveIt: (forms: readonly string[]) =>
      forms.length === 0 ? '请改选指标。' : `${forms.join('、')}有此项，请改选年份。`,
    noFigures: '无数据，不画作 0',
    withoutFigures: (all: number, without: number, parts: readonly string[]) =>
      `${String(all)} 个单位中 ${String(without)} 个无数据，不画作 0：${parts.join('；')}。`,
    // What is not drawn, as there is too much.
    firstLines: (lines: number) => `图中只画前 ${String(lines)} 行，其余见表和下载的数据。`,
    firstUnits: (units: number, all: number) =>
      `图中只画 ${String(all)} 个单位中的前 ${String(units)} 个，其余见表和下载的数据；要一眼看全部，请用“对比排名”的热力表或分布。`,
    // Breaks.
    noForm: '无统一报表',
    twoForms: '两表',
    /** The name of a form over a band of a year or two. */
    narrowBand: (form: string) => form,
    linesApart: { no: '前后不可比，线断开', 'with-note': '前后分开画' },
    break: (years: readonly string[], apart: string, note: string) =>
      `${years.join('、')} 年报表改版，${apart}。${note}`,
    /** The years that a note of {@link break} names; none for any other note. */
    breakYears: (note: string): readonly string[] =>
      (/^((?:\d{4}、)*\d{4}) 年报表改版，/.exec(note)?.[1] ?? '').split('、').filter((year) => year !== ''),
    countedFrom: (year: number) => `${String(year)} 年起报表才有此项`,
    neverCounted: '报表不统计此项',
    countedUntil: (year: number) => `${String(year)} 年起报表不再统计此项`,
    notMeanwhile: '此间报表不统计此项',
  },
  () => import('./notes.en'),
);
