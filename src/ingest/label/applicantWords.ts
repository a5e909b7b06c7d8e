import { APPLICANTS } from '../../domain/applicant';
import type { Applicant } from '../../domain/applicant';
import { CHINESE_NAMES } from '../../domain/words/names';
import ENGLISH_NAMES from '../../domain/words/names.en';
import { bracketOf, labelKey, plain, withoutBracket } from './label';

const WORDS: ReadonlyMap<string, Applicant> = new Map<string, Applicant>([
  ...APPLICANTS.flatMap((applicant): [string, Applicant][] => [
    [labelKey(applicant), applicant],
    [labelKey(CHINESE_NAMES.applicants[applicant]), applicant],
    [labelKey(ENGLISH_NAMES.applicants[applicant]), applicant],
  ]),
  ['合计', 'total'],
  ['企业', 'enterprise'],
  ['公益组织', 'public_welfare'],
  ['法律服务', 'legal_service'],
  ['其他组织', 'other'],
  [labelKey('other organisations'), 'other'],
]);
/** Heading that stands over five of the columns. */
const LEGAL_PERSONS = /^法人(?:或|和|及)?其他组织(?=.)/u;
const SEPARATOR = /^(?:([^@]+)@([^@]+)|(.+?)\s*[:_/|·—–-]+\s*([^@:_/|·—–-]+))$/u;

/** The applicant column a word names: 自然人, 法人或其他组织-商业企业, `research`. Blank is the total. */
export function applicantFromWord(word: string): Applicant | undefined {
  const key = labelKey(word);
  if (key === '') return 'total';
  return WORDS.get(key) ?? WORDS.get(key.replace(LEGAL_PERSONS, ''));
}

/** A header split into what is counted and for whom: `新收政府信息公开申请数(自然人)`, `…@自然人`, `…-自然人`. */
export function splitApplicant(
  header: string,
): { readonly label: string; readonly applicant: Applicant } | undefined {
  const bracket = bracketOf(header);
  const inBracket = bracket ? applicantFromWord(bracket) : undefined;
  if (inBracket !== undefined) return { label: withoutBracket(header), applicant: inBracket };
  const parts = SEPARATOR.exec(plain(header));
  const [label, word] = [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]];
  const applicant = word === undefined ? undefined : applicantFromWord(word);
  if (label === undefined || applicant === undefined) return undefined;
  return { label: label.replace(/[:_/|·—–-]*法人(?:或|和|及)?其他组织$/u, ''), applicant };
}
