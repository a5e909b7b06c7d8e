import { APPLICANT_NAMES } from '../../domain/applicant';
import { indicator } from '../../domain/catalogue';
import { CHECKS } from '../../domain/checks';
import { correctionSentence, type Correction } from '../../domain/correction';
import { formatCount } from '../../domain/format';
import { populationWords, type Population } from '../../domain/population';
import { REVIEW_STATE_NAMES, reportOfFinding, type Review } from '../../domain/review';
import type { ReportId } from '../../domain/report';
import type { Compared, Differing, Offered, WorkspaceOffer } from '../../state/workspaceOffer';

/** Words for what a workspace brings beside reports, with the word to count it by. */
export const OFFERED_NAMES: Readonly<Record<Offered, string>> = {
  reviews: '核对意见',
  corrections: '人工修正',
  columns: '列的对应方式',
  population: '人口',
};

/** 新增 3 条，与本机相同 2 条，与本机不同 1 条 */
export function comparedWords({ added, same, differing }: Compared<unknown>): string {
  const parts = [
    ...(added.length > 0 ? [`新增 ${formatCount(added.length)} 条`] : []),
    ...(same > 0 ? [`与本机相同 ${formatCount(same)} 条`] : []),
    ...(differing.length > 0 ? [`与本机不同 ${formatCount(differing.length)} 条`] : []),
  ];
  return parts.length === 0 ? '无' : parts.join('，');
}

/** Which source files are not inside; undefined where all are. */
export function leftOutWords(sets: WorkspaceOffer['sets']): string | undefined {
  const names = sets.flatMap(({ file, isFileInside }) => (file === undefined || isFileInside ? [] : [file]));
  if (names.length === 0) return undefined;
  const some = names.slice(0, 5).join('、');
  const more = names.length > 5 ? ` 等 ${formatCount(names.length)} 个` : '';
  return `文件中没有附带原文件：${some}${more}。数值和指纹都在，只是不能显示原文片段。`;
}

/** What is here and what a workspace says instead, of one thing. */
export interface Difference {
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * What differs of one sort, in words. Matched columns are named by their file's heads alone, which nobody reads: they are
 * counted, not listed.
 *
 * @param reportName unit and year of a report
 */
export function differences(
  offer: WorkspaceOffer,
  sort: Offered,
  reportName: (id: ReportId) => string,
): readonly Difference[] {
  if (sort === 'corrections')
    return offer.corrections.differing.map(({ mine, theirs }) => ({
      about: `${reportName(theirs.report)}${cellName(theirs)}`,
      mine: correctionSentence(mine),
      theirs: correctionSentence(theirs),
    }));
  if (sort === 'population')
    return offer.population.differing.map(({ mine, theirs }) => ({
      about: '用于“每万人”的人口',
      mine: personsWords(mine),
      theirs: personsWords(theirs),
    }));
  if (sort === 'reviews') return offer.reviews.differing.map((each) => reviewDifference(each, reportName));
  return [];
}

function personsWords(population: Population): string {
  return `${populationWords(population)}，共 ${formatCount(population.figures.length)} 个数`;
}

function cellName({ indicator: id, applicant }: Correction): string {
  const column = applicant === 'total' ? '' : `（${APPLICANT_NAMES[applicant]}）`;
  return `${indicator(id).name.zh}${column}`;
}

function reviewDifference(
  { mine, theirs }: Differing<Review>,
  reportName: (id: ReportId) => string,
): Difference {
  const report = reportOfFinding(theirs.finding)?.report;
  return {
    about: report === undefined ? theirs.finding : `${reportName(report)}：${ruleOf(theirs)}`,
    mine: reviewWords(mine),
    theirs: reviewWords(theirs),
  };
}

function ruleOf({ finding }: Review): string {
  // `<kind>/<report>/<rule>/<place>`; a department's report has a slash in it, and a place none before the rule.
  const id = /@\d{4}@[a-zA-Z]+(?:#\d+)?\/([a-zA-Z0-9]+)\//u.exec(finding)?.[1];
  // A newer page may know rules that this one does not.
  return CHECKS.find((rule) => rule.id === id)?.title.zh ?? id ?? finding;
}

function reviewWords({ state, note }: Review): string {
  return note === '' ? REVIEW_STATE_NAMES[state] : `${REVIEW_STATE_NAMES[state]}，${note}`;
}
