import { APPLICANT_NAMES, APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { formatCount, STATE_WORDS } from '../../domain/format';
import { MISSING_KINDS } from '../../domain/value';
import type { FilePart, ReportPreview, TablePreview } from '../../state/parts';
import type { Intake } from '../../state/side';

/** A figure that was read of a report, as the list beside its text shows it. */
export interface PreviewFigure {
  readonly key: string;
  /** The indicator, with the applicant where the form splits the row. */
  readonly label: string;
  readonly value: string;
  /** 1-based place in the file; 0 where there is none. */
  readonly row: number;
  readonly column: number;
}

/** The figures read of one part of a file, in the order of the forms' rows. */
export function figuresOfPart(intake: Intake | undefined, part: FilePart): readonly PreviewFigure[] {
  if (intake === undefined) return [];
  const { reports, figures } = intake.batch;
  const own = reports.map(({ sheet }) => (sheet ?? '') === part.name || reports.length === 1);
  const found: (PreviewFigure & { readonly order: number })[] = [];
  figures.report.forEach((report, at) => {
    const indicator = figures.indicator[at] ?? 0;
    const applicant = figures.applicant[at] ?? 0;
    const entry = CATALOGUE[indicator];
    if (own[report] !== true || entry === undefined) return;
    const word = APPLICANTS[applicant];
    const missing = MISSING_KINDS[(figures.missing[at] ?? 0) - 1];
    found.push({
      key: String(at),
      label:
        applicant === 0 || word === undefined
          ? entry.name.zh
          : `${entry.name.zh}（${APPLICANT_NAMES[word]}）`,
      value: missing === undefined ? formatCount(figures.value[at] ?? NaN) : STATE_WORDS[missing],
      row: figures.row[at] ?? 0,
      column: figures.column[at] ?? 0,
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
  readonly cells: readonly (readonly TextPiece[])[];
}

/** Rows shown at once; more would hold the page up. */
export const LINES_SHOWN = 120;

/** The rows of a report around one of them, with the numbers that were read marked. */
export function linesAround(
  { rows, isText }: ReportPreview,
  figures: readonly PreviewFigure[],
  from: number,
): readonly PreviewLine[] {
  const byRow = new Map<number, PreviewFigure[]>();
  for (const figure of figures) byRow.set(figure.row, [...(byRow.get(figure.row) ?? []), figure]);
  return rows.slice(from, from + LINES_SHOWN).map((cells, index) => {
    const line = from + index + 1;
    const own = byRow.get(line) ?? [];
    return {
      line,
      cells: isText
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

const ROWS_SHOWN = 20;
const COLUMNS_SHOWN = 60;

/** Columns in the order to be looked at: those without a meaning first. */
export function columnsToMatch({ columns }: TablePreview): TablePreview['columns'] {
  const isOpen = ({ target }: TablePreview['columns'][number]) => target.certainty === 'unknown';
  return [...columns.filter(isOpen), ...columns.filter((column) => !isOpen(column))];
}
