import { APPLICANT_NAMES } from '../../domain/applicant';
import { indicator } from '../../domain/catalogue';
import { CHECKS } from '../../domain/checks';
import { correctionSentence, type Correction } from '../../domain/correction';
import { formatCount } from '../../domain/format';
import { populationWords, type Population } from '../../domain/population';
import { REVIEW_STATE_NAMES, reportOfFinding, type Review } from '../../domain/review';
import type { ReportId } from '../../domain/report';
import type { Compared, Differing, Offered, WorkspaceOffer } from '../../state/workspace/workspaceOffer';
import { said } from '../../domain/language';
import { offerWords } from './words/offer';

/** 新增 3 条，与本机相同 2 条，与本机不同 1 条 */
export function comparedWords({ added, same, differing }: Compared<unknown>): string {
  const counted = (count: number) => (count > 0 ? formatCount(count) : undefined);
  return offerWords().compared({
    added: counted(added.length),
    same: counted(same),
    differing: counted(differing.length),
  });
}

/** Which source files are not inside; undefined where all are. */
export function leftOutWords(sets: WorkspaceOffer['sets']): string | undefined {
  const names = sets.flatMap(({ file, isFileInside }) => (file === undefined || isFileInside ? [] : [file]));
  if (names.length === 0) return undefined;
  return offerWords().leftOut(names.slice(0, 5), names.length > 5 ? formatCount(names.length) : undefined);
}

/** What is here and what a workspace says instead, of one thing. */
export interface Difference {
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  /** What of it stays Chinese in every language: the unit, and the notes of readers. */
  readonly names: readonly string[];
}

/**
 * What differs of one sort, in words. Matched columns are named by their file's heads alone, which nobody reads: they are
 * counted, not listed.
 *
 * @param reportName unit and year of a report
 * @param unitName the unit of a report alone
 */
export function differences(
  offer: WorkspaceOffer,
  sort: Offered,
  reportName: (id: ReportId) => string,
  unitName: (id: ReportId) => string = reportName,
): readonly Difference[] {
  if (sort === 'corrections')
    return offer.corrections.differing.map(({ mine, theirs }) => ({
      about: cellName(reportName(theirs.report), theirs),
      mine: correctionSentence(mine),
      theirs: correctionSentence(theirs),
      names: [unitName(theirs.report), mine.note, theirs.note],
    }));
  if (sort === 'population')
    return offer.population.differing.map(({ mine, theirs }) => ({
      about: offerWords().population,
      mine: personsWords(mine),
      theirs: personsWords(theirs),
      names: [mine.file, theirs.file],
    }));
  if (sort === 'views')
    return offer.views.differing.map(({ mine, theirs }) => ({
      about: offerWords().view(theirs.name),
      mine: decodedHash(mine.hash),
      theirs: decodedHash(theirs.hash),
      names: [theirs.name, decodedHash(mine.hash), decodedHash(theirs.hash)],
    }));
  if (sort === 'reviews')
    return offer.reviews.differing.map((each) => reviewDifference(each, reportName, unitName));
  return [];
}

function decodedHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function personsWords(population: Population): string {
  return offerWords().persons(populationWords(population), formatCount(population.figures.length));
}

function cellName(report: string, { indicator: id, applicant }: Correction): string {
  const column = applicant === 'total' ? undefined : APPLICANT_NAMES[applicant];
  return offerWords().cell(report, said(indicator(id).name), column);
}

function reviewDifference(
  { mine, theirs }: Differing<Review>,
  reportName: (id: ReportId) => string,
  unitName: (id: ReportId) => string,
): Difference {
  const report = reportOfFinding(theirs.finding)?.report;
  return {
    about: report === undefined ? theirs.finding : offerWords().rule(reportName(report), ruleOf(theirs)),
    mine: reviewWords(mine),
    theirs: reviewWords(theirs),
    names: [...(report === undefined ? [] : [unitName(report)]), mine.note, theirs.note],
  };
}

function ruleOf({ finding }: Review): string {
  // `<kind>/<report>/<rule>/<place>`; a department's report has a slash in it, and a place none before the rule.
  const id = /@\d{4}@[a-zA-Z]+(?:#\d+)?\/([a-zA-Z0-9]+)\//u.exec(finding)?.[1];
  // A newer page may know rules that this one does not.
  const title = CHECKS.find((rule) => rule.id === id)?.title;
  return title === undefined ? (id ?? finding) : said(title);
}

function reviewWords({ state, note }: Review): string {
  return offerWords().review(REVIEW_STATE_NAMES[state], note);
}
