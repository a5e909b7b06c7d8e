import type { Told } from '../filePart';
import { REPORT_YEARS } from '../reportWords';
import type { RowRemark } from '../report/reportRegister';
import { quoted } from '../sentence';
import { found, UNKNOWN } from '../told';
import type { Place } from './places';

/** A year found, and what to tell of it. */
export interface YearFound {
  readonly year: Told<number>;
  readonly fault?: RowRemark;
  readonly remark?: RowRemark;
}

/** 2018年2月6日, 2018-02-06: when something was filled in or published. */
const DATE = /20\d\d ?[-/.年] ?\d{1,2} ?(?:[-/.月] ?\d{1,2} ?日?|月)/gu;

/** The one year of the place most to be trusted; another year elsewhere is told. */
export function yearIn(places: readonly Place[]): YearFound {
  const years = places.flatMap(({ lines, certainty, from }) => {
    const year = onlyYear(lines);
    if (year === undefined) return [];
    const line = lines.find((text) => text.includes(String(year))) ?? '';
    return [{ year, told: found(year, certainty, from(line)) }];
  });
  const [first] = years;
  if (first === undefined) return { year: UNKNOWN, fault: NO_YEAR };
  const other = years.find(({ year }) => year !== first.year)?.year;
  return {
    year: first.told,
    ...(other === undefined ? {} : { remark: otherYear(first.year, other) }),
  };
}

/** A year with 年度 wins over one with 年, and that over bare digits; two different ones are none. */
function onlyYear(lines: readonly string[]): number | undefined {
  const text = lines.join(' ').replace(DATE, ' ');
  for (const pattern of [/(20\d\d) ?年度/gu, /(20\d\d) ?年/gu, /(?:^|\D)(20\d\d)(?=\D|$)/gu]) {
    const years = new Set([...text.matchAll(pattern)].map(([, digits]) => Number(digits)));
    const [year, other] = [...years].filter(
      (each) => each >= REPORT_YEARS.first && each <= REPORT_YEARS.last,
    );
    if (year !== undefined) return other === undefined ? year : undefined;
  }
  return undefined;
}

const NO_YEAR: RowRemark = {
  code: 'year.unreadable',
  sentence: {
    zh: '没有找到年份，或有几个不同的年份。请在表上写“（2017年度）”，或把年份写进工作表名、文件名。',
    en: 'No year was found, or several. Write “（2017年度）” above the form, or put the year in the name of the sheet or file.',
  },
};

function otherYear(year: number, other: number): RowRemark {
  return {
    code: 'year.conflict',
    sentence: {
      zh: `表上和名称中的年份不一致（${String(year)}、${quoted(String(other))}），按 ${String(year)} 年载入。请核对。`,
      en: `The sheet and the names tell different years (${String(year)}, ${String(other)}); ${String(year)} was taken.`,
    },
  };
}
