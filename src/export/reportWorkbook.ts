import { indicator } from '../domain/catalogue';
import { RESULT_NAMES, SEVERITY_NAMES, type Finding } from '../domain/check';
import { SYNTHETIC_MARK, type DatasetInfo } from '../domain/dataset';
import { form } from '../domain/forms';
import { figuresOutside, type ReportedFigure } from '../domain/formSheet/reportedFigures';
import type { Report } from '../domain/report';
import type { Unit } from '../domain/unit';
import { isStated, type Value } from '../domain/value';
import { MADE_BY } from './citation';
import { fileName, isoDate } from './fileName';
import { formRows, formWidths } from './reportSheet';
import { listed, type ListedSheet, type BookRow } from './workbook/sheet';
import { headed, markRows, number, text, titled } from './workbookCells';
import { CHINESE_NAMES } from '../domain/words/names';

/** Everything of one report that its workbook holds. */
export interface ReportWorkbook {
  readonly report: Report;
  readonly unit: Unit;
  readonly figures: readonly ReportedFigure[];
  /** What the rules say of the report. */
  readonly findings: readonly Finding[];
  /** Words of a rule, by its id. */
  readonly rule: (check: string) => string;
  readonly dataset: DatasetInfo;
  readonly now: Date;
}

/** Names of the sheets, by which the workbook is known when it is read again. */
const REPORT_SHEETS = {
  form: '统计表',
  about: '报告信息',
  outside: '正文数据',
  remarks: '数值说明',
  checks: '校验',
} as const;

/**
 * One report as a workbook in the layout of its form, which imports back to the same report: 统计表 as the form prints it, 报告信息, 正文数据 for figures the form has no cell for,
 * 数值说明 for cells with more to tell than their number, 校验.
 */
export function reportSheets(book: ReportWorkbook): readonly ListedSheet[] {
  const edition = form(book.report.form);
  const outside = figuresOutside(edition, book.figures);
  const isOutside = new Set(outside);
  return [
    listed({ sheet: REPORT_SHEETS.form, widths: formWidths(edition) }, [
      ...markRows(book.dataset.kind === 'synthetic'),
      ...formRows(book),
    ]),
    listed({ sheet: REPORT_SHEETS.about, widths: [16, 80] }, aboutRows(book)),
    listSheet(
      REPORT_SHEETS.outside,
      [
        ['指标', 36],
        ['指标名称', 36],
        ['申请人', 14],
        ['数值', 12],
        ['来历', 10],
        ['原文写法', 24],
        ['备注', 48],
      ],
      outside.map((figure) => [
        text(figure.indicator),
        text(indicator(figure.indicator).name.zh),
        text(CHINESE_NAMES.applicants[figure.applicant]),
        valueCell(figure.value),
        text(CHINESE_NAMES.origins[figure.origin]),
        text(figure.raw ?? ''),
        text(figure.note ?? ''),
      ]),
    ),
    listSheet(
      REPORT_SHEETS.remarks,
      [
        ['指标', 36],
        ['指标名称', 36],
        ['申请人', 14],
        ['原文写法', 24],
        ['来历', 10],
        ['备注', 48],
      ],
      book.figures.filter((figure) => !isOutside.has(figure) && hasRemark(figure)).map(remarkRow),
    ),
    listSheet(
      REPORT_SHEETS.checks,
      [
        ['规则', 48],
        ['结果', 10],
        ['程度', 8],
        ['左值', 12],
        ['右值', 12],
        ['差', 12],
        ['说明', 80],
      ],
      book.findings.map((finding) => [
        text(book.rule(finding.check)),
        text(RESULT_NAMES[finding.result]),
        text(SEVERITY_NAMES[finding.severity]),
        number(finding.left),
        number(finding.right),
        number(finding.difference),
        text(finding.sentence.zh),
      ]),
    ),
  ];
}

/** Name of the workbook's file: 南康区_2017_统计表_20261124.xlsx; made-up data says so in front. */
export function reportFileName(
  { report, dataset, now }: Pick<ReportWorkbook, 'report' | 'dataset' | 'now'>,
  unitLabel: string,
): string {
  const { year, scope } = report;
  const subject = { units: [unitLabel], measures: [], years: { from: year, to: year }, scopes: [scope] };
  // The subject of a chart has no word for a whole table, so it goes in before the date.
  return fileName({ ...subject, kind: dataset.kind }, 'xlsx', now).replace(/_(\d{8}\.xlsx)$/, '_统计表_$1');
}

function aboutRows({ report, unit, dataset, now }: ReportWorkbook): readonly BookRow[] {
  const wording = report.classWording ?? {};
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['单位代码', unit.id],
    ['行政区划代码', unit.region],
    ['单位', unit.name],
    ['简称', unit.shortName],
    ['层级', CHINESE_NAMES.levels[unit.level]],
    ['年份', String(report.year)],
    ['口径', CHINESE_NAMES.scopes[report.scope]],
    ['报表', CHINESE_NAMES.forms[report.form]],
    ['标题', report.title],
    ['发布机构', report.publisher],
    ['发布日期', report.published],
    ['地址', report.url],
    ['文件', report.file],
    ['备注', report.note],
    ['A类含义', wording.a],
    ['B类含义', wording.b],
    ['C类含义', wording.c],
    ['D类含义', wording.d],
    ['数据性质', dataset.kind === 'synthetic' ? SYNTHETIC_MARK : '真实报告'],
    ['数据集编号', dataset.id],
    ['数据集', dataset.title],
    ['数据集指纹', dataset.fingerprint],
    ['生成日期', isoDate(now)],
    ['生成工具', MADE_BY],
  ];
  const told = lines.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value] as const],
  );
  return [[headed('项目'), headed('内容')], ...told.map(([key, value]) => [titled(key), text(value)])];
}

function listSheet(
  sheet: string,
  heads: readonly (readonly [string, number])[],
  rows: readonly BookRow[],
): ListedSheet {
  const widths = heads.map(([, width]) => width);
  return listed({ sheet, widths, frozenRows: 1 }, [heads.map(([value]) => headed(value)), ...rows]);
}

/** Whether a cell has more to tell than the number that stands in it. */
function hasRemark({ raw, note, origin }: ReportedFigure): boolean {
  return raw !== undefined || note !== undefined || origin !== 'table';
}

function remarkRow(figure: ReportedFigure): BookRow {
  return [
    text(figure.indicator),
    text(indicator(figure.indicator).name.zh),
    text(CHINESE_NAMES.applicants[figure.applicant]),
    text(figure.raw ?? ''),
    text(CHINESE_NAMES.origins[figure.origin]),
    text(figure.note ?? ''),
  ];
}

function valueCell(value: Value): BookRow[number] {
  return isStated(value) ? number(value) : text(CHINESE_NAMES.missing[value]);
}
