import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode, isIndicatorId } from '../../domain/catalogue';
import type { IndicatorId } from '../../domain/catalogue';
import type { Claim } from '../../domain/claim';
import { isClaim } from '../../domain/claim';
import type { FormId } from '../../domain/formId';
import type { ClassWording } from '../../domain/report';
import { isInForm } from '../report/chooseForm';
import { decimalOf, numberOf, shifted } from '../cell/decimal';
import { moneyShift } from '../cell/measureUnits';
import { NUMBER, onlyOnes, toldBy } from './findings';
import type { Told } from './findings';
import { narrativeClaims } from './narrativeClaims';
import type { ToldClaim } from './narrativeClaims';
import { proposalFigures } from './proposalFigures';
import { isOfOtherYear, proseOf } from './prose';
import type { Prose } from './prose';
import { linesOf, plainLine } from './textLines';
import type { PlainLine } from './textLines';
import type { TextPlace } from './textRows';

/** A figure that a sentence tells, with its place in the text. */
export interface TextFigure {
  /** Code in `CATALOGUE`. */
  readonly indicator: number;
  /** In the unit of the indicator. */
  readonly value: number;
  readonly raw: string;
  readonly place: TextPlace;
  readonly note?: string;
}

/** A number that the table of the report answers too, where it has one. */
interface TextClaim {
  readonly claim: Claim;
  /** The same as a figure, for a report without that cell; undefined for a rate, and for a part of what the cell counts. */
  readonly figure: TextFigure | undefined;
}

/** What the sentences of a report tell. */
export interface NarrativeFigures {
  readonly figures: readonly TextFigure[];
  readonly claims: readonly TextClaim[];
  readonly classWording: ClassWording;
}

const TOTAL = APPLICANTS.indexOf('total');
const WEBSITE = new RegExp(
  `政府(?:门户)?网站(?:平台)?(?:共|累计)?(?:主动)?(?:公开|发布)(?:了)?(?:各类|各种)?(?:政府|政务)?信息(?:共|共计|累计)?${NUMBER}(余|多)?条`,
  'gu',
);
const FEE =
  /收取(?:了)?(?:政府信息公开)?信息处理费(?:用)?(?:共|共计|合计)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(亿元|万元|元)/gu;
const NO_FEE =
  /(?:未|没有)收取(?:过)?(?:任何)?(?:政府信息公开)?(?:信息公开处理费|信息处理费)(?:用)?(?=[,;。]|$)/gu;
const CASES = new RegExp(
  `(?:对|有|就)${NUMBER}件(?:政府信息公开|信息公开)申请(?:案件)?(?:共)?收取(?:了)?(?:政府信息公开)?信息处理费`,
  'gu',
);

/**
 * Reads figures out of the sentences of a report. What may be of another thing, place or year is not taken.
 *
 * @param isTable lines that belong to tables
 */
export function narrativeFigures(
  text: string | readonly PlainLine[],
  form: FormId,
  year: number | undefined,
  isTable: (line: number) => boolean = () => false,
): NarrativeFigures {
  const lines = typeof text === 'string' ? linesOf(text).map(plainLine) : text;
  const prose = proseOf(lines, isTable);
  const proposals = proposalFigures(prose, year);
  const claims: readonly TextClaim[] = [
    ...narrativeClaims(prose, form, year).map((told) => claimOf(told, form)),
    ...proposals.shares.map(({ id, raw }) => ({
      claim: { measure: id, printed: raw, place: shareAbout(id) },
      figure: undefined,
    })),
  ];
  return {
    figures: [
      ...proposals.figures.map((told) => figureOf(told)),
      ...websiteFigures(prose, year),
      ...(form === 'form2021' ? feeFigures(prose, year) : []),
    ],
    claims: claims.filter(({ claim }) => isClaim(claim)),
    classWording: proposals.classWording,
  };
}

function claimOf({ about, isOwn, ...told }: ToldClaim, form: FormId): TextClaim {
  const { id, raw } = told;
  const isCell = !isOwn && isIndicatorId(id) && isInForm(indicatorCode(id), TOTAL, form);
  return {
    claim: { measure: id, printed: raw, place: about },
    figure: isCell ? figureOf({ ...told, id }) : undefined,
  };
}

function shareAbout(id: string): string {
  if (id === 'rate.proposal.b_to_a') return '正文：上届B类转A类';
  return id.includes('.npc.') ? '正文：人大建议办理结果' : '正文：政协提案办理结果';
}

function figureOf({ id, value, raw, place }: Told<IndicatorId>, note?: string): TextFigure {
  return { indicator: indicatorCode(id), value, raw, place, ...(note === undefined ? {} : { note }) };
}

function websiteFigures({ sentences }: Prose, year: number | undefined): readonly TextFigure[] {
  const told = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(WEBSITE)].flatMap((match) => {
      if (isOfOtherYear(sentence.text.slice(0, match.index), year)) return [];
      const [, digits = '', about = ''] = match;
      return [toldBy('disclosure.narrative.website' as const, sentence, match, digits, `${digits}${about}`)];
    }),
  );
  return onlyOnes(told).map((one) => figureOf(one, /[余多]$/u.test(one.raw) ? '原文为约数' : undefined));
}

function feeFigures({ sentences }: Prose, year: number | undefined): readonly TextFigure[] {
  const amounts = sentences.flatMap((sentence) => {
    const { text } = sentence;
    const isOther = (match: RegExpMatchArray) => isOfOtherYear(text.slice(0, match.index), year);
    const stated = [...text.matchAll(FEE)].flatMap((match) => {
      const [, digits = '', unit = ''] = match;
      if (isOther(match) || /(?:其中|未|不|免)[^,;]{0,12}$/u.test(text.slice(0, match.index))) return [];
      const value = numberOf(shifted(decimalOf(digits.replace(/,/gu, ''), false), moneyShift(unit, '万元')));
      if (value === undefined) return [];
      return [{ ...toldBy('fees.collected' as const, sentence, match, digits, `${digits}${unit}`), value }];
    });
    const none = [...text.matchAll(NO_FEE)]
      .filter((match) => !isOther(match) && isYearSaid(text.slice(0, match.index)))
      .map((match) => ({
        id: 'fees.collected' as const,
        raw: match[0],
        value: 0,
        place: sentence.placeOf(match.index),
      }));
    return [...stated, ...none];
  });
  const cases = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(CASES)]
      .filter((match) => !isOfOtherYear(sentence.text.slice(0, match.index), year))
      .map((match) => toldBy('fees.cases' as const, sentence, match, match[1] ?? '')),
  );
  return [
    ...onlyOnes(amounts).map((told) => figureOf(told, noteOfFee(told.raw))),
    ...onlyOnes(cases).map((told) => figureOf(told)),
  ];
}

/** That no fee was taken is a figure of the year only where the sentence says so of the year. */
function isYearSaid(before: string): boolean {
  return /20\d\d年|全年|本年/u.test(before);
}

function noteOfFee(raw: string): string | undefined {
  if (!/\d/u.test(raw)) return '原文为未收取';
  return /[^万亿]元$/u.test(raw) ? '原文单位为元，已换算为万元' : undefined;
}
