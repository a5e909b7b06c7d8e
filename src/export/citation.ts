import type { ChartView } from '../charts/chart';
import { acknowledgementWords } from '../domain/acknowledgement';
import { MADE_UP, type DatasetInfo, type DatasetKind } from '../domain/dataset';
import { FORM_SHORT_NAMES } from '../domain/formId';
import { said } from '../domain/language';
import type { Measure } from '../domain/measure';
import { SCOPE_NAMES, type Report } from '../domain/report';
import { isoDate } from './fileName';
import { widthUnder } from './workbook/columnWidth';
import { bookWords } from './words/book';

/** What a download must say of itself besides its figures. */
export interface Citation {
  /** Reports the figures come from. */
  readonly reports: readonly Report[];
  /** Sets the reports came in. */
  readonly datasets: readonly DatasetInfo[];
  /** Address that opens the same view, `#…` included. */
  readonly link: string;
  readonly now: Date;
  /** What the rules say of the reports; undefined while not every rule was asked. */
  readonly findings?: readonly CitedFinding[] | undefined;
}

/** One finding on a report behind a chart, as the sheet 校验 tells it. */
export interface CitedFinding {
  readonly report: Report;
  readonly rule: string;
  /** 不符, 提醒, 说明 or 无法判断. */
  readonly result: string;
  readonly sentence: string;
  /** Both sides and left − right; a fraction of 1 where `isRate`. */
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly difference?: number | undefined;
  readonly isRate: boolean;
  /** What the reader decided: 待核, 已确认, 忽略. */
  readonly state: string;
  readonly note: string;
}

/** Name and version that downloads carry. */
export const MADE_BY = '公开年报看板 gongkai 0.1.0';

/** Lines of the sheet 说明 and under a picture: what is shown, how it is computed, what to know, when it was made. */
export function explanation(
  view: ChartView,
  { datasets, link, now }: Citation,
): readonly (readonly [string, string])[] {
  const { subject } = view;
  const words = bookWords();
  const { about } = words;
  return [
    [about.title, view.title],
    [about.subtitle, view.subtitle],
    [about.nature, natureWords(subject.kind)],
    [about.units, words.list(subject.units)],
    [about.years, `${String(subject.years.from)}–${String(subject.years.to)}`],
    [about.scopes, words.list(subject.scopes.map((scope) => SCOPE_NAMES[scope]))],
    ...subject.measures.map((measure): readonly [string, string] => [about.measure, measureLine(measure)]),
    ...view.notes.map((note): readonly [string, string] => [about.note, note]),
    ...datasets.map(({ title, fingerprint }): readonly [string, string] => [
      about.dataset,
      words.fingerprint(title, fingerprint),
    ]),
    ...datasets.flatMap(({ title, acknowledged = [] }) =>
      acknowledged.map((confirmed): readonly [string, string] => [
        about.acknowledged,
        words.ofDataset(title, acknowledgementWords(confirmed)),
      ]),
    ),
    [about.link, link],
    [about.madeOn, isoDate(now)],
    [about.madeBy, MADE_BY],
  ];
}

/** Whether the figures of a file are real, in words that leave no doubt. */
export function natureWords(kind: DatasetKind): string {
  return kind === 'synthetic' ? bookWords().madeUp(said(MADE_UP)) : bookWords().real;
}

/** Where a report can be found: its address, the file it was read from, or a dash. */
function placeOf({ url, file }: Report): string {
  return url ?? file ?? '—';
}

const SOURCE_WIDTHS = {
  title: 44,
  unit: 30,
  year: 8,
  scope: 10,
  form: 10,
  publisher: 24,
  published: 12,
  place: 48,
  note: 40,
} as const;

/** Heads of the list of sources, with the widths of their columns. */
export function sourceHeads(): readonly { readonly head: string; readonly width: number }[] {
  const { sources } = bookWords();
  return (Object.keys(SOURCE_WIDTHS) as (keyof typeof SOURCE_WIDTHS)[]).map((key) => ({
    head: sources[key],
    width: widthUnder(sources[key], SOURCE_WIDTHS[key]),
  }));
}

/** One row of the list of sources. */
export function sourceCells(report: Report): readonly string[] {
  return [
    report.title,
    report.unit,
    String(report.year),
    SCOPE_NAMES[report.scope],
    FORM_SHORT_NAMES[report.form],
    report.publisher ?? '',
    report.published ?? '',
    placeOf(report),
    report.note ?? '',
  ];
}

function measureLine({ name, unit, formulaText, note }: Measure): string {
  return bookWords().measure(said(name), unit, formulaText, note ?? '');
}
