import type { Problem } from '../domain/problem';
import type { DatasetId, ReportBatch, Scope } from '../domain/report';
import { ORIGINS } from '../domain/report';
import type { Unit } from '../domain/unit';
import { FigureBuilder } from './figureBuilder';
import { FigureReader, plainCount } from './figureReader';
import { isEmptyCell } from './grid';
import type { Cell, Grid, Row } from './grid';
import { roleOf } from './headerAliases';
import type { FigureColumn, Layout } from './layout';
import type { RegionLookup } from './matchUnit';
import { ProblemList } from './problems';
import type { CellProblem } from './readCell';
import { RefusedRows } from './refusedRow';
import type { RefusedRow } from './refusedRow';
import { ReportRegister } from './reportRegister';
import { readMissing, readOrigin } from './reportWords';
import { quoted } from './sentence';
import type { Sentence } from './sentence';
import { settleReports } from './settleReports';

/** What reading a table needs besides the table. */
export interface ReadOptions {
  readonly file: string;
  readonly dataset: DatasetId;
  /** Scope of rows that state none; without it they are 口径未注明. */
  readonly defaultScope?: Scope | undefined;
  readonly regions: RegionLookup;
  /** Called between blocks with the line reached; rejects when the reader gave up. */
  readonly pause?: ((line: number) => Promise<void>) | undefined;
}

/** Counts for one line of words about a file. */
interface ReadSummary {
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly refusedRows: number;
  readonly reports: number;
  readonly figures: number;
}

/** Reports read from a table. */
export interface ReadResult {
  readonly batch: ReportBatch;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly refused: readonly RefusedRow[];
  readonly summary: ReadSummary;
  /** True when a row says 合成示例数据. */
  readonly isSynthetic: boolean;
}

/** Reads every row of a table; rows that cannot be read are refused with a reason and the others load. */
export async function readReports(
  grid: Grid,
  layout: Layout,
  earlier: readonly Problem[],
  options: ReadOptions,
): Promise<ReadResult> {
  const reading = new TableReading(grid, layout, earlier, options);
  for (const block of grid.blocks()) {
    for (const row of block.broken) reading.refuseBroken(row.line, row.text, row.code, row.sentence);
    block.rows.forEach((row, index) => {
      reading.row(row, block.lines[index] ?? 0);
    });
    await options.pause?.(block.lines[block.lines.length - 1] ?? 0);
  }
  return reading.finish();
}

const DETAIL_ROLES = ['missing', 'raw', 'note', 'origin', 'measureUnit'] as const;
type DetailRole = (typeof DETAIL_ROLES)[number];

class TableReading {
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #options: ReadOptions;
  readonly #problems: ProblemList;
  readonly #refused = new RefusedRows();
  readonly #figures = new FigureBuilder();
  readonly #reader = new FigureReader();
  readonly #register: ReportRegister;
  /** Columns that tell more of a single figure. */
  readonly #details: readonly DetailRole[];
  readonly #isOneFigureARow: boolean;
  /** First column that is not a figure's, to know a repeated header by. */
  readonly #firstRole: number;
  #rows = 0;
  #isSynthetic: boolean;

  constructor(grid: Grid, layout: Layout, earlier: readonly Problem[], options: ReadOptions) {
    this.#grid = grid;
    this.#layout = layout;
    this.#options = options;
    this.#problems = new ProblemList(options.file, grid.placeWord);
    this.#problems.addAll(earlier);
    this.#register = new ReportRegister(layout, options.regions, options.defaultScope);
    this.#isSynthetic = layout.isSynthetic;
    this.#details = layout.kind === 'long' ? DETAIL_ROLES.filter((role) => layout.roles.has(role)) : [];
    this.#isOneFigureARow = layout.kind === 'long' && layout.figures.length === 1;
    this.#firstRole = layout.header.findIndex((cell) => roleOf(cell) !== undefined);
  }

  row(row: Row, line: number): void {
    if (line <= this.#layout.headerLine) return;
    if (this.#isHeaderAgain(row)) return;
    this.#rows += 1;
    const nature = this.#register.text(row, 'nature');
    if (nature?.includes('合成') === true) this.#isSynthetic = true;
    const { length } = this.#layout.header;
    let stated = 0;
    for (let at = 0; at < row.length; at += 1) {
      if (isEmptyCell(row[at])) continue;
      stated += 1;
      if (at >= length) {
        this.#refuse(row, line, 'row.extra-cells', EXTRA_CELLS, at);
        return;
      }
    }
    if (stated === 1 && length > 2) {
      this.#refuse(row, line, 'row.not-data', NOT_DATA);
      return;
    }
    const report = this.#register.indexOf(row);
    if (typeof report !== 'number') {
      this.#refuse(row, line, report.code, report.sentence, this.#layout.roles.get(report.role));
      return;
    }
    for (const remark of this.#register.takeRemarks()) {
      this.#problems.addAt('warning', remark.code, { row: line }, remark.sentence);
    }
    if (this.#layout.kind === 'long') this.#longRow(row, line, report);
    else
      for (const column of this.#layout.figures)
        this.#cell(row, line, report, column, column.indicator ?? -1, column.applicant ?? 0);
  }

  refuseBroken(line: number, text: string, code: string, sentence: Sentence): void {
    this.#rows += 1;
    this.#problems.addAt('error', code, { row: line, raw: quoted(text) }, sentence);
    this.#refused.add(line, [text], sentence.zh);
  }

  finish(): ReadResult {
    const settled = settleReports(this.#register, this.#figures, this.#problems, this.#refused, {
      ...this.#options,
      isOneFigureARow: this.#isOneFigureARow,
    });
    if (this.#refused.lacksCells) this.#findRefusedAgain();
    return {
      ...settled,
      problems: this.#problems.list(),
      refused: this.#refused.list(),
      summary: {
        rows: this.#rows,
        refusedRows: this.#refused.count,
        reports: settled.batch.reports.length,
        figures: settled.batch.figures.value.length,
      },
      isSynthetic: this.#isSynthetic,
    };
  }

  #longRow(row: Row, line: number, report: number): void {
    const id = this.#register.text(row, 'indicatorId');
    const name = this.#register.text(row, 'indicator');
    const named = this.#reader.indicator(id, name);
    if (named.kind === 'heading' && this.#holdsNoDigits(row)) return;
    if (named.kind !== 'indicator') {
      const { roles } = this.#layout;
      this.#refuse(row, line, named.code, named.sentence, roles.get('indicator') ?? roles.get('indicatorId'));
      return;
    }
    const applicantText = this.#register.text(row, 'applicant');
    let applicant = named.applicant;
    if (applicantText !== undefined && !isEmptyCell(applicantText)) {
      const read = this.#reader.applicant(applicantText, named.indicator);
      if (typeof read !== 'number') {
        this.#refuse(row, line, read.code, read.sentence, this.#layout.roles.get('applicant'));
        return;
      }
      applicant = read;
    }
    for (const column of this.#layout.figures) {
      this.#cell(row, line, report, column, named.indicator, column.applicant ?? applicant);
    }
  }

  #holdsNoDigits(row: Row): boolean {
    return this.#layout.figures.every(({ column }) => !/\d/u.test(row[column] ?? ''));
  }

  #cell(
    row: Row,
    line: number,
    report: number,
    at: FigureColumn,
    indicator: number,
    applicant: number,
  ): void {
    const { column } = at;
    const text = row[column];
    if (text === undefined) {
      if (this.#isOneFigureARow) this.#refuse(row, line, 'row.short', SHORT_ROW);
      return;
    }
    if (this.#details.every((role) => isEmptyCell(this.#register.text(row, role)))) {
      const count = plainCount(text);
      if (count >= 0) {
        this.#figures.addNumber(report, indicator, applicant, count, line, column + 1);
        return;
      }
    }
    const cell = (role: DetailRole): Cell =>
      this.#details.includes(role) ? this.#register.text(row, role) : undefined;
    const reading = this.#reader.value(text, indicator, cell('measureUnit'));
    const { problem } = reading;
    if (problem !== undefined && !this.#tell(row, line, at, text, problem)) return;
    const missingText = cell('missing') ?? '';
    const value = reading.value === 'unfilled' ? (readMissing(missingText) ?? 'unfilled') : reading.value;
    if (value === 'noReport') return;
    const origin = readOrigin(cell('origin') ?? '');
    const raw = cell('raw');
    const note = [reading.note, cell('note')]
      .filter((part) => part !== undefined && part.trim() !== '')
      .join('；');
    this.#figures.add({
      report,
      indicator,
      applicant,
      value,
      origin: origin === undefined ? 0 : ORIGINS.indexOf(origin),
      row: line,
      column: column + 1,
      raw: raw !== undefined && raw !== '' ? raw : text,
      ...(note === '' ? {} : { note }),
    });
  }

  /** Tells of a cell. @returns false when the row is one figure and was refused with it */
  #tell(row: Row, line: number, at: FigureColumn, text: string, problem: CellProblem): boolean {
    const place = { row: line, column: at.column + 1, raw: quoted(text), header: at.header };
    if (problem.verdict === 'asked') {
      this.#problems.addAt('warning', problem.code, place, problem.sentence);
      return true;
    }
    this.#problems.addAt('error', problem.code, place, problem.sentence);
    if (this.#isOneFigureARow) this.#refused.add(line, row, problem.sentence.zh);
    return !this.#isOneFigureARow;
  }

  #refuse(row: Row, line: number, code: string, sentence: Sentence, column?: number): void {
    const raw = column === undefined ? undefined : row[column];
    const header = column === undefined ? undefined : this.#layout.header[column]?.trim();
    this.#problems.addAt(
      'error',
      code,
      {
        row: line,
        ...(column === undefined ? {} : { column: column + 1 }),
        ...(raw === undefined ? {} : { raw: quoted(raw) }),
        ...(header === undefined || header === '' ? {} : { header }),
      },
      sentence,
    );
    this.#refused.add(line, row, sentence.zh);
  }

  /** Tables pasted together repeat their header. */
  #isHeaderAgain(row: Row): boolean {
    const { header } = this.#layout;
    return (
      row[this.#firstRole] === header[this.#firstRole] &&
      row.every((cell, at) => (cell ?? '').trim() === (header[at] ?? '').trim())
    );
  }

  /** Rows refused after the whole file was read: their cells were not kept, so the file is gone through again. */
  #findRefusedAgain(): void {
    for (const block of this.#grid.blocks()) {
      block.lines.forEach((line, index) => {
        if (this.#refused.has(line)) this.#refused.fill(line, block.rows[index] ?? []);
      });
    }
  }
}

const EXTRA_CELLS: Sentence = {
  zh: '这一行的单元格比表头多。可能是数字中的千分位逗号没有加引号，请核对。',
  en: 'this row has more cells than the header; a thousands separator may lack its quotes.',
};
const NOT_DATA: Sentence = {
  zh: '这一行只有一个单元格有内容，像是标题或说明，不是数据，未载入。',
  en: 'only one cell of this row is filled; it looks like a title or a note and was not loaded.',
};
const SHORT_ROW: Sentence = {
  zh: '这一行没有数值单元格，请补全。',
  en: 'this row ends before the value column.',
};
