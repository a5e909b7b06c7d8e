import type { Problem } from '../../domain/problem';
import type { ClassWording } from '../../domain/report';
import type { CellProblem } from '../cell/readCell';
import { ProblemList } from '../problems';
import { FigureBuilder } from '../report/figureBuilder';
import { FigureReader, plainCount } from '../report/figureReader';
import { ReportRegister } from '../report/reportRegister';
import { settleReports } from '../report/settleReports';
import { originCode, PLAIN_ORIGIN, readMissing } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { isEmptyCell } from './grid';
import { isNoCount, type PlainColumns, type PlainFigure } from './plainRows';
import type { Cell, Grid, Row } from './grid';
import type { ColumnRole } from './headerAliases';
import type { FigureColumn, Layout, ShareColumn } from './layout';
import { wordingInNote } from './proposalWords';
import { RefusedRows } from './refusedRow';
import { refusedTable } from './refusedTable';
import { withWording } from './reportWording';
import { rowKindOf } from './rowKinds';
import { indicatorAt, RowLabels, shareAt } from './rowLabels';
import type { RowLabel } from './rowLabels';
import { EXTRA_CELLS, NOT_COUNTED, NOT_DATA, NOTE, SHORT_ROW } from './rowSentences';
import { TableShares } from './tableShares';

import type { ReadOptions, ReadResult } from '../readResult';

const DETAIL_ROLES = ['missing', 'raw', 'note', 'origin', 'measureUnit'] as const;
type DetailRole = (typeof DETAIL_ROLES)[number];
/** What a row tells more of its figures: of the one it holds, or of all of them. */
const DETAILS_OF: Readonly<Record<Layout['kind'], readonly DetailRole[]>> = {
  long: DETAIL_ROLES,
  matrix: ['note', 'measureUnit'],
  wide: [],
};

/** The rows of a table read one by one into reports. */
export class TableReading {
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #options: ReadOptions;
  readonly #problems: ProblemList;
  readonly #refused = new RefusedRows();
  readonly #figures: FigureBuilder;
  readonly #reader = new FigureReader();
  readonly #register: ReportRegister;
  readonly #labels: RowLabels;
  readonly #shares = new TableShares();
  /** Columns whose heads say whose figures they hold. */
  readonly #own: ReadonlySet<FigureColumn>;
  /** What classes of proposals mean here. */
  #wording: ClassWording;
  /** Columns that tell more of a single figure. */
  readonly #details: readonly DetailRole[];
  readonly #isOneFigureARow: boolean;
  /** 1-based. */
  readonly #valueColumn: number;
  /** First column with a head, to know a repeated header by. */
  readonly #firstRole: number;
  #rows = 0;
  /** What the last row is, where its identity and its label say all of it. */
  #lastPlain: PlainFigure | undefined;
  #isSynthetic: boolean;

  constructor(grid: Grid, layout: Layout, earlier: readonly Problem[], options: ReadOptions) {
    this.#grid = grid;
    this.#layout = layout;
    this.#options = options;
    this.#problems = new ProblemList(options.file, grid.placeWord);
    this.#problems.addAll(earlier);
    this.#register = new ReportRegister(layout, options.regions, options.defaultScope);
    this.#isSynthetic = options.isSynthetic || layout.isSynthetic;
    this.#own = new Set(layout.figures.filter(isOfItsOwn));
    this.#labels = new RowLabels(layout, this.#reader);
    this.#wording = layout.classWording ?? {};
    this.#details = DETAILS_OF[layout.kind].filter((role) => layout.roles.has(role));
    this.#isOneFigureARow = layout.kind === 'long' && layout.figures.length === 1;
    this.#figures = new FigureBuilder(this.#isOneFigureARow ? grid.lineCount : undefined);
    this.#valueColumn = 1 + (layout.figures[0]?.column ?? -1);
    this.#firstRole = layout.lowestHeads.findIndex((cell) => cell.trim() !== '');
  }

  /** What columns are for, where every row is one figure; undefined for any other table. */
  get plainColumns(): PlainColumns | undefined {
    const { header, roles, figures, lowestHeads } = this.#layout;
    const [at] = figures;
    if (!this.#isOneFigureARow || at === undefined || at.measureUnit !== undefined) return undefined;
    const columnsOf = (some: readonly ColumnRole[]): number[] =>
      some.flatMap((role) => roles.get(role) ?? []);
    const columns = {
      width: header.length,
      value: at.column,
      identity: [...new Set([...this.#register.identity, ...columnsOf(['nature'])])],
      label: columnsOf(['indicatorId', 'indicator', 'applicant', 'origin']),
      details: columnsOf(this.#details.filter((role) => role !== 'origin')),
    };
    const others = [...columns.identity, ...columns.label, ...columns.details];
    return isNoCount(lowestHeads[at.column]) && !others.includes(at.column) ? columns : undefined;
  }

  /** Reads the next row as {@link row} does. @returns what it is, where its identity and its label say all of it */
  plainRow(row: Row, line: number): PlainFigure | undefined {
    this.#lastPlain = undefined;
    this.row(row, line);
    return this.#lastPlain;
  }

  /** Takes a row that says the same as others did before, but for its number. */
  takePlain(report: number, indicator: number, applicant: number, value: number, line: number): void {
    this.#rows += 1;
    this.#figures.addNumber(report, indicator, applicant, value, line, this.#valueColumn);
  }

  /** Reads the next row; heads, and heads that stand again further down, are passed over. */
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
    if (this.#layout.kind === 'matrix') {
      this.#matrixRow(row, line);
      return;
    }
    if (stated === 1 && length > 2) {
      this.#refuse(row, line, 'row.not-data', NOT_DATA);
      return;
    }
    if (this.#layout.kind === 'long') this.#longRow(row, line);
    else this.#columns(row, line, (column) => column.indicator, { applicant: 0 });
  }

  /** Reads the cells of a row, each into the report of its column or of the row. @returns whether any was of an indicator */
  #columns(
    row: Row,
    line: number,
    indicatorOf: (column: FigureColumn) => number | undefined,
    label: RowLabel,
  ): boolean {
    let ofRow: number | undefined;
    let isRead = false;
    for (const column of this.#layout.figures) {
      const indicator = indicatorOf(column);
      if (indicator === undefined) continue;
      isRead = true;
      const isOwn = this.#own.has(column);
      const report = isOwn ? this.#report(row, line, column) : (ofRow ??= this.#report(row, line));
      if (report === undefined) return true;
      this.#cell(row, line, report, column, indicator, column.applicant ?? label.applicant);
    }
    this.#takeShares(row, line, this.#layout.shares, label);
    return isRead;
  }

  /** Keeps the shares in some columns of a row for the checks. */
  #takeShares(
    row: Row,
    line: number,
    columns: readonly (ShareColumn | FigureColumn)[],
    label: RowLabel,
  ): void {
    for (const column of columns) {
      const measure = shareAt(label, column);
      const cell = row[column.column];
      if (measure === undefined || isEmptyCell(cell)) continue;
      const report = this.#report(row, line, isOfItsOwn(column) ? column : undefined);
      if (report === undefined) return;
      const isPercent = 'isPercent' in column && column.isPercent;
      this.#shares.add(this.#register.idOf(report), measure, cell ?? '', isPercent);
    }
  }

  /** Index of the report of a row, or of one column in it; undefined when the row was refused for it. */
  #report(row: Row, line: number, column?: FigureColumn | ShareColumn): number | undefined {
    const report = this.#register.indexOf(row, column);
    if (typeof report !== 'number') {
      this.#refuse(row, line, report.code, report.sentence, this.#layout.roles.get(report.role));
      return undefined;
    }
    for (const remark of this.#register.takeRemarks()) {
      this.#problems.addAt('warning', remark.code, { row: line }, remark.sentence);
    }
    return report;
  }

  /** Refuses a line that could not be cut into cells. */
  refuseBroken(line: number, text: string, code: string, sentence: Sentence): void {
    this.#rows += 1;
    this.#problems.addAt('error', code, { row: line, raw: quoted(text) }, sentence);
    this.#refused.add(line, [text], sentence.zh);
  }

  /** What was read; no row may follow. */
  finish(): ReadResult {
    const settled = settleReports(this.#register, this.#figures, this.#problems, this.#refused, {
      ...this.#options,
      isOneFigureARow: this.#isOneFigureARow,
    });
    if (this.#refused.lacksCells) this.#findRefusedAgain();
    const refused = this.#refused.list();
    return {
      units: settled.units,
      batch: withWording(this.#shares.of(settled.batch), { ...this.#labels.wording, ...this.#wording }),
      problems: this.#problems.list(),
      refused,
      refusedCsv: (isSynthetic) =>
        refused.length === 0 ? undefined : refusedTable(this.#layout, refused, isSynthetic),
      summary: {
        rows: this.#rows,
        refusedRows: this.#refused.count,
        reports: settled.batch.reports.length,
        figures: settled.batch.figures.value.length,
      },
      isSynthetic: this.#isSynthetic,
    };
  }

  #longRow(row: Row, line: number): void {
    const report = this.#report(row, line);
    if (report === undefined) return;
    const id = this.#register.text(row, 'indicatorId');
    const name = this.#register.text(row, 'indicator');
    const named = this.#reader.indicator(id, name);
    if (named.kind === 'heading' && this.#holdsNoDigits(row)) return;
    if (named.kind !== 'indicator') {
      const { roles } = this.#layout;
      this.#refuse(row, line, named.code, named.sentence, roles.get('indicator') ?? roles.get('indicatorId'));
      return;
    }
    const applicant = this.#applicant(row, line, named.indicator, named.applicant);
    if (applicant === undefined) return;
    for (const column of this.#layout.figures) {
      this.#cell(row, line, report, column, named.indicator, column.applicant ?? applicant);
    }
  }

  #matrixRow(row: Row, line: number): void {
    const { roles } = this.#layout;
    const label = this.#register.text(row, 'indicator');
    const told = this.#labels.read(this.#register.text(row, 'indicatorId'), label, line);
    const at = roles.get('indicator') ?? roles.get('indicatorId');
    if ('code' in told) {
      // A heading of the form, a part of the table, a note: with numbers in it, it is told.
      if (this.#holdsNoDigits(row) && rowKindOf(row) === undefined) return;
      this.#refuse(row, line, told.code, told.sentence, at);
      return;
    }
    const applicant = this.#applicant(row, line, told.indicator ?? -1, told.applicant);
    if (applicant === undefined) return;
    if (told.isShare === true) {
      this.#takeShares(row, line, this.#layout.figures, told);
      return;
    }
    const isRead = this.#columns(row, line, (column) => indicatorAt(told, column), { ...told, applicant });
    if (!isRead && !this.#holdsNoDigits(row)) this.#refuse(row, line, 'row.not-counted', NOT_COUNTED, at);
  }

  /** The applicant that a row names; undefined when the row was refused for it. */
  #applicant(row: Row, line: number, indicator: number, named: number): number | undefined {
    const text = this.#register.text(row, 'applicant');
    if (text === undefined || isEmptyCell(text)) return named;
    const read = this.#reader.applicant(text, indicator);
    if (typeof read === 'number') return read;
    this.#refuse(row, line, read.code, read.sentence, this.#layout.roles.get('applicant'));
    return undefined;
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
    const cell = (role: DetailRole): Cell =>
      this.#details.includes(role) ? this.#register.text(row, role) : undefined;
    const origin = originCode(cell('origin'));
    const isBare = at.measureUnit === undefined && origin === PLAIN_ORIGIN;
    if (isBare && this.#details.every((role) => role === 'origin' || isEmptyCell(cell(role)))) {
      const count = plainCount(text);
      if (count >= 0) {
        this.#figures.addNumber(report, indicator, applicant, count, line, column + 1);
        this.#lastPlain = { report, indicator, applicant };
        return;
      }
    }
    const reading = this.#reader.value(text, indicator, at.measureUnit ?? cell('measureUnit'));
    const { problem } = reading;
    if (problem !== undefined && !this.#tell(row, line, at, text, problem)) return;
    const missingText = cell('missing') ?? '';
    const value = reading.value === 'unfilled' ? (readMissing(missingText) ?? 'unfilled') : reading.value;
    if (value === 'noReport') return;
    const raw = cell('raw');
    const note = [reading.note, cell('note')]
      .filter((part) => part !== undefined && part.trim() !== '')
      .join('；');
    this.#figures.add({
      report,
      indicator,
      applicant,
      value,
      origin,
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
    if (this.#isBesideData(row, line)) return;
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

  /** Notes and signatures below a table are no rows of it. Names are not imported; a note with numbers is told. */
  #isBesideData(row: Row, line: number): boolean {
    const kind = rowKindOf(row);
    if (kind === undefined) return false;
    this.#rows -= 1;
    if (kind === 'signature') return true;
    const text = row.map((cell) => cell ?? '').join('');
    const wording = wordingInNote(text);
    this.#wording = { ...wording, ...this.#wording };
    if (Object.keys(wording).length === 0 && /\d/u.test(text)) {
      this.#problems.addAt('warning', 'row.note', { row: line, raw: quoted(text) }, NOTE);
    }
    return true;
  }

  /** Tables pasted together repeat their header. */
  #isHeaderAgain(row: Row): boolean {
    const { lowestHeads: heads } = this.#layout;
    return (
      row[this.#firstRole] === heads[this.#firstRole] &&
      row.every((cell, at) => (cell ?? '').trim() === (heads[at] ?? '').trim())
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

/** Its heads say whose figures it holds. */
function isOfItsOwn({ unit, year, scope }: Pick<FigureColumn, 'unit' | 'year' | 'scope'>): boolean {
  return unit !== undefined || year !== undefined || scope !== undefined;
}
