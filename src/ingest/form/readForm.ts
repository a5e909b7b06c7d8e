import { CATALOGUE } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import { formForYear } from '../../domain/forms';
import { ORIGINS } from '../../domain/report';
import type { DatasetId, Report, ReportBatch, Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { CHINESE_NAMES } from '../../domain/words/names';
import { simplified } from '../encoding/traditional';
import type { FilePart, ReportChoice, Told } from '../filePart';
import { matchUnit } from '../label/matchUnit';
import type { RegionLookup } from '../label/matchUnit';
import type { ProblemList } from '../problems';
import { FigureBuilder } from '../report/figureBuilder';
import { FigureReader } from '../report/figureReader';
import type { ReportDetails } from '../report/reportRegister';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { chosen, found, UNKNOWN } from '../told';
import { emptyForm, isAnsweredByEmptyForm, isEmptyForm } from './emptyForm';
import { cellsIn } from './findForm';
import type { FoundForm } from './findForm';
import { remarkKey } from './reportBook';
import type { CellRemark, ReportBook } from './reportBook';
import type { FormRemark, FoundCell, SheetRows } from './sheetRows';
import { subjectOf } from './subject';

/** A sheet with a form on it, and what is known around it. */
export interface FormOnSheet {
  readonly file: string;
  /** Undefined in a document, which has no sheets. */
  readonly sheet: string | undefined;
  readonly rows: SheetRows;
  readonly found: FoundForm;
  /** Set where the workbook itself tells whose report it is. */
  readonly book: ReportBook | undefined;
  readonly dataset: DatasetId;
  readonly defaultScope: Scope | undefined;
  readonly regions: RegionLookup;
  /** What a person said of the report. */
  readonly choice: ReportChoice | undefined;
}

/** The report read from a form. */
export interface ReadForm {
  readonly batch: ReportBatch;
  readonly unit: Unit;
  /** The scope is neither told nor chosen. */
  readonly lacksScope: boolean;
}

/** A form read: its report, and whose it is so far as that is known. */
export interface FormReading {
  /** Undefined when unit or year is not known, or no cell could be read. */
  readonly report: ReadForm | undefined;
  readonly subject: Required<FilePart['subject']>;
}

interface Identity {
  readonly subject: FormReading['subject'];
  readonly details: ReportDetails;
}

/** Reads the report on a sheet; what is wrong with it is told in `problems`. */
export function readForm(on: FormOnSheet, problems: ProblemList): FormReading {
  for (const remark of on.found.remarks) tell(problems, remark);
  const identity = on.book === undefined ? identityOf(on, problems) : identityIn(on.book, on, problems);
  return { report: reportOf(on, identity, problems), subject: identity.subject };
}

function reportOf(
  on: FormOnSheet,
  { subject, details }: Identity,
  problems: ProblemList,
): ReadForm | undefined {
  const [unit, year, form] = [subject.unit.value, subject.year.value, subject.form.value];
  if (unit === undefined || year === undefined || form === undefined) return undefined;
  const figures = new FigureBuilder();
  const reader = new FigureReader();
  for (const cell of cellsIn(on.found, form)) addCell(figures, reader, cell, on, problems);
  for (const figure of on.book?.outside ?? [])
    figures.add({ ...figure, ...numbered(figure), report: 0, row: 0, column: 0 });
  if (figures.length === 0) return undefined;
  const scope = subject.scope.value ?? 'unstated';
  const report: Report = {
    id: `${unit.id}@${String(year)}@${scope}`,
    dataset: on.dataset,
    unit: unit.id,
    year,
    scope,
    form,
    ...(on.book === undefined ? { file: on.file } : {}),
    ...(on.sheet === undefined ? {} : { sheet: on.sheet }),
    ...details,
    title: details.title ?? `${unit.name} ${String(year)} 年政府信息公开统计数据`,
  };
  return { batch: { reports: [report], figures: figures.finish() }, unit, lacksScope: scope === 'unstated' };
}

function identityOf(on: FormOnSheet, problems: ProblemList): Identity {
  const { rows, found: form, sheet, file, regions, choice, defaultScope } = on;
  const { unit, year, scope, title, remarks } = subjectOf(
    { rows, form: form.rows, sheet: sheet ?? '', file },
    regions,
    choice,
    defaultScope,
  );
  const empty = isEmptyForm(form)
    ? emptyForm(form, unit.value !== undefined && year.value !== undefined)
    : [];
  for (const { level, code, sentence } of [...empty, ...remarks])
    if (!isAnsweredByEmptyForm(code, empty)) problems.addFile(level, code, sentence);
  const named = title !== undefined && /报告/u.test(simplified(title)) ? title : undefined;
  return {
    subject: {
      unit,
      year,
      scope,
      form: formOf(on, year, problems),
    },
    details: named === undefined ? {} : { title: named },
  };
}

/** The form as chosen, as its heads and rows tell, or that of the year. */
function formOf(
  { found: { form, rows }, choice }: FormOnSheet,
  { value: year }: Told<number>,
  problems: ProblemList,
): Told<FormId> {
  if (choice?.form !== undefined) return chosen(choice.form);
  if (form === undefined)
    return year === undefined ? UNKNOWN : found(year <= 2020 ? 'form2019' : 'form2021', 'inferred', BY_YEAR);
  if (year !== undefined && isOddForm(form, year)) tell(problems, otherForm(rows.first, form, year));
  return found(form, 'stated', BY_HEADS);
}

/** The identity as the sheets beside the form tell it, with what a person said otherwise. */
function identityIn(book: ReportBook, { choice, regions }: FormOnSheet, problems: ProblemList): Identity {
  const { unit, year, scope, form, details } = book;
  const other = choice?.unit === undefined ? undefined : matchUnit({ unit: choice.unit }, regions);
  if (other !== undefined && !('unit' in other)) problems.addFile('error', other.code, other.sentence);
  const unitTold =
    other === undefined ? found(unit, 'stated', BESIDE) : 'unit' in other ? chosen(other.unit) : UNKNOWN;
  const settled = <T>(own: T, said: T | undefined) =>
    said === undefined ? found(own, 'stated', BESIDE) : chosen(said);
  return {
    subject: {
      unit: unitTold,
      year: settled(year, choice?.year),
      scope: settled(scope, choice?.scope),
      form: settled(form, choice?.form),
    },
    details,
  };
}

/** Where a form that the text does not tell is taken from. */
export const BY_YEAR: Sentence = { zh: '该年度应用的表式', en: 'the form of that year' };
const BY_HEADS: Sentence = { zh: '表头和行名', en: 'the heads and rows of the table' };
const BESIDE: Sentence = { zh: '工作表“报告信息”', en: 'the sheet “报告信息”' };

/** In the reports of 2019 both forms were in use. */
function isOddForm(form: FormId, year: number): boolean {
  return formForYear(year) !== form && !(year === 2019 && form === 'form2014');
}

function addCell(
  figures: FigureBuilder,
  reader: FigureReader,
  cell: FoundCell,
  { book }: FormOnSheet,
  problems: ProblemList,
): void {
  const { row, column, indicator, applicant, text, unit } = cell;
  const reading = reader.value(text, indicator, unit);
  const { value, problem } = reading;
  if (value === 'noReport') return;
  const known = book?.remarks.get(remarkKey(indicator, applicant));
  if (problem !== undefined && known === undefined) {
    const header = CATALOGUE[indicator]?.name.zh ?? '';
    const level = problem.verdict === 'refused' ? 'error' : 'warning';
    problems.addAt(level, problem.code, { row, column, raw: quoted(text), header }, problem.sentence);
  }
  // The dashboard's own words for a missing value are not what a report printed.
  const printed = book !== undefined && typeof value !== 'number' && value !== 'illegible' ? undefined : text;
  const told = known === undefined ? { raw: printed, note: reading.note, origin: 0 } : numbered(known);
  figures.add({ report: 0, indicator, applicant, value, row, column, ...told });
}

function numbered({ raw, note, origin }: CellRemark) {
  return { raw, note, origin: ORIGINS.indexOf(origin) };
}

function tell(problems: ProblemList, { level, code, row, column, raw, sentence }: FormRemark): void {
  const place = { row, ...(column === undefined ? {} : { column }), ...(raw === undefined ? {} : { raw }) };
  problems.addAt(level, code, place, sentence);
}

function otherForm(row: number, form: FormId, year: number): FormRemark {
  return {
    level: 'warning',
    code: 'form.other-than-year',
    row,
    sentence: {
      zh: `${String(year)} 年的报告用的是${CHINESE_NAMES.forms[form]}，与当年应用的表式不同，按表式载入。请核对年份。`,
      en: `The report of ${String(year)} is on ${form}, which is not the form of that year; it was read as it stands. Check the year.`,
    },
  };
}
