import type { ChartView } from '../charts/chart';
import { acknowledgementWords } from '../domain/acknowledgement';
import { SYNTHETIC_MARK, type DatasetInfo } from '../domain/dataset';
import type { Measure } from '../domain/measure';
import type { Report } from '../domain/report';
import { CHINESE_NAMES } from '../domain/words/names';
import { isoDate } from './fileName';

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
  return [
    ['标题', view.title],
    ['说明', view.subtitle],
    [
      '数据性质',
      subject.kind === 'synthetic' ? `${SYNTHETIC_MARK}（由程序生成，不是任何单位的真实数据）` : '真实报告',
    ],
    ['单位', subject.units.join('、')],
    ['年份', `${String(subject.years.from)}–${String(subject.years.to)}`],
    ['口径', subject.scopes.map((scope) => CHINESE_NAMES.scopes[scope]).join('、')],
    ...subject.measures.map((measure): readonly [string, string] => ['指标', measureLine(measure)]),
    ...view.notes.map((note): readonly [string, string] => ['注', note]),
    ...datasets.map(({ title, fingerprint }): readonly [string, string] => [
      '数据集',
      `${title}（指纹 ${fingerprint}）`,
    ]),
    ...datasets.flatMap(({ title, acknowledged = [] }) =>
      acknowledged.map((said): readonly [string, string] => [
        '导入时确认',
        `${title}：${acknowledgementWords(said)}`,
      ]),
    ),
    ['链接', link],
    ['生成日期', isoDate(now)],
    ['生成工具', MADE_BY],
  ];
}

/** Where a report can be found: its address, the file it was read from, or a dash. */
function placeOf({ url, file }: Report): string {
  return url ?? file ?? '—';
}

/** Heads of the list of sources. */
export const SOURCE_HEADS = [
  '报告标题',
  '单位代码',
  '年份',
  '口径',
  '报表',
  '发布机构',
  '发布日期',
  '地址或文件',
  '备注',
] as const;

/** One row of the list of sources. */
export function sourceCells(report: Report): readonly string[] {
  return [
    report.title,
    report.unit,
    String(report.year),
    CHINESE_NAMES.scopes[report.scope],
    CHINESE_NAMES.forms[report.form],
    report.publisher ?? '',
    report.published ?? '',
    placeOf(report),
    report.note ?? '',
  ];
}

function measureLine({ name, unit, formulaText, note }: Measure): string {
  return [`${name.zh}（${unit}）：${formulaText}`, note ?? ''].filter((part) => part !== '').join('。');
}
