import type { Problem } from '../../domain/problem';
import type { DatasetId, Scope } from '../../domain/report';
import type { ReportChoice } from '../filePart';
import { findForm } from '../form/findForm';
import type { FoundForm } from '../form/findForm';
import { readForm } from '../form/readForm';
import type { FormReading, ReadForm } from '../form/readForm';
import type { RegionLookup } from '../label/matchUnit';
import { ProblemList } from '../problems';
import type { ProblemPlace } from '../problems';
import type { Sentence } from '../sentence';
import { found as toldBy } from '../told';
import { comparisonOf } from './comparison';
import type { ReportSide } from './comparison';
import { UNTOLD } from './gridPart';
import { readSentences, withSentences } from './sentenceFigures';
import { linesOf, plainLine } from './textLines';
import { lineRows, textRows } from './textRows';
import type { TextGrid } from './textRows';

/** How the text of a report is to be read. */
export interface ReportTextOptions {
  readonly dataset: DatasetId;
  /** Scope of a report that states none. */
  readonly defaultScope?: Scope | undefined;
  /** What a person said of the reports, by the name of their part. */
  readonly choices?: ReadonlyMap<string, ReportChoice> | undefined;
}

/** One report in a text. */
interface TextPart extends FormReading {
  /** Empty where the text is one report. */
  readonly name: string;
}

/** The reports read from a text. Rows of figures are lines of the text, columns characters of the line, both 1-based. */
export interface TextReading {
  readonly parts: readonly TextPart[];
  readonly problems: readonly Problem[];
  /** Lines with figures. */
  readonly lines: number;
}

/** A report is some ten thousand characters long; what is much longer is none, and would take long to look through. */
const LONGEST = 400_000;

/**
 * Reads a report from its text, as it was pasted from a page or a PDF: the statutory form in it, and what its sentences
 * tell. What cannot be told for certain is a problem and not loaded.
 *
 * @param name of the file, or what the text is called; unit and year may stand in it
 * @returns undefined for a text in which no statutory form stands, nor sentences with figures of a report
 */
export function readReportText(
  text: string,
  name: string,
  regions: RegionLookup,
  options: ReportTextOptions,
): TextReading | undefined {
  if (text.length > LONGEST) return undefined;
  const sides = comparisonOf(linesOf(text).map(plainLine));
  const both = (sides ?? []).flatMap((side) => readSide(side, name, regions, options) ?? []);
  // Both are read, or neither.
  if (both.length === 2) return joinedReadings(both);
  return readGrid(textRows(text), name, regions, options, '');
}

/** One of two reports that stand side by side; undefined where its form is not whole. */
function readSide(
  { year, head, lines, titles }: ReportSide,
  name: string,
  regions: RegionLookup,
  options: ReportTextOptions,
): TextReading | undefined {
  const part = `${String(year)}年`;
  const grid = lineRows(
    lines,
    titles.map((text) => ({ line: 1, text })),
  );
  const said = options.choices?.get(part);
  const choices = new Map([[part, { ...said, year: said?.year ?? year }]]);
  if (grid.remarks.length > 0 || findForm(grid.rows) === undefined) return undefined;
  const reading = readGrid(grid, name, regions, { ...options, choices }, part);
  if (reading === undefined || said?.year !== undefined) return reading;
  const from = { zh: `栏目“${head}”`, en: `the column ${head}` };
  return {
    ...reading,
    parts: reading.parts.map((each) => ({
      ...each,
      subject: { ...each.subject, year: toldBy(year, 'stated', from) },
    })),
  };
}

function joinedReadings(readings: readonly TextReading[]): TextReading {
  return {
    parts: readings.flatMap(({ parts }) => parts),
    problems: readings.flatMap(({ problems }) => problems),
    lines: readings.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function readGrid(
  grid: TextGrid,
  name: string,
  regions: RegionLookup,
  options: ReportTextOptions,
  part: string,
): TextReading | undefined {
  const choice = options.choices?.get(part);
  const found = toldCells(findForm(grid.rows, choice?.form));
  if (found === undefined && grid.remarks.length === 0) return sentencesAlone(grid, name, regions, options);
  const problems = new LineProblems(name, grid);
  for (const { level, code, row, raw, sentence } of grid.remarks)
    problems.addLine(level, code, { row, ...(raw === undefined ? {} : { raw }) }, sentence);
  const reading = readForm(
    {
      file: name,
      sheet: undefined,
      rows: grid.rows,
      // Only the title lines are above the form.
      found: { ...(found ?? NO_FORM), rows: { first: grid.titles + 1, last: grid.rows.length } },
      book: undefined,
      dataset: options.dataset,
      defaultScope: options.defaultScope,
      regions,
      choice,
    },
    problems,
  );
  const report =
    reading.report === undefined ? undefined : withSentences(atLines(reading.report, grid), grid);
  const cells = found?.cells ?? [];
  return {
    parts: [{ name: part, subject: reading.subject, report }],
    problems: problems.list(),
    lines: new Set(cells.map(({ row, column }) => grid.placeOf(row, column).line)).size,
  };
}

/** Cells of which the text says nothing certain are not there, rather than blank. */
function toldCells(found: FoundForm | undefined): FoundForm | undefined {
  return found && { ...found, cells: found.cells.filter(({ text }) => text !== UNTOLD) };
}

const NO_FORM: FoundForm = {
  form: undefined,
  cells: [],
  remarks: [],
  rows: { first: 1, last: 1 },
  headRows: [],
};

/** A text without a form, such as a page on proposals: what its sentences tell. */
function sentencesAlone(
  grid: TextGrid,
  name: string,
  regions: RegionLookup,
  { dataset, defaultScope, choices }: ReportTextOptions,
): TextReading | undefined {
  const problems = new LineProblems(name, grid);
  const on = { file: name, rows: grid.rows, titles: grid.titles, prose: grid };
  const reading = readSentences(on, { dataset, defaultScope, regions, choice: choices?.get('') }, problems);
  if (reading === undefined) return undefined;
  const rows = reading.report?.batch.figures.row;
  return {
    parts: [{ name: '', subject: reading.subject, report: reading.report }],
    problems: problems.list(),
    lines: new Set(rows).size,
  };
}

/** The report with the places of its figures in the text. */
function atLines(read: ReadForm, grid: TextGrid): ReadForm {
  const { figures } = read.batch;
  const row = figures.row.slice();
  const column = figures.column.slice();
  row.forEach((at, figure) => {
    const place = grid.placeOf(at, column[figure] ?? 1);
    row[figure] = place.line;
    column[figure] = place.column;
  });
  return { ...read, batch: { ...read.batch, figures: { ...figures, row, column } } };
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
