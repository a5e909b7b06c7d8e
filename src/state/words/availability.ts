import { catalogue } from '../../domain/language';

/** Names of the states of a cell, and what they mean. */
const STATES = {
  there: { word: '有', meaning: '报告已收录，且有此数' },
  missing: { word: '缺', meaning: '没有报告，或报告里没有此数' },
  failed: { word: '未过校验', meaning: '报告里有未处理的不符' },
  oldForm: { word: '旧口径', meaning: '报告用旧报表，此数与新报表不可比' },
};

/** What there is of a measure for one unit and year. */
export const availabilityWords = catalogue(
  {
    states: STATES,
    noReport: (word: string) => `${word}：没有载入这一年的报告。可能没有发布，也可能还没有导入。`,
    ofReports: (words: string, reports: readonly string[]) => `${words}（报告：${reports.join('、')}）`,
    there: '有数。',
    failed: (errors: number, old: string) => `有数，但报告有 ${String(errors)} 处未处理的不符。${old}`,
    notInForm: (form: string) => `${form}没有此项。`,
    state: (word: string, meaning: string) =>
      `${meaning.startsWith(word) ? meaning : `${word}：${meaning}`}。`,
    oldForm: (form: string, newest: string, note: string) => `${form}的数与${newest}不可比。${note}`,
  },
  () => import('./availability.en'),
);
