import type { FormId } from '../../domain/formId';
import type { MeasureId } from '../../domain/measure';
import { NUMBER, onlyOnes, toldBy } from './findings';
import type { Told } from './findings';
import { isOfOtherYear } from './prose';
import type { Prose, Sentence } from './prose';

/** A number of the text that the table answers too, and where in the report it is told, in our own words. */
export interface ToldClaim extends Told<MeasureId> {
  readonly place: Told<MeasureId>['place'];
  readonly about: string;
  /** Only of the government's own office, which is a part of what the table counts. */
  readonly isOwn?: boolean;
}

interface Pattern {
  readonly id: MeasureId;
  readonly pattern: RegExp;
  readonly about: string;
  /** Words of the sentence without which the number is of something else. */
  readonly within?: RegExp;
}

const counted = (source: string): RegExp => new RegExp(source.replaceAll('#', NUMBER), 'gu');

const RECEIVED: Pattern = {
  id: 'application.received',
  pattern: counted(
    '(?:收到|新收|受理|接收)(?:了)?(?:依申请公开|政府信息公开|信息公开|政府信息依申请公开)(?:的)?申请(?:共|共计|合计|总计)?#件',
  ),
  about: '正文：依申请公开',
};

const IN_2014: readonly Pattern[] = [
  RECEIVED,
  {
    id: 'disclosure.total',
    pattern: counted('(?:主动公开|公开发布|公开)(?:了)?(?:各类|各种)?(?:政府|政务)信息(?:共|共计|合计)?#条'),
    about: '正文：主动公开',
  },
  { id: 'response.interview', pattern: counted('访谈#次'), about: '正文：在线访谈' },
];

const IN_APPLICATIONS = /申请/u;
const SINCE_2019: readonly Pattern[] = [
  RECEIVED,
  {
    id: 'application.closed',
    pattern: counted('(?:办结|答复)#件(?=\\((?:含|其中))'),
    about: '正文：依申请公开',
    within: IN_APPLICATIONS,
  },
  {
    id: 'application.carried_in',
    pattern: counted('上年(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?#件'),
    about: '正文：依申请公开',
    within: IN_APPLICATIONS,
  },
  {
    id: 'application.carried_out',
    pattern: counted(
      '#件(?:顺延|结转|转)(?:到|至|入)?(?:下年度?|下一年度?)|(?:结转|转)(?:到|至|入)?下(?:一)?年度?(?:继续)?办理#件',
    ),
    about: '正文：依申请公开',
    within: IN_APPLICATIONS,
  },
];

const OUTCOMES: readonly (readonly [MeasureId, string])[] = [
  ['application.result.disclosed_full', '予以公开#件'],
  ['application.result.disclosed_partial', '部分公开#件'],
  ['application.result.refused', '不予公开#件'],
  ['application.result.unavailable', '无法提供#件'],
  ['application.result.not_processed', '不予处理#件'],
  ['application.result.other', '其他处理(?:\\([^()]*\\))?#件'],
];
/** Fewer kinds of outcome in a sentence may be of something else. */
const FEWEST_OUTCOMES = 3;

const RESULTS: readonly (readonly ['upheld' | 'corrected' | 'other' | 'pending', string])[] = [
  ['upheld', '(?:结果)?维持#件'],
  ['corrected', '(?:结果)?纠正#件'],
  ['other', '其他结果#件'],
  ['pending', '尚未审结#件'],
];
const DISPUTES = [
  ['review', '行政复议'],
  ['litigation', '行政诉讼'],
] as const;

/** Numbers of the text that the table of the report answers too; none is taken that is of another year or of a part. */
export function narrativeClaims(
  { sentences }: Prose,
  form: FormId,
  year: number | undefined,
): readonly ToldClaim[] {
  const patterns = form === 'form2014' ? IN_2014 : SINCE_2019;
  const told = sentences.flatMap((sentence): readonly ToldClaim[] => [
    ...patterns.flatMap((pattern) => matchesOf(sentence, pattern, year)),
    ...(form === 'form2014' ? [] : [...outcomes(sentence, year), ...disputes(sentence, year)]),
  ]);
  const kept = new Set(onlyOnes(told));
  return told.filter((claim) => kept.has(claim));
}

/** Words that make a number one of a part: of one channel, one department. */
const OF_A_PART = /(?:网站|微博|微信|公报|新媒体|公众号|其中[:,]?)[^,;]{0,20}$/u;

function matchesOf(
  sentence: Sentence,
  { id, pattern, about, within }: Pattern,
  year: number | undefined,
): readonly ToldClaim[] {
  const { text } = sentence;
  if (within !== undefined && !within.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const digits = match.slice(1).find((group) => group !== undefined) ?? '';
    // 上年结转 names the year before, and is of this one.
    const isOther = isOfOtherYear(before.replace(/上年度?结转/gu, ''), year);
    if (digits === '' || isOther || OF_A_PART.test(before)) return [];
    const isOwn = /(?:办公室|政府办|本级|本机关)[^,;]{0,12}$/u.test(before);
    return [
      {
        ...toldBy(id, sentence, match, digits, plainDigits(digits)),
        ...(isOwn ? { about: `${about}，政府本级`, isOwn } : { about }),
      },
    ];
  });
}

function outcomes(sentence: Sentence, year: number | undefined): readonly ToldClaim[] {
  if (!IN_APPLICATIONS.test(sentence.text)) return [];
  const told = OUTCOMES.flatMap(([id, source]) =>
    matchesOf(sentence, { id, pattern: counted(source), about: '正文：依申请公开' }, year),
  );
  return new Set(told.map(({ id }) => id)).size < FEWEST_OUTCOMES ? [] : told;
}

/** Reviews and suits, each with its results up to where the other begins. */
function disputes(sentence: Sentence, year: number | undefined): readonly ToldClaim[] {
  const { text } = sentence;
  return DISPUTES.flatMap(([kind, word]): readonly ToldClaim[] => {
    const pattern = counted(`${word}(?:案件|申请)?(?:共|共计)?#件`);
    const totals = [...text.matchAll(pattern)].filter(
      (match) => !isOfOtherYear(text.slice(0, match.index), year),
    );
    const [match, other] = totals;
    if (match === undefined || other !== undefined || !/信息公开|依申请/u.test(text.slice(0, match.index)))
      return [];
    const about = kind === 'review' ? '正文：复议' : '正文：诉讼';
    const total: ToldClaim = {
      ...toldBy(`${kind}.total`, sentence, match, match[1] ?? '', plainDigits(match[1] ?? '')),
      about,
    };
    const from = match.index + match[0].length;
    const rest = text.slice(from).split(/行政(?:复议|诉讼)|;/u)[0] ?? '';
    if (!/^,?其中/u.test(rest)) return [total];
    const parts = RESULTS.flatMap(([result, source]): readonly ToldClaim[] => {
      const found = counted(source).exec(rest);
      if (found === null) return [];
      const at = from + found.index + found[0].lastIndexOf(found[1] ?? '');
      const digits = plainDigits(found[1] ?? '');
      return [
        { id: `${kind}.${result}`, raw: digits, value: Number(digits), place: sentence.placeOf(at), about },
      ];
    });
    return [total, ...parts];
  });
}

/** A claim is compared as printed, without commas between thousands. */
function plainDigits(digits: string): string {
  return digits.replace(/,/gu, '');
}
