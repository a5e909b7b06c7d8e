import type { Form } from '../domain/form';
import { STATE_WORDS } from '../domain/format';
import { form } from '../domain/forms';
import { columnsOf, formSheet, rowsOf, sheetParts, type SheetCell, type SheetRow } from '../domain/formSheet';
import { gridOf } from '../domain/formSheet/grid';
import { FiguresByCell, type ReportedFigure } from '../domain/formSheet/reportedFigures';
import type { Report } from '../domain/report';
import type { Unit } from '../domain/unit';
import { isStated } from '../domain/value';
import type { BookCell, BookRow, CellLook } from './workbook/sheet';
import { HEAD } from './workbookCells';

const LINE = { borderStyle: 'thin', borderColor: '#9aa3a8' } as const satisfies CellLook;
const NUMBER: CellLook = { ...LINE, align: 'right' };
const WORD: CellLook = { ...NUMBER, format: '@' };
/** What the 2014 form prints where there is no number. */
const NO_NUMBER = '——';

/** What the sheet of one report is made of. */
interface FormContent {
  readonly report: Report;
  readonly unit: Unit;
  readonly figures: readonly ReportedFigure[];
}

/**
 * The form of one report, filled in: the title, （year年度） with 填报单位, then every line as printed, merged as printed.
 *
 * A cell without a number: 未填 is empty; 不适用 is `——` in the 2014 form and the word elsewhere; 未收录 is the word, so that
 * what the report does not tell is not taken for a cell left empty; 无法识别 is the text as printed. The form is in Chinese, the
 * words for what is missing in the language in force.
 */
export function formRows({ report, unit, figures }: FormContent): readonly BookRow[] {
  const edition = form(report.form);
  const sheet = formSheet(edition);
  const lookup = new FiguresByCell(figures);
  const head: readonly BookRow[] = [
    spanned(report.form === 'form2014' ? edition.title : report.title, sheet.columns, {
      fontWeight: 'bold',
      fontSize: 14,
      align: 'center',
    }),
    headLine(report, unit, sheet.columns),
  ];
  const parts = sheetParts(sheet).flatMap(({ title, columns, rows }): BookRow[] => [
    ...(title === undefined ? [] : [spanned(title, columns, { ...HEAD, ...LINE })]),
    ...gridOf(rows, columns).map((cells, line): BookRow => {
      const row = rows[line];
      return cells.map((cell) =>
        cell === null || row === undefined ? null : formCell(cell, row, lookup, report.form === 'form2014'),
      );
    }),
  ]);
  return [...head, ...parts];
}

/** Widths of the columns of a form's sheet, in characters; the first holds the labels. */
export function formWidths(edition: Form): readonly number[] {
  const { columns } = formSheet(edition);
  return Array.from({ length: columns }, (_, column) => (column === 0 ? 58 : 14));
}

function headLine({ year }: Report, { name }: Unit, columns: number): BookRow {
  const unit = `填报单位：${name}`;
  return [
    { value: `（${String(year)}年度）` },
    { value: unit, look: { align: 'right' }, columnSpan: columns - 1 },
    ...Array.from({ length: columns - 2 }, () => null),
  ];
}

function formCell(cell: SheetCell, row: SheetRow, lookup: FiguresByCell, isStatistics: boolean): BookCell {
  const span = {
    ...(columnsOf(cell) > 1 ? { columnSpan: columnsOf(cell) } : {}),
    ...(rowsOf(cell) > 1 ? { rowSpan: rowsOf(cell) } : {}),
  };
  switch (cell.kind) {
    case 'label':
      return row.role === 'row'
        ? { value: cell.text, look: { ...LINE, wrap: true, indent: row.depth }, ...span }
        : {
            value: cell.text,
            look: { ...HEAD, ...LINE, align: row.role === 'block' ? 'left' : 'center' },
            ...span,
          };
    case 'unit':
      return { value: cell.text, look: { ...LINE, align: 'center' } };
    case 'none':
      return figureCell(lookup.atHead(cell.head), cell.text, isStatistics, span);
    case 'figure':
      return figureCell(lookup.at(cell.cell), STATE_WORDS.noReport, isStatistics, span);
  }
}

function figureCell(
  figure: ReportedFigure | undefined,
  otherwise: string,
  isStatistics: boolean,
  span: { readonly columnSpan?: number },
): BookCell {
  const word = figure === undefined ? otherwise : wordOf(figure, isStatistics);
  if (typeof word === 'number') return { value: word, look: NUMBER, ...span };
  return word === '' ? { look: LINE, ...span } : { value: word, look: WORD, ...span };
}

function wordOf({ value, raw }: ReportedFigure, isStatistics: boolean): number | string {
  if (isStated(value)) return value;
  switch (value) {
    case 'unfilled':
      return '';
    case 'notInForm':
      return isStatistics ? NO_NUMBER : STATE_WORDS.notInForm;
    case 'illegible':
      return raw ?? STATE_WORDS.illegible;
    case 'noReport':
      return STATE_WORDS.noReport;
  }
}

function spanned(value: string, columns: number, look: CellLook): BookRow {
  return [{ value, look, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)];
}
