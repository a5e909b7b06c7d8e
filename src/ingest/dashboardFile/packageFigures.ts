import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE, indicatorCode, isIndicatorId } from '../../domain/catalogue';
import { ORIGINS, type Report } from '../../domain/report';
import type { Value } from '../../domain/value';
import { countLines } from '../encoding/countLines';
import type { StreamedText } from '../encoding/streamedText';
import type { ProblemList } from '../problems';
import { FigureBuilder } from '../report/figureBuilder';
import { PLAIN_ORIGIN, readMissing } from '../reportWords';
import type { Sentence } from '../sentence';
import { headRows, isEmptyCell, pieceGrid, type Grid, type Row, type RowBlock } from '../table/grid';
import type { PlainColumns, PlainFigure, PlainReader } from '../table/plainRows';
import { readRows } from '../table/readRows';
import { refuseRow, reportIdOf } from './packageRows';

/** The columns of figures.csv. */
type Name =
  'unit_id' | 'year' | 'scope' | 'indicator' | 'applicant' | 'value' | 'missing' | 'raw' | 'origin' | 'note';

/** The table of figures: its text, or, where it is large, its bytes as they are decoded. */
export type FiguresText = string | Pick<StreamedText, 'pieces' | 'raw' | 'lineCount'>;

/** Told how many lines were gone through, of how many; waits until messages were let in. */
export type PackagePause = (line: number, of: number) => Promise<void>;

/** Reads the figures of some reports; a line that does not fit, or tells a cell again, is left out and told. */
export async function readPackageFigures(
  text: FiguresText,
  reports: readonly Report[],
  problems: ProblemList,
  pause: PackagePause | undefined,
): Promise<FigureBuilder> {
  const grid = gridOf(text);
  const head = headRows(grid, 1);
  const reader = new FigureRows(
    (head.rows[0] ?? []).map((cell) => (cell ?? '').trim()),
    head.lines[0] ?? 0,
    reports,
    problems,
    grid.lineCount,
  );
  await readRows(grid, reader.columns, reader, pause && ((line) => pause(line, grid.lineCount)));
  return reader.figures;
}

function gridOf(text: FiguresText): Grid {
  if (typeof text !== 'string') return pieceGrid(text.pieces, text.lineCount, text.raw);
  const bytes = new TextEncoder().encode(text);
  const raw = { bytes, encoding: 'utf-8', lost: () => undefined } as const;
  return pieceGrid(() => [text], countLines(bytes), raw);
}

const REPEATED_FIGURE: Sentence = {
  zh: 'figures.csv 中这一格的数值前面已有一行，这一行未载入。请只留正确的一行，或重新导出数据包。',
  en: 'figures.csv has this cell in a line before; this line was not loaded. Keep the right one or export the package again.',
};

/** The lines of figures.csv, one figure each. */
class FigureRows implements PlainReader {
  readonly figures: FigureBuilder;
  readonly #header: readonly string[];
  readonly #headLine: number;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #problems: ProblemList;
  /** A bit for each cell of each report. */
  readonly #seen: Uint8Array;

  constructor(
    header: readonly string[],
    headLine: number,
    reports: readonly Report[],
    problems: ProblemList,
    lines: number,
  ) {
    this.#header = header;
    this.#headLine = headLine;
    this.#numbers = new Map(reports.map(({ id }, index) => [id, index]));
    this.#problems = problems;
    this.#seen = new Uint8Array(Math.ceil((reports.length * CATALOGUE.length * APPLICANTS.length) / 8));
    this.figures = new FigureBuilder(lines);
  }

  /** What the columns are for; undefined where one of them is not there. */
  get columns(): PlainColumns | undefined {
    const placesOf = (...names: readonly Name[]) => names.map((name) => this.#placeOf(name));
    const columns = {
      width: this.#header.length,
      value: this.#placeOf('value'),
      identity: placesOf('unit_id', 'year', 'scope'),
      label: placesOf('indicator', 'applicant', 'origin'),
      details: placesOf('missing', 'raw', 'note'),
    };
    const { value, identity, label, details } = columns;
    return [value, ...identity, ...label, ...details].every((place) => place >= 0) ? columns : undefined;
  }

  block({ rows, lines }: RowBlock): void {
    rows.forEach((row, index) => this.read(row, lines[index] ?? 0));
  }

  read(row: Row, line: number): PlainFigure | undefined {
    if (line <= this.#headLine) return undefined;
    const cell = (name: Name): string => {
      const text = row[this.#placeOf(name)];
      return isEmptyCell(text) ? '' : (text ?? '');
    };
    const report = this.#numbers.get(reportIdOf(cell('unit_id'), cell('year'), cell('scope')));
    const indicator = cell('indicator');
    const applicant = APPLICANTS.findIndex((word) => word === cell('applicant'));
    const origin = ORIGINS.findIndex((word) => word === cell('origin'));
    const value = valueOf(cell('value'), cell('missing'));
    if (
      report === undefined ||
      !isIndicatorId(indicator) ||
      applicant < 0 ||
      origin < 0 ||
      value === undefined
    ) {
      const cells = this.#header.map((_, at) => row[at] ?? '');
      refuseRow(this.#problems, 'figures.csv', line, cells);
      return undefined;
    }
    const raw = cell('raw');
    const note = cell('note');
    const figure = { report, indicator: indicatorCode(indicator), applicant };
    if (this.#isFirst(figure, line, raw))
      this.figures.add({
        ...figure,
        value,
        origin,
        ...NOWHERE,
        ...(raw === '' ? {} : { raw }),
        ...(note === '' ? {} : { note }),
      });
    return origin === PLAIN_ORIGIN ? figure : undefined;
  }

  take(report: number, indicator: number, applicant: number, value: number, line: number): void {
    if (!this.#isFirst({ report, indicator, applicant }, line, '')) return;
    this.figures.addNumber(report, indicator, applicant, value, NOWHERE.row, NOWHERE.column);
  }

  /** Two figures of one cell would count twice wherever they are added up. */
  #isFirst({ report, indicator, applicant }: PlainFigure, line: number, raw: string): boolean {
    const cell = (report * CATALOGUE.length + indicator) * APPLICANTS.length + applicant;
    const [place, bit] = [Math.floor(cell / 8), 1 << (cell % 8)];
    const bits = this.#seen[place] ?? 0;
    this.#seen[place] = bits | bit;
    if ((bits & bit) === 0) return true;
    this.#problems.addAt('error', 'figure.repeated', { row: line, raw }, REPEATED_FIGURE);
    return false;
  }

  /** Of two columns of one name the later is read. */
  #placeOf(name: Name): number {
    return this.#header.lastIndexOf(name);
  }
}

/** The report's own file is the source; the line of figures.csv is not a place in it. */
const NOWHERE = { row: 0, column: 0 } as const;

/** Numbers as programs write them in decimals. */
const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

function valueOf(value: string, missing: string): Value | undefined {
  if (value === '') return readMissing(missing);
  const number = Number(value);
  return missing === '' && DECIMAL.test(value) && Number.isFinite(number) ? number : undefined;
}
