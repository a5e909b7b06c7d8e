import { FORM_IDS } from '../domain/formId';
import type { FormId } from '../domain/formId';
import { ORIGINS, SCOPES } from '../domain/report';
import type { Origin, Scope } from '../domain/report';
import { MISSING_KINDS } from '../domain/value';
import type { Missing } from '../domain/value';
import { CHINESE_NAMES } from '../domain/words/names';
import ENGLISH_NAMES from '../domain/words/names.en';
import { labelKey, plain } from './label/label';

/** Whether a page may open it: no other kind of address is kept with a report. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//u.test(text);
}

/** Years a report may be of: the Regulations came into force on 1 May 2008. */
export const REPORT_YEARS = { first: 2008, last: 2030 } as const;

/**
 * Reads 2017, ２０１７, 2017年, 2017年度, 2017.0, and the first and last day of a year, which workbooks make of it.
 *
 * @returns undefined for anything else or out of range
 */
export function readYear(text: string): number | undefined {
  const year = /^'?(\d{4})(?:(?:\.0+)?(?:年度?)?|[-/]0?1[-/]0?1|[-/]12[-/]31)$/u.exec(
    plain(text).replace(/\s+/gu, ''),
  )?.[1];
  const number = Number(year);
  return year !== undefined && number >= REPORT_YEARS.first && number <= REPORT_YEARS.last
    ? number
    : undefined;
}

const SCOPE_WORDS: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ...SCOPES.flatMap((scope): [string, Scope][] => [
    [labelKey(scope), scope],
    [labelKey(CHINESE_NAMES.scopes[scope]), scope],
    [labelKey(ENGLISH_NAMES.scopes[scope]), scope],
  ]),
  ...['全区', '全县', '全市', '全省', '全旗', '全州', '全盟', '全区县市', '全县市区', '全区域', '汇总'].map(
    (word): [string, Scope] => [word, 'whole'],
  ),
  ...[
    '区政府',
    '县政府',
    '市政府',
    '省政府',
    '区本级',
    '县本级',
    '市本级',
    '省本级',
    '政府本级',
    '本机关',
  ].map((word): [string, Scope] => [word, 'own']),
  ...['县直单位', '市直单位', '直属单位', '区直', '县直', '市直', '区直部门', '县直部门', '市直部门'].map(
    (word): [string, Scope] => [word, 'directUnits'],
  ),
  ...['乡镇', '街道', '镇街', '乡镇街', '乡镇办', '镇街道'].map((word): [string, Scope] => [
    word,
    'townships',
  ]),
  ['未注明', 'unstated'],
]);

/** The scope a word names; undefined for an unknown word. */
export function readScope(text: string): Scope | undefined {
  return SCOPE_WORDS.get(labelKey(text));
}

/** Reads 2014, 2014表, 2014年版, form2014, 2014 form. */
export function readForm(text: string): FormId | undefined {
  const year = /^(?:form)?(2014|2019|2021)(?:年?[表版]?|年版?表?| ?form)?$/u.exec(
    plain(text).toLowerCase(),
  )?.[1];
  return FORM_IDS.find((form) => form === `form${year ?? ''}`);
}

/** Reads the id or the word, in either language, of a kind of missing value. */
export function readMissing(text: string): Missing | undefined {
  const word = plain(text);
  return MISSING_KINDS.find((kind) =>
    [kind, CHINESE_NAMES.missing[kind], ENGLISH_NAMES.missing[kind]].includes(word),
  );
}

/** Reads the id or the word, in either language, of an origin. */
export function readOrigin(text: string): Origin | undefined {
  const word = plain(text);
  return ORIGINS.find((origin) =>
    [origin, CHINESE_NAMES.origins[origin], ENGLISH_NAMES.origins[origin]].includes(word),
  );
}

/** Code of the origin of a number of which nothing is told: it stands in the table. */
export const PLAIN_ORIGIN = ORIGINS.indexOf('table');

/** Code of the origin that a cell names; that of a plain number where it names none. */
export function originCode(text: string | undefined): number {
  const origin = text === undefined || text === '' ? undefined : readOrigin(text);
  return origin === undefined ? PLAIN_ORIGIN : ORIGINS.indexOf(origin);
}

/** An ISO date that exists; undefined for anything else. Dates in prose lose their separators, so nothing is guessed. */
export function readDate(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain(text).replace(/\s+/gu, ''));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
