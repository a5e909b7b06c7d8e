import { RESULT_NAMES, SEVERITY_NAMES, type Check, type Finding } from '../domain/check';
import { SYNTHETIC_MARK, type DatasetKind } from '../domain/dataset';
import { formatCount } from '../domain/format';
import type { Report } from '../domain/report';
import type { ReviewState } from '../domain/review';
import { MADE_BY } from './citation';
import { dateDigits, isoDate } from './fileName';
import { listed, type Sheet, type BookRow } from './workbook/sheet';
import { headed, markRows, number, text, titled } from './workbookCells';
import { CHINESE_NAMES } from '../domain/words/names';

/** One finding as the list to be sent back tells it. */
export interface FindingLine {
  readonly finding: Finding;
  readonly check: Check;
  readonly report: Report;
  /** Name of the unit as it must be printed where others stand beside it. */
  readonly unit: string;
  readonly state: ReviewState;
  readonly note: string;
  /** True when the figures have changed since the reader decided. */
  readonly isOutdated: boolean;
  /** Both sides are fractions of 1. */
  readonly isRate: boolean;
  /** Places in the form that were compared, each with the value as printed. */
  readonly cells: readonly { readonly place: string; readonly value: string }[];
}

/** Findings as a workbook to be taken away. */
export interface FindingsBook {
  readonly kind: DatasetKind;
  /** In the order of the list. */
  readonly lines: readonly FindingLine[];
  /** Every rule that was asked, for the sheet that explains them. */
  readonly checks: readonly Check[];
  /** What the list was narrowed to, in words; empty for everything. */
  readonly filter: string;
  /** One sheet more for each unit, to be sent on its own. */
  readonly isByUnit: boolean;
  /** Address that opens the same list. */
  readonly link: string;
  readonly now: Date;
}

const HEADS = [
  ['序号', 6],
  ['单位', 14],
  ['年份', 7],
  ['口径', 9],
  ['报表', 9],
  ['严重程度', 9],
  ['规则', 30],
  ['问题说明', 60],
  ['左值', 11],
  ['右值', 11],
  ['差', 11],
  ['涉及单元格', 44],
  ['原值', 24],
  ['状态', 9],
  ['备注', 26],
  ['报告标题', 36],
  ['地址', 40],
] as const;
/** More cells than this are told by their number: a list is read, not a table. */
const MOST_CELLS = 12;
const LONGEST_SHEET_NAME = 31;

/** Name of the file: 核对清单_南康区_20261124.xlsx; made-up data says so in front. */
export function findingsFileName({ kind, lines, now }: FindingsBook): string {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const whose = units.length === 1 ? (units[0] ?? '') : `${String(units.length)}个单位`;
  const mark = kind === 'synthetic' ? `${SYNTHETIC_MARK}_` : '';
  return `${mark}核对清单_${whose.replace(/[\\/:*?"<>|]/g, '')}_${dateDigits(now)}.xlsx`;
}

/**
 * What a district is asked, in the manner of an official letter: which report, what does not agree, what to do.
 */
export function politeSentence({ finding, report }: Pick<FindingLine, 'finding' | 'report'>): string {
  const head = `贵单位${String(report.year)}年度报告：`;
  if (finding.result === 'uncertain') return `${head}${finding.sentence.zh}请补充有关数据或说明情况。`;
  switch (finding.severity) {
    case 'error':
      return `${head}${finding.sentence.zh}请核对后更正或说明。`;
    case 'warning':
      return `${head}${finding.sentence.zh}请核实，如有误请更正，如无误请说明。`;
    case 'remark':
      return `${head}${finding.sentence.zh}供核对时参考。`;
  }
}

/** The sheets: 核对清单, on request one per unit, 规则说明. Numbers are numbers, all other cells text that never runs. */
export function findingSheets(book: FindingsBook): readonly Sheet[] {
  const units = [...new Set(book.lines.map(({ unit }) => unit))];
  const taken = new Set(['核对清单', '规则说明']);
  const ofUnits = book.isByUnit
    ? units.map((unit) =>
        listSheet(
          sheetName(unit, taken),
          book,
          book.lines.filter((line) => line.unit === unit),
        ),
      )
    : [];
  return [listSheet('核对清单', book, book.lines), ...ofUnits, rulesSheet(book)];
}

function listSheet(sheet: string, { kind }: FindingsBook, lines: readonly FindingLine[]): Sheet {
  const mark = markRows(kind === 'synthetic');
  const widths = HEADS.map(([, width]) => width);
  return listed({ sheet, widths, frozenRows: mark.length + 1 }, [
    ...mark,
    HEADS.map(([value]) => headed(value)),
    ...lines.map(rowOf),
  ]);
}

function rowOf(line: FindingLine, index: number): BookRow {
  const { finding, check, report, unit, cells } = line;
  const rate = line.isRate ? 'rate' : undefined;
  const told = cells.slice(0, MOST_CELLS);
  const more = cells.length > told.length ? [`等 ${String(cells.length)} 格`] : [];
  return [
    number(index + 1),
    text(unit),
    number(report.year, 'year'),
    text(CHINESE_NAMES.scopes[report.scope]),
    text(CHINESE_NAMES.forms[report.form]),
    text(finding.result === 'uncertain' ? RESULT_NAMES.uncertain : SEVERITY_NAMES[finding.severity]),
    text(check.title.zh),
    text(politeSentence(line)),
    number(finding.left, rate),
    number(finding.right, rate),
    number(finding.difference, rate),
    text([...told.map(({ place }) => place), ...more].join('\n')),
    text(told.map(({ value }) => value).join('\n')),
    text(`${CHINESE_NAMES.reviews[line.state]}${line.isOutdated ? '（数据已变，请重新核对）' : ''}`),
    text(line.note),
    text(report.title),
    text(report.url ?? report.file ?? ''),
  ];
}

function rulesSheet({ kind, checks, lines, filter, link, now }: FindingsBook): Sheet {
  const count = new Map<string, number>();
  for (const { check } of lines) count.set(check.id, (count.get(check.id) ?? 0) + 1);
  const told: readonly (readonly [string, string])[] = [
    ['清单内容', `${String(lines.length)} 条${filter === '' ? '' : `；筛选：${filter}`}`],
    ['状态', '待核：尚未核对；已确认：数据确有问题，待退回更正；忽略：核实无误，不再标记'],
    [
      '数据性质',
      kind === 'synthetic' ? `${SYNTHETIC_MARK}（由程序生成，不是任何单位的真实数据）` : '真实报告',
    ],
    ['链接', link],
    ['生成日期', isoDate(now)],
    ['生成工具', MADE_BY],
  ];
  const heads = ['编号', '规则', 'Rule', '严重程度', '依据', '适用报表', '适用层级', '本清单条数'];
  return listed({ sheet: '规则说明', widths: [22, 44, 44, 9, 50, 22, 18, 11] }, [
    ...markRows(kind === 'synthetic'),
    ...told.map(([key, value]): BookRow => [titled(key), text(value)]),
    [],
    heads.map(headed),
    ...checks.map((check): BookRow => [
      text(check.id),
      text(check.title.zh),
      text(check.title.en),
      text(SEVERITY_NAMES[check.severity]),
      text(check.source),
      text(check.forms.map((form) => CHINESE_NAMES.forms[form]).join('、')),
      text(check.levels?.map((level) => CHINESE_NAMES.levels[level]).join('、') ?? '全部'),
      number(count.get(check.id) ?? 0),
    ]),
  ]);
}

/** Name of a unit as spreadsheets allow it: at most 31 characters, none of `[]:*?/\`, each name once. */
function sheetName(unit: string, taken: Set<string>): string {
  const clean = unit.replace(/[[\]:*?/\\']/g, ' ').trim();
  const plain = clean === '' ? '单位' : clean;
  for (let copy = 1; ; copy += 1) {
    const tail = copy === 1 ? '' : ` ${formatCount(copy)}`;
    const name = `${plain.slice(0, LONGEST_SHEET_NAME - tail.length)}${tail}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
