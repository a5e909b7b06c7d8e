import type { ClassWording } from '../../src/domain/report';
import type { FormId } from '../../src/domain/formId';

/** What sets one county-level unit apart from another in the made-up figures. None of it is measured. */
export interface County {
  readonly code: string;
  /** Size beside an ordinary county of 1. */
  readonly size: number;
  /** Yearly growth of what it does, e.g. 0.05. */
  readonly growth: number;
  /** Share of applications disclosed in full or in part, around which years vary. */
  readonly openness: number;
  /** Share of proposals that end in class A. */
  readonly solved: number;
}

/** Ganzhou's eighteen county-level units. */
export const COUNTIES: readonly County[] = [
  { code: '360702', size: 2.2, growth: 0.05, openness: 0.62, solved: 0.72 },
  { code: '360703', size: 1.9, growth: 0.06, openness: 0.66, solved: 0.69 },
  { code: '360704', size: 1.3, growth: 0.03, openness: 0.58, solved: 0.66 },
  { code: '360722', size: 1.4, growth: 0.04, openness: 0.55, solved: 0.71 },
  { code: '360723', size: 0.7, growth: 0.01, openness: 0.6, solved: 0.62 },
  { code: '360724', size: 0.7, growth: 0.02, openness: 0.71, solved: 0.75 },
  { code: '360725', size: 0.5, growth: -0.02, openness: 0.74, solved: 0.7 },
  { code: '360726', size: 0.8, growth: 0.03, openness: 0.52, solved: 0.58 },
  { code: '360728', size: 0.5, growth: 0.05, openness: 0.64, solved: 0.67 },
  { code: '360729', size: 0.5, growth: -0.03, openness: 0.69, solved: 0.73 },
  { code: '360730', size: 1.4, growth: 0.02, openness: 0.49, solved: 0.6 },
  { code: '360731', size: 1.7, growth: 0.04, openness: 0.57, solved: 0.68 },
  { code: '360732', size: 1.5, growth: 0.03, openness: 0.63, solved: 0.74 },
  { code: '360733', size: 0.9, growth: 0, openness: 0.54, solved: 0.64 },
  { code: '360734', size: 0.7, growth: -0.01, openness: 0.67, solved: 0.69 },
  { code: '360735', size: 0.6, growth: 0.01, openness: 0.61, solved: 0.57 },
  { code: '360781', size: 1.3, growth: 0.05, openness: 0.7, solved: 0.76 },
  { code: '360783', size: 0.8, growth: 0.07, openness: 0.65, solved: 0.65 },
];

export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2024;

/** Units that still filled in the form of 2014 for 2019, when the new one was encouraged and not required. */
export const LATE_WITH_FORM_2019 = ['360724', '360734'];

/** Reports that are not in the set. */
export const MISSING_REPORTS: readonly (readonly [code: string, year: number])[] = [
  ['360725', 2014],
  ['360728', 2014],
  ['360728', 2015],
  ['360729', 2015],
  ['360735', 2018],
  ['360733', 2020],
  ['360734', 2022],
  ['360725', 2023],
];

/** The form of a unit's report. */
export function formOf(code: string, year: number): FormId {
  if (year <= 2018 || (year === 2019 && LATE_WITH_FORM_2019.includes(code))) return 'form2014';
  return year <= 2020 ? 'form2019' : 'form2021';
}

const COMMON_WORDING: ClassWording = {
  a: '已经解决或基本解决',
  b: '正在解决或列入规划逐步解决',
  c: '因条件限制待以后解决',
};

/** Two units draw the lines between classes elsewhere, so that their B and C do not compare with the others'. */
const OWN_WORDING: Readonly<Record<string, ClassWording>> = {
  '360722': { a: '已经解决或采纳', b: '已启动正在办理', c: '已列入规划', d: '留作参考' },
  '360735': { a: '已经解决', b: '已列入计划解决', c: '受政策限制暂不能解决' },
};

/** What a unit means by its classes of proposal results. */
export function wordingOf(code: string): ClassWording {
  return OWN_WORDING[code] ?? COMMON_WORDING;
}
