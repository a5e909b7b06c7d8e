import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { formForYear } from '../../domain/forms';
import { ORIGINS } from '../../domain/report';
import type { FigureColumns, Report } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import { FigureBuilder } from '../report/figureBuilder';
import { BY_YEAR } from '../form/readForm';
import type { FormOnSheet, FormReading, ReadForm } from '../form/readForm';
import type { SheetRows } from '../form/sheetRows';
import { subjectOf } from '../form/subject';
import type { ProblemList } from '../problems';
import type { Sentence } from '../sentence';
import { chosen, found, UNKNOWN } from '../told';
import { narrativeFigures } from './narrativeFigures';
import type { NarrativeFigures, TextFigure } from './narrativeFigures';
import { narrativeOf } from './narrativeSections';
import type { PlainLine } from './textLines';

/** The lines of a report, and which of them belong to tables. */
export interface ProseLines {
  readonly lines: readonly PlainLine[];
  /** 1-based. */
  readonly isTable: (line: number) => boolean;
}

/** A text without a form. */
export interface ProseOnly {
  readonly file: string;
  /** Lines that may name unit and year. */
  readonly rows: SheetRows;
  /** So many of the rows are titles. */
  readonly titles: number;
  readonly prose: ProseLines;
}

const TEXT = ORIGINS.indexOf('text');
const TOTAL = APPLICANTS.indexOf('total');

/**
 * The report with what its sentences tell: figures that its table has no cell for, as 正文摘录, and claims to hold
 * against those that it has.
 */
export function withSentences(read: ReadForm, { lines, isTable }: ProseLines): ReadForm {
  const [report] = read.batch.reports;
  if (report === undefined) return read;
  const told = narrativeFigures(lines, report.form, report.year, isTable);
  const narrative = report.form === 'form2014' ? undefined : narrativeOf(lines.map(({ text }) => text));
  const whole = narrative === undefined ? report : { ...report, narrative };
  return { ...read, batch: joined(whole, read.batch.figures, told) };
}

/**
 * Reads a report of sentences alone, such as a page on proposals.
 *
 * @returns undefined where no sentence tells a figure
 */
export function readSentences(
  { file, rows, titles, prose }: ProseOnly,
  {
    dataset,
    defaultScope,
    regions,
    choice,
  }: Pick<FormOnSheet, 'dataset' | 'defaultScope' | 'regions' | 'choice'>,
  problems: ProblemList,
): FormReading | undefined {
  const around = { rows, form: { first: titles + 1, last: rows.length }, sheet: '', file };
  const { unit, year, scope, title, remarks } = subjectOf(around, regions, choice, defaultScope);
  const formOfYear = year.value === undefined ? undefined : formForYear(year.value);
  const form = choice?.form ?? formOfYear;
  const told = narrativeFigures(prose.lines, form ?? 'form2021', year.value, prose.isTable);
  if (told.figures.length === 0 && told.claims.every(({ figure }) => figure === undefined)) return undefined;
  for (const { level, code, sentence } of remarks) problems.addFile(level, code, sentence);
  const subject = {
    unit,
    year,
    scope,
    form:
      choice?.form !== undefined
        ? chosen(choice.form)
        : form === undefined
          ? UNKNOWN
          : found(form, 'inferred', BY_YEAR),
  };
  if (unit.value === undefined || year.value === undefined || form === undefined)
    return { report: undefined, subject };
  const own = scope.value ?? 'unstated';
  const report: Report = {
    id: `${unit.value.id}@${String(year.value)}@${own}`,
    dataset,
    unit: unit.value.id,
    year: year.value,
    scope: own,
    form,
    file,
    title: title ?? `${unit.value.name} ${String(year.value)} 年政府信息公开统计数据`,
  };
  const batch = joined(report, new FigureBuilder().finish(), told);
  problems.addFile('warning', 'text.no-form', onlySentences(batch.figures.value.length));
  return { report: { batch, unit: unit.value, lacksScope: own === 'unstated' }, subject };
}

function onlySentences(count: number): Sentence {
  return {
    zh: `没有找到法定统计表，只读取了正文中的 ${String(count)} 个数（正文摘录）。请核对单位和年份。`,
    en: `No statutory form was found; ${String(count)} numbers of the sentences were read. Check the unit and the year.`,
  };
}

function joined(report: Report, columns: FigureColumns, told: NarrativeFigures): ReadForm['batch'] {
  // A figure of the table is never replaced: what the text says of it is held against it. Suits are one total in the
  // text and two in the table, so that a section that the table has answers for all of it.
  const known = new Set(columns.indicator);
  const sections = new Set(Array.from(known, sectionOf));
  const isOpen = (figure: TextFigure | undefined): figure is TextFigure =>
    figure !== undefined && !sections.has(sectionOf(figure.indicator));
  const claims = told.claims.filter(({ figure }) => !isOpen(figure)).map(({ claim }) => claim);
  const figures = [
    ...told.figures.filter(({ indicator }) => !known.has(indicator)),
    ...told.claims.map(({ figure }) => figure).filter(isOpen),
  ];
  const reported: Report = {
    ...report,
    ...(Object.keys(told.classWording).length === 0 ? {} : { classWording: told.classWording }),
    ...(claims.length === 0 ? {} : { claims }),
  };
  return { reports: [reported], figures: figures.length === 0 ? columns : withFigures(columns, figures) };
}

/** `litigation` of `litigation.direct.total`. */
function sectionOf(indicator: number): string {
  return CATALOGUE[indicator]?.id.split('.')[0] ?? '';
}

function withFigures(columns: FigureColumns, told: readonly TextFigure[]): FigureColumns {
  const figures = new FigureBuilder();
  columns.value.forEach((number, at) => {
    const missing = columns.missing[at] ?? 0;
    figures.add({
      report: 0,
      indicator: columns.indicator[at] ?? 0,
      applicant: columns.applicant[at] ?? 0,
      value: missing === 0 ? number : (MISSING_KINDS[missing - 1] ?? 'illegible'),
      origin: columns.origin[at] ?? 0,
      row: columns.row[at] ?? 0,
      column: columns.column[at] ?? 0,
      raw: columns.raw.get(at),
      note: columns.note.get(at),
    });
  });
  for (const { indicator, value, raw, place, note } of told) {
    const { line: row, column } = place;
    figures.add({ report: 0, indicator, applicant: TOTAL, value, origin: TEXT, row, column, raw, note });
  }
  return figures.finish();
}
