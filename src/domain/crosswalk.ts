import { FORM_IDS, type FormId } from './formId';
import { withLate } from './lateNames';
import type { Measure, Verdict } from './measure';
import { spoken } from './spoken';

/** A verdict with the sentence a reader sees at the break; the sentence is absent for `yes`. */
export interface ComparisonVerdict {
  readonly verdict: Verdict;
  readonly note?: string;
}

/**
 * Whether a measure compares between two forms, in either order. Within one form it always does.
 *
 * @throws Error when the measure lacks the verdict: every measure names all three pairs
 */
export function verdictBetween(
  measure: Pick<Measure, 'id' | 'crosswalk'>,
  a: FormId,
  b: FormId,
): ComparisonVerdict {
  if (a === b) return { verdict: 'yes' };
  const [from, to] = FORM_IDS.indexOf(a) < FORM_IDS.indexOf(b) ? [a, b] : [b, a];
  const entry = measure.crosswalk.find((one) => one.from === from && one.to === to);
  if (entry === undefined) throw new Error(`no verdict for ${measure.id} between ${a} and ${b}`);
  return entry.note === undefined ? { verdict: entry.verdict } : { verdict: entry.verdict, note: entry.note };
}

/** A change of the statutory form, as charts shade it and the scope bar names it. */
export interface FormBreak {
  readonly from: FormId;
  readonly to: FormId;
  /** Last report year meant for the old form and first meant for the new; reports decide, not years. */
  readonly lastYear: number;
  readonly firstYear: number;
  /** The document that brought the new form in. */
  readonly document: string;
  /** For a band on a chart. */
  readonly label: string;
  /** What changed, for the scope bar and the notes of a download. */
  readonly explanation: string;
}

const CHINESE: readonly FormBreak[] = [
  {
    from: 'form2014',
    to: 'form2019',
    lastYear: 2018,
    firstYear: 2019,
    document: '国办公开办函〔2019〕60号',
    label: '2018｜2019 改版',
    explanation:
      '2019年度起改用新的年度报告格式（试行）。主动公开总数、各公开渠道、回应解读、举报投诉、机构人员经费、会议培训各行取消，这些指标止于2018年；申请由按渠道统计改为按申请人类别统计，按时、延期办结不再统计；新增上年结转、结转下年度，以及行政许可、行政处罚、行政强制等；不予公开的理由按修订后的《条例》重新划分；行政复议、行政诉讼增加“尚未审结”，行政诉讼分为两栏。2019年度新格式为鼓励使用，同一年度可能两种报表并存，以报告实际使用的报表为准。',
  },
  {
    from: 'form2019',
    to: 'form2021',
    lastYear: 2020,
    firstYear: 2021,
    document: '国办公开办函〔2021〕30号',
    label: '2020｜2021 改版',
    explanation:
      '2021年度起改用现行年度报告格式。申请办理（表三）、行政复议和行政诉讼（表四）各行沿用，前后可比；“其他处理”细分为三项，部分单位仍按一行填报。规范性文件改为行政规范性文件，增加废止件数，“对外公开总数量”改为“现行有效件数”，二者不是同一存量；行政事业性收费由项目数改为收费金额；其他对外管理服务事项、政府集中采购不再统计。',
  },
];

/**
 * The two changes of form, oldest first; label and explanation are said in the language in force. Source: the crosswalk
 * of the three forms.
 */
export const BREAKS: readonly FormBreak[] = CHINESE.map((one) => {
  const { label, explanation } = one;
  return withLate(one, { label: () => spoken(label), explanation: () => spoken(explanation) });
});

/** The breaks that lie between two years, oldest first. */
export function breaksBetween(fromYear: number, toYear: number): readonly FormBreak[] {
  return BREAKS.filter(({ lastYear, firstYear }) => fromYear <= lastYear && firstYear <= toYear);
}
