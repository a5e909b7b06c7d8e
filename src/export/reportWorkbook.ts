import { indicator } from '../domain/catalogue';
import { RESULT_NAMES, SEVERITY_NAMES, type Finding } from '../domain/check';
import { APPLICANT_NAMES } from '../domain/applicant';
import { MADE_UP, type DatasetInfo } from '../domain/dataset';
import { STATE_WORDS } from '../domain/format';
import { FORM_SHORT_NAMES } from '../domain/formId';
import { form } from '../domain/forms';
import { figuresOutside, type ReportedFigure } from '../domain/formSheet/reportedFigures';
import { language, said } from '../domain/language';
import { ORIGIN_NAMES, SCOPE_NAMES, type Report } from '../domain/report';
import { REPORT_BOOK_WORDS, type ReportFact } from '../domain/reportBookWords';
import { UNIT_LEVEL_NAMES, type Unit } from '../domain/unit';
import { isStated, type Value } from '../domain/value';
import { MADE_BY } from './citation';
import { fileName, isoDate } from './fileName';
import { formRows, formWidths } from './reportSheet';
import { widthOfNames, widthUnder } from './workbook/columnWidth';
import { listed, type ListedSheet, type BookRow } from './workbook/sheet';
import { headed, markRows, number, text, titled } from './workbookCells';
import { bookWords } from './words/book';

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

/**
 * One report as a workbook in the layout of its form, which imports back to the same report: 统计表 as the form prints it, 报告信息, 正文数据 for figures the form has no cell for,
 * 数值说明 for cells with more to tell than their number, 校验. In the language in force; the form itself is printed in Chinese.
 */
export function reportSheets(book: ReportWorkbook): readonly ListedSheet[] {
  const edition = form(book.report.form);
  const outside = figuresOutside(edition, book.figures);
  const isOutside = new Set(outside);
  const { sheets, heads } = REPORT_BOOK_WORDS[language()];
  const found = bookWords().report.findings;
  const mark = markRows(book.dataset.kind === 'synthetic');
  return [
    listed({ sheet: sheets.form, widths: formWidths(edition) }, [...mark, ...formRows(book)]),
    aboutSheet(book),
    listSheet(
      sheets.outside,
      [
        [heads.indicator, 36],
        [heads.name, 36],
        [heads.applicant, 14],
        [heads.value, 12],
        [heads.origin, 10],
        [heads.raw, 24],
        [heads.note, 48],
      ],
      outside.map((figure) => [
        text(figure.indicator),
        text(said(indicator(figure.indicator).name)),
        text(APPLICANT_NAMES[figure.applicant]),
        valueCell(figure.value),
        text(ORIGIN_NAMES[figure.origin]),
        text(figure.raw ?? ''),
        text(figure.note ?? ''),
      ]),
    ),
    listSheet(
      sheets.remarks,
      [
        [heads.indicator, 36],
        [heads.name, 36],
        [heads.applicant, 14],
        [heads.raw, 24],
        [heads.origin, 10],
        [heads.note, 48],
      ],
      book.figures.filter((figure) => !isOutside.has(figure) && hasRemark(figure)).map(remarkRow),
    ),
    listSheet(
      sheets.checks,
      [
        [found.rule, 48],
        [found.result, 10],
        [found.severity, 8],
        [found.left, 12],
        [found.right, 12],
        [found.difference, 12],
        [found.sentence, 80],
      ],
      book.findings.map((finding) => [
        text(book.rule(finding.check)),
        text(RESULT_NAMES[finding.result]),
        text(SEVERITY_NAMES[finding.severity]),
        number(finding.left),
        number(finding.right),
        number(finding.difference),
        text(said(finding.sentence)),
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
  return fileName({ ...subject, kind: dataset.kind }, 'xlsx', now).replace(
    /_(\d{8}\.xlsx)$/,
    `_${bookWords().report.table}_$1`,
  );
}

function aboutSheet({ report, unit, dataset, now }: ReportWorkbook): ListedSheet {
  const { sheets, about } = REPORT_BOOK_WORDS[language()];
  const wording = report.classWording ?? {};
  const facts: Readonly<Record<ReportFact, string | undefined>> = {
    unit: unit.id,
    region: unit.region,
    name: unit.name,
    shortName: unit.shortName,
    level: UNIT_LEVEL_NAMES[unit.level],
    year: String(report.year),
    scope: SCOPE_NAMES[report.scope],
    form: FORM_SHORT_NAMES[report.form],
    title: report.title,
    publisher: report.publisher,
    published: report.published,
    url: report.url,
    file: report.file,
    note: report.note,
    a: wording.a,
    b: wording.b,
    c: wording.c,
    d: wording.d,
    nature: dataset.kind === 'synthetic' ? said(MADE_UP) : bookWords().real,
    dataset: dataset.id,
    datasetTitle: dataset.title,
    fingerprint: dataset.fingerprint,
    madeOn: isoDate(now),
    madeBy: MADE_BY,
  };
  const told = (Object.keys(facts) as ReportFact[]).flatMap((fact) => {
    const value = facts[fact] ?? '';
    return value === '' ? [] : [[about[fact], value] as const];
  });
  const { item, content } = bookWords().report;
  return listed({ sheet: sheets.about, widths: [widthOfNames(told.map(([key]) => key)), 80] }, [
    [headed(item), headed(content)],
    ...told.map(([key, value]) => [titled(key), text(value)]),
  ]);
}

function listSheet(
  sheet: string,
  heads: readonly (readonly [string, number])[],
  rows: readonly BookRow[],
): ListedSheet {
  const widths = heads.map(([head, width]) => widthUnder(head, width));
  return listed({ sheet, widths, frozenRows: 1 }, [heads.map(([value]) => headed(value)), ...rows]);
}

/** Whether a cell has more to tell than the number that stands in it. */
function hasRemark({ raw, note, origin }: ReportedFigure): boolean {
  return raw !== undefined || note !== undefined || origin !== 'table';
}

function remarkRow(figure: ReportedFigure): BookRow {
  return [
    text(figure.indicator),
    text(said(indicator(figure.indicator).name)),
    text(APPLICANT_NAMES[figure.applicant]),
    text(figure.raw ?? ''),
    text(ORIGIN_NAMES[figure.origin]),
    text(figure.note ?? ''),
  ];
}

function valueCell(value: Value): BookRow[number] {
  return isStated(value) ? number(value) : text(STATE_WORDS[value]);
}
