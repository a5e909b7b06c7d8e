import type { ChartView } from '../charts/chart';
import { acknowledgementWords } from '../domain/acknowledgement';
import { SYNTHETIC_MARK, type DatasetInfo } from '../domain/dataset';
import type { Measure } from '../domain/measure';
import type { Report } from '../domain/report';
import { isoDate } from './fileName';
import { CHINESE_NAMES } from '../domain/words/names';

/** What a download must say of itself besides its figures. */
export interface Citation {
  /** Reports the figures come from. */
  readonly reports: readonly Report[];
  /** Sets the reports came in. */
  readonly datasets: readonly DatasetInfo[];
  /** Address that opens the same view, `#…` included. */
  readonly link: string;
  readonly now: Date;
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

/** One line that names the reports: 来源：南康区2017年报告 等 3 份政府信息公开工作年度报告. */
export function sourceLine(reports: readonly Report[]): string {
  const [first] = reports;
  if (first === undefined) return '来源：无';
  return reports.length === 1
    ? `来源：${first.title}`
    : `来源：${first.title} 等 ${String(reports.length)} 份报告`;
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
