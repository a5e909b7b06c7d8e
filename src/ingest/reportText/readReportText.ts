import { APPLICANTS } from '../../domain/applicant';
import { formForYear } from '../../domain/forms';
import type { Problem } from '../../domain/problem';
import { ORIGINS } from '../../domain/report';
import type { DatasetId, FigureColumns, Report, Scope } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import { FigureBuilder } from '../figureBuilder';
import { findForm } from '../form/findForm';
import { readForm } from '../form/readForm';
import type { ReadForm } from '../form/readForm';
import { subjectOf } from '../form/subject';
import type { RegionLookup } from '../matchUnit';
import { ProblemList } from '../problems';
import type { ProblemPlace } from '../problems';
import type { Sentence } from '../sentence';
import { narrativeFigures } from './narrativeFigures';
import { narrativeOf } from './narrativeSections';
import type { TextFigure } from './narrativeFigures';
import { textRows } from './textRows';
import type { TextGrid } from './textRows';

/** How the text of a report is to be read. */
export interface ReportTextOptions {
  readonly dataset: DatasetId;
  /** Scope of a report that states none. */
  readonly defaultScope?: Scope | undefined;
}

/** The report read from a text. Rows of its figures are lines of the text, columns characters of the line, both 1-based. */
export interface ReadReportText {
  /** Undefined when the text holds no form, or unit and year of its report are not known. */
  readonly read: ReadForm | undefined;
  readonly problems: readonly Problem[];
  /** Lines with figures of the form. */
  readonly lines: number;
}

/** A report is some ten thousand characters long; what is much longer is none, and would take long to look through. */
const LONGEST = 400_000;
const TEXT = ORIGINS.indexOf('text');
const TOTAL = APPLICANTS.indexOf('total');

/**
 * Reads a report from its text, as it was pasted from a page or a PDF: the statutory form in it, and what its sentences
 * tell. What cannot be told for certain is a problem and not loaded.
 *
 * @param name of the file, or what the text is called; unit and year may stand in it
 * @returns undefined for a text in which no statutory form stands, nor sentences with figures of a known unit and year
 */
export function readReportText(
  text: string,
  name: string,
  regions: RegionLookup,
  { dataset, defaultScope }: ReportTextOptions,
): ReadReportText | undefined {
  if (text.length > LONGEST) return undefined;
  const grid = textRows(text);
  const found = findForm(grid.rows);
  if (found === undefined && grid.remarks.length === 0)
    return sentencesAlone(grid, name, regions, { dataset, defaultScope });
  const problems = new LineProblems(name, grid);
  for (const { level, code, row, raw, sentence } of grid.remarks)
    problems.addLine(level, code, { row, ...(raw === undefined ? {} : { raw }) }, sentence);
  if (found === undefined) return { read: undefined, problems: problems.list(), lines: 0 };
  const { report: read } = readForm(
    {
      file: name,
      sheet: '',
      rows: grid.rows,
      // Only the title lines are above the form.
      found: { ...found, rows: { first: grid.titles + 1, last: grid.rows.length } },
      book: undefined,
      dataset,
      defaultScope,
      regions,
      choice: undefined,
    },
    problems,
  );
  const lines = new Set(found.cells.map(({ row, column }) => grid.placeOf(row, column).line)).size;
  return { read: read === undefined ? undefined : withText(read, grid), problems: problems.list(), lines };
}

/** A text without a form, such as a page on proposals: what its sentences tell, where unit and year are known. */
function sentencesAlone(
  grid: TextGrid,
  name: string,
  regions: RegionLookup,
  { dataset, defaultScope }: ReportTextOptions,
): ReadReportText | undefined {
  const rows = { first: grid.titles + 1, last: grid.rows.length };
  const around = { rows: grid.rows, form: rows, sheet: '', file: name };
  const {
    unit: { value: unit },
    year: { value: year },
    scope: { value: scope },
    title,
  } = subjectOf(around, regions);
  const form = year === undefined ? undefined : formForYear(year);
  if (unit === undefined || year === undefined || form === undefined) return undefined;
  const told = narrativeFigures(grid.lines, form, year);
  if (told.figures.length === 0) return undefined;
  const settled = scope ?? defaultScope ?? 'unstated';
  const report: Report = {
    id: `${unit.id}@${String(year)}@${settled}`,
    dataset,
    unit: unit.id,
    year,
    scope: settled,
    form,
    file: name,
    title: title ?? `${unit.name} ${String(year)} 年政府信息公开统计数据`,
  };
  const problems = new LineProblems(name, grid);
  problems.addFile('warning', 'text.no-form', onlySentences(told.figures.length));
  const batch = { reports: [report], figures: new FigureBuilder().finish() };
  const read = withText({ batch, unit, lacksScope: settled === 'unstated' }, grid);
  return { read, problems: problems.list(), lines: 0 };
}

function onlySentences(count: number): Sentence {
  return {
    zh: `没有找到法定统计表，只读取了正文中的 ${String(count)} 个数（正文摘录）。请核对单位和年份。`,
    en: `No statutory form was found; ${String(count)} numbers of the sentences were read. Check the unit and the year.`,
  };
}

/** The report with the places of its figures in the text, and with what its sentences tell. */
function withText(read: ReadForm, grid: TextGrid): ReadForm {
  const [first] = read.batch.reports;
  if (first === undefined) return read;
  const { sheet: _, ...report } = first;
  const told = narrativeFigures(grid.lines, report.form, report.year, grid.isTable);
  const narrative = report.form === 'form2014' ? undefined : narrativeOf(grid.lines.map(({ text }) => text));
  const reports: readonly Report[] = [
    {
      ...report,
      ...(narrative === undefined ? {} : { narrative }),
      ...(Object.keys(told.classWording).length === 0 ? {} : { classWording: told.classWording }),
      ...(told.claims.length === 0 ? {} : { claims: told.claims }),
    },
  ];
  return { ...read, batch: { reports, figures: joined(read.batch.figures, told.figures, grid) } };
}

function joined(columns: FigureColumns, told: readonly TextFigure[], grid: TextGrid): FigureColumns {
  const figures = new FigureBuilder();
  columns.value.forEach((number, at) => {
    const missing = columns.missing[at] ?? 0;
    const { line, column } = grid.placeOf(columns.row[at] ?? 1, columns.column[at] ?? 1);
    const value = missing === 0 ? number : (MISSING_KINDS[missing - 1] ?? 'illegible');
    figures.add({
      report: 0,
      indicator: columns.indicator[at] ?? 0,
      applicant: columns.applicant[at] ?? 0,
      value,
      origin: columns.origin[at] ?? 0,
      row: line,
      column,
      raw: columns.raw.get(at),
      note: columns.note.get(at),
    });
  });
  const known = new Set(columns.indicator);
  for (const { indicator, value, raw, place, note } of told) {
    // A figure of the table is never replaced.
    if (known.has(indicator)) continue;
    const { line: row, column } = place;
    figures.add({ report: 0, indicator, applicant: TOTAL, value, origin: TEXT, row, column, raw, note });
  }
  return figures.finish();
}

/** Problems of the grid, told at the lines of the text. */
class LineProblems extends ProblemList {
  readonly #grid: TextGrid;

  constructor(file: string, grid: TextGrid) {
    super(file, { zh: '行', en: 'line' });
    this.#grid = grid;
  }

  /** A problem whose place is in the grid. */
  override addAt(
    level: Problem['level'],
    code: string,
    place: ProblemPlace & { readonly row: number; readonly header?: string },
    sentence: Sentence,
  ): void {
    const { line, column } = this.#grid.placeOf(place.row, place.column);
    super.addAt(
      level,
      code,
      { ...place, row: line, ...(place.column === undefined ? {} : { column }) },
      sentence,
    );
  }

  /** A problem whose place is a line of the text. */
  addLine(
    level: Problem['level'],
    code: string,
    place: ProblemPlace & { readonly row: number },
    sentence: Sentence,
  ): void {
    super.addAt(level, code, place, sentence);
  }
}
