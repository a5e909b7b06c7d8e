import { APPLICANT_NAMES, APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { Excerpt } from '../../domain/excerpt';
import { formatCount, STATE_WORDS } from '../../domain/format';
import type { Problem } from '../../domain/problem';
import { ORIGINS, type ReportBatch } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import { reportsOfPart } from '../../state/desk/assigned';
import type { AssignedCell } from '../../state/desk/assignedCell';
import type { FilePart, ReportPreview, TablePreview } from '../../state/desk/parts';
import { said } from '../../domain/language';
import { previewWords } from './words/preview';

/** A figure that was read of a report, as the list beside its text shows it. */
export interface PreviewFigure {
  readonly key: string;
  /** The indicator, with the applicant where the form splits the row. */
  readonly label: string;
  readonly value: string;
  /** 1-based place in the file; 0 where there is none. */
  readonly row: number;
  readonly column: number;
  /** Where it was put in by hand; undefined for a figure as read. */
  readonly assigned: AssignedCell | undefined;
}

/** The figures of one part of a file, those put in by hand among them, in the order of the forms' rows. */
export function figuresOfPart(
  { reports, figures }: ReportBatch,
  part: Pick<FilePart, 'name'>,
): readonly PreviewFigure[] {
  const own = new Map(reportsOfPart(reports, part.name).map((at, nth) => [at, nth]));
  const found: (PreviewFigure & { readonly order: number })[] = [];
  figures.report.forEach((report, at) => {
    const indicator = figures.indicator[at] ?? 0;
    const applicant = figures.applicant[at] ?? 0;
    const entry = CATALOGUE[indicator];
    const nth = own.get(report);
    const word = APPLICANTS[applicant];
    if (nth === undefined || entry === undefined || word === undefined) return;
    const missing = MISSING_KINDS[(figures.missing[at] ?? 0) - 1];
    found.push({
      key: String(at),
      label:
        applicant === 0
          ? said(entry.name)
          : previewWords().ofApplicant(said(entry.name), APPLICANT_NAMES[word]),
      value: missing === undefined ? formatCount(figures.value[at] ?? NaN) : STATE_WORDS[missing],
      row: figures.row[at] ?? 0,
      column: figures.column[at] ?? 0,
      assigned:
        ORIGINS[figures.origin[at] ?? 0] === 'corrected'
          ? { part: part.name, nth, indicator: entry.id, applicant: word }
          : undefined,
      order: indicator * APPLICANTS.length + applicant,
    });
  });
  return found.sort((one, other) => one.order - other.order);
}

/** A piece of a line of text; `isFigure` where a number was read of it. */
interface TextPiece {
  readonly text: string;
  readonly figure: PreviewFigure | undefined;
}

/** A row of a preview, as cells of pieces; line is its 1-based number. */
export interface PreviewLine {
  readonly line: number;
  /** Set for a line of text, in which columns count characters. */
  readonly isLine: boolean;
  readonly cells: readonly (readonly TextPiece[])[];
}

/** Whether a row is a line of text; documents have both such rows and cells of tables. */
export function isLineOfText({ isText }: Pick<ReportPreview, 'isText'>, cells: readonly string[]): boolean {
  return isText || cells.length === 1;
}

/** Rows shown at once; more would hold the page up. */
export const LINES_SHOWN = 120;

/** The rows of a report around one of them, with the numbers that were read marked. */
export function linesAround(
  { rows, isText }: Pick<ReportPreview, 'rows' | 'isText'>,
  figures: readonly PreviewFigure[],
  from: number,
): readonly PreviewLine[] {
  const byRow = new Map<number, PreviewFigure[]>();
  for (const figure of figures) byRow.set(figure.row, [...(byRow.get(figure.row) ?? []), figure]);
  return rows.slice(from, from + LINES_SHOWN).map((cells, index) => {
    const line = from + index + 1;
    const own = byRow.get(line) ?? [];
    const isLine = isLineOfText({ isText }, cells);
    return {
      line,
      isLine,
      cells: isLine
        ? [piecesOf(cells[0] ?? '', own)]
        : cells.map((text, at) => [{ text, figure: own.find(({ column }) => column === at + 1) }]),
    };
  });
}

/** The first row to show so that a line is in view, a few lines before it included. */
export function windowFor(line: number, total: number): number {
  return Math.max(0, Math.min(line - 1 - 10, total - LINES_SHOWN));
}

/** A line of text cut at the numbers that were read of it; the column of a figure is where it begins. */
function piecesOf(text: string, figures: readonly PreviewFigure[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const figure of [...figures].sort((one, other) => one.column - other.column)) {
    const start = figure.column - 1;
    const length = /^[-－\d,，.．０-９]+/u.exec(text.slice(start))?.[0].length ?? 0;
    if (start < at || length === 0) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), figure: undefined });
    pieces.push({ text: text.slice(start, start + length), figure });
    at = start + length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), figure: undefined });
  return pieces;
}

/** The raw rows of a table: its heads are marked, and short rows filled up. */
export function tableLines({ rows, lines, heads }: TablePreview): readonly {
  readonly line: number;
  readonly isHead: boolean;
  readonly cells: readonly string[];
}[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return rows.slice(0, ROWS_SHOWN).map((cells, at) => ({
    line: lines[at] ?? at + 1,
    isHead: at >= heads.from && at < heads.to,
    cells: Array.from({ length: Math.min(width, COLUMNS_SHOWN) }, (_, column) => cells[column] ?? ''),
  }));
}

/** Rows read again from a file around one of them, below the heads of the table. */
export function excerptLines(
  { rows, lines, heads }: TablePreview,
  { firstRow, rows: around }: Pick<Excerpt, 'firstRow' | 'rows'>,
): ReturnType<typeof tableLines> {
  const above = rows
    .slice(heads.from, heads.to)
    .map((cells, at) => ({ line: lines[heads.from + at] ?? 0, isHead: true, cells }))
    .filter(({ line }) => line < firstRow);
  const below = around.map((cells, at) => ({ line: firstRow + at, isHead: false, cells }));
  const width = Math.min(COLUMNS_SHOWN, Math.max(...[...above, ...below].map(({ cells }) => cells.length)));
  return [...above, ...below].map(({ cells, ...rest }) => ({
    ...rest,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }));
}

/** Where rows of a part were refused, and why, in the order of the file. */
export function refusedPlaces(
  problems: readonly Problem[],
  part: string,
): readonly { readonly row: number; readonly column: number; readonly sentence: Problem['sentence'] }[] {
  return problems
    .flatMap(({ level, sheet, row, column = 0, sentence }) =>
      level === 'error' && row !== undefined && (sheet ?? part) === part ? [{ row, column, sentence }] : [],
    )
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

const ROWS_SHOWN = 20;
const COLUMNS_SHOWN = 60;

/** Columns in the order to be looked at: those without a meaning first. */
export function columnsToMatch({ columns }: TablePreview): TablePreview['columns'] {
  const isOpen = ({ target }: TablePreview['columns'][number]) => target.certainty === 'unknown';
  return [...columns.filter(isOpen), ...columns.filter((column) => !isOpen(column))];
}
