import type { ChartSubject } from '../charts/chart';
import { MADE_UP } from '../domain/dataset';
import { said } from '../domain/language';
import { bookWords } from './words/book';

/** Characters that Windows, the file systems and shells of offices refuse, and control characters. */
// eslint-disable-next-line no-control-regex -- control characters are what must go
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\ufeff]/g;
const LONGEST = 120;
/** More units than this are named by their number. */
const NAMED_UNITS = 3;

/**
 * Name of a downloaded file: 单位_指标_年份_日期.扩展名, e.g. 南康区_收到申请_2016-2018_20261124.xlsx; where the figures are not shown
 * as they stand, how stands behind the measure: 南康区_收到申请_同比_2016-2018_20261124.xlsx. Made-up data says so in front.
 * In the language in force; names of places stay as they are.
 * Forbidden characters are dropped; the name, extension included, has at most 120 characters and keeps its end.
 */
export function fileName(subject: ChartSubject, extension: string, now: Date): string {
  const { measures, shownAs = '' } = subject;
  const subjects = measures.length > NAMED_UNITS ? bookWords().measures(measures.length) : namesOf(measures);
  return named(subject, [subjects, shownAs], extension, now);
}

/** Name of a file with several charts of a page: 单位_栏目_年份_日期.扩展名. @param title name of the page */
export function viewFileName(
  title: string,
  subjects: readonly ChartSubject[],
  extension: string,
  now: Date,
): string {
  const years = subjects.flatMap(({ years: { from, to } }) => [from, to]);
  const whole = {
    units: [...new Set(subjects.flatMap(({ units }) => units))],
    years: { from: Math.min(...years), to: Math.max(...years) },
    kind: subjects.some(({ kind }) => kind === 'synthetic') ? ('synthetic' as const) : ('real' as const),
  };
  return named(whole, [title], extension, now);
}

function named(
  { units, years, kind }: Pick<ChartSubject, 'units' | 'years' | 'kind'>,
  about: readonly string[],
  extension: string,
  now: Date,
): string {
  const places = units.length > NAMED_UNITS ? bookWords().units(units.length) : bookWords().list(units);
  const span = years.from === years.to ? String(years.from) : `${String(years.from)}-${String(years.to)}`;
  const head = [kind === 'synthetic' ? said(MADE_UP) : '', places, ...about].filter((part) => part !== '');
  const tail = `_${span}_${dateDigits(now)}.${extension}`;
  return `${clean(head.join('_')).slice(0, LONGEST - tail.length)}${tail}`;
}

/** 20261124, in local time. */
export function dateDigits(now: Date): string {
  return isoDate(now).replaceAll('-', '');
}

/** 2026-11-24, in local time: the day on the reader's calendar, not in Greenwich. */
export function isoDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function namesOf(measures: ChartSubject['measures']): string {
  return bookWords().list(measures.map(({ shortName }) => shortName));
}

function clean(text: string): string {
  return text.normalize('NFC').replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim();
}
