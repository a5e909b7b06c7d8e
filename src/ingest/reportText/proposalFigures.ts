import type { ClassWording } from '../../domain/report';
import type { IndicatorId } from '../../domain/catalogue';
import type { MeasureId } from '../../domain/measure';
import { NUMBER, onlyOnes, toldBy } from './findings';
import type { Told } from './findings';
import { isOfOtherYear } from './prose';
import type { Prose, Sentence } from './prose';

/** What the text tells of proposals: counts, shares, and what the classes mean here. */
export interface ProposalFigures {
  readonly figures: readonly Told<IndicatorId>[];
  readonly shares: readonly Told<MeasureId>[];
  readonly classWording: ClassWording;
}

type Body = 'npc' | 'cppcc';
type Letter = 'a' | 'b' | 'c' | 'd';

const QUOTES = '[“”"\'(「」『』]?';
const CLOSES = '[“”"\')「」『』]?';
const CLASS = `${QUOTES}([ABCDabcd])类${CLOSES}`;
const NPC = '(?:人大代表(?:意见)?建议|人大建议|代表建议)';
const CPPCC = '(?:政协(?:委员)?提案|政协.{0,12}?提案)';
const BOTH = new RegExp(`${NPC}(?:办理)?[、和及与,](?:[省市区县州旗])?(?:政协)?(?:委员)?提案`, 'u');
const TOTAL = new RegExp(
  `${NPC}[、和及与,](?:[省市区县州旗])?(?:政协)?(?:委员)?提案(?:办理)?(?:共|共计|合计|总计|计)?${NUMBER}件`,
  'gu',
);
const BODY_TOTALS: readonly (readonly [Body, RegExp])[] = [
  ['npc', new RegExp(`${NPC}(?:共|共计|合计|总计|计)?${NUMBER}件`, 'gu')],
  ['cppcc', new RegExp(`(?:政协(?:委员)?)?提案(?:共|共计|合计|总计|计)?${NUMBER}件`, 'gu')],
];
/** 建议和提案 227件 counts both. */
const JOINED_BEFORE = /建议(?:办理)?[、和及与,][省市区县州旗]?(?:政协)?(?:委员)?$/u;
const COUNT = new RegExp(`${CLASS}(?:件|建议|提案)?(?:的)?(?:有|共|为)?${NUMBER}件(?!中)`, 'gu');
const SHARE =
  /^[,(]?(?:占比|占(?:承办|办理|办复)?(?:人大)?(?:代表)?(?:建议|提案)?(?:总数|总量|总件数)?(?:的|比)?)(\d+(?:\.\d+)?%)/u;
const PRIOR = new RegExp(
  `${NPC}${QUOTES}B类${CLOSES}件?${NUMBER}件中,?(?:已)?(?:有)?${NUMBER}件(?:已)?(?:转化|转变|转)(?:为|成)${QUOTES}A类${CLOSES}件?`,
  'gu',
);
const TURNED = /^[,(]?转化率(?:为|达|达到)?(\d+(?:\.\d+)?%)/u;
const DEFINED = new RegExp(`${CLASS}件?(?:即|是指|指|为|表示)([^;。“”"()A-D]{4,60}?)(?=[;。)“”"])`, 'gu');
const MEANT = /([^;。:%]{4,60}?)的?\(([ABCD])类(?:件)?\)/gu;

/** Reads proposals out of sentences: which body is meant must be said before the number. */
export function proposalFigures({ sentences }: Prose, year: number | undefined): ProposalFigures {
  const figures: Told<IndicatorId>[] = [];
  const shares: Told<MeasureId>[] = [];
  let earlier = '';
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) earlier = '';
    paragraph = sentence.paragraph;
    const { text } = sentence;
    if (!/建议|提案|类/u.test(text)) continue;
    figures.push(...totals(sentence, year), ...priorClass(sentence, shares));
    for (const match of text.matchAll(COUNT)) {
      const before = text.slice(0, match.index);
      const body = bodyBefore(before) ?? bodyBefore(earlier);
      const [whole, letter = '', digits = ''] = match;
      if (body === undefined || isOfOtherYear(before, year)) continue;
      if (/(?:转化|转变|转)(?:为|成)$/u.test(before) || isPriorClass(text, match)) continue;
      const key = letter.toLowerCase() as Letter;
      figures.push(toldBy(`proposal.${body}.class_${key}`, sentence, match, digits));
      const share = SHARE.exec(text.slice(match.index + whole.length));
      if (share?.[1] !== undefined && key !== 'd') {
        const from = match.index + whole.length;
        shares.push(shareAt(`rate.proposal.${body}.${key}`, sentence, from, share[0], share[1]));
      }
    }
    earlier = text;
  }
  return { figures: onlyOnes(figures), shares: onlyOnes(shares), classWording: wordingIn(sentences) };
}

function shareAt(
  id: MeasureId,
  sentence: Sentence,
  from: number,
  words: string,
  printed: string,
): Told<MeasureId> {
  return {
    id,
    raw: printed,
    value: Number(printed.replace('%', '')),
    place: sentence.placeOf(from + words.lastIndexOf(printed)),
  };
}

function totals(sentence: Sentence, year: number | undefined): readonly Told<IndicatorId>[] {
  const { text } = sentence;
  const isThisYear = (match: RegExpMatchArray) => !isOfOtherYear(text.slice(0, match.index), year);
  return [
    ...[...text.matchAll(TOTAL)]
      .filter(isThisYear)
      .map((match) => toldBy('proposal.total' as const, sentence, match, match[1] ?? '')),
    ...BODY_TOTALS.flatMap(([body, pattern]) =>
      [...text.matchAll(pattern)]
        .filter((match) => isThisYear(match) && !JOINED_BEFORE.test(text.slice(0, match.index)))
        .map((match) => toldBy(`proposal.${body}.total` as const, sentence, match, match[1] ?? '')),
    ),
  ];
}

/** Class B of an earlier session that turned class A; only told of suggestions to the people's congress. */
function priorClass(sentence: Sentence, shares: Told<MeasureId>[]): readonly Told<IndicatorId>[] {
  return [...sentence.text.matchAll(PRIOR)].flatMap((match) => {
    const [whole, of = '', turned = ''] = match;
    const end = match.index + whole.length;
    const rate = TURNED.exec(sentence.text.slice(end));
    if (rate?.[1] !== undefined)
      shares.push(shareAt('rate.proposal.b_to_a', sentence, end, rate[0], rate[1]));
    const first = whole.indexOf(of);
    return [
      {
        ...toldBy('proposal.npc.prior_b_total' as const, sentence, match, of),
        place: sentence.placeOf(match.index + first),
      },
      toldBy('proposal.npc.prior_b_to_a' as const, sentence, match, turned),
    ];
  });
}

/** 代表建议B类件11件 is of an earlier session where the text goes on to tell what became of it. */
function isPriorClass(text: string, match: RegExpMatchArray): boolean {
  const before = text.slice(0, match.index);
  return new RegExp(`${NPC}$`, 'u').test(before) && match[1]?.toUpperCase() === 'B';
}

/** The body named last; undefined where both are named in one breath, or none is. */
function bodyBefore(text: string): Body | undefined {
  const both = lastEnd(text, BOTH);
  const npc = lastEnd(text, new RegExp(NPC, 'u'));
  const cppcc = lastEnd(text, new RegExp(`${CPPCC}|提案`, 'u'));
  if (both >= Math.max(npc, cppcc)) return undefined;
  return npc === cppcc ? undefined : npc > cppcc ? 'npc' : 'cppcc';
}

function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(new RegExp(pattern.source, 'gu'))].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

/** What A, B, C, D mean here; a class that is told in two ways has no wording. */
function wordingIn(sentences: readonly Sentence[]): ClassWording {
  const found = new Map<Letter, Set<string>>();
  const add = (letter: string, words: string) => {
    const wording = words
      .replace(/^.{0,12}所提(?:出)?的?问题/u, '')
      .replace(/的$/u, '')
      .replace(/[,、]$/u, '');
    const key = letter.toLowerCase() as Letter;
    if (wording.length >= 4) found.set(key, (found.get(key) ?? new Set<string>()).add(wording));
  };
  for (const { text } of sentences) {
    if (!text.includes('类')) continue;
    for (const [, letter = '', words = ''] of text.matchAll(DEFINED))
      if (!/\d+件/u.test(words)) add(letter, words);
    for (const [, words = '', letter = ''] of text.matchAll(MEANT)) {
      const own = words.replace(/^.*(?:看|中|[是为]),?/u, '').replace(/^[,、]+/u, '');
      if (!/\d/u.test(own) && !own.includes('建议办理')) add(letter, own);
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([key, words]) => (words.size === 1 ? [[key, [...words][0]]] : [])),
  );
}
