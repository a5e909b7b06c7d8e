import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import type { ChartTable, ChartView, TableCell, TableColumn } from '../charts/chart';
import { SYNTHETIC_MARK } from '../domain/dataset';
import { explanation, SOURCE_HEADS, sourceCells, type Citation } from './citation';
import { HEAD, number, text, titled } from './workbookCells';

/** Width of a column in characters; Chinese takes two. */
const NARROWEST = 8;
const WIDEST = 48;

/**
 * A chart as a workbook of four sheets: 数据 (the table as seen), 明细 (one row per figure with form row, state and
 * source), 说明 (indicator, formula, filters, notes, link), 来源 (the reports). Numbers are numbers, codes are text, heads
 * are frozen. Text is stored as text and never runs, so it needs no guard here.
 */
export async function xlsxOf(view: ChartView, citation: Citation): Promise<Blob> {
  // The writer is wanted only when somebody presses the button.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile([...sheetsOf(view, citation)]).toBlob();
}

/** The four sheets of a chart, before they are written. */
function sheetsOf(view: ChartView, citation: Citation): readonly Sheet<Blob>[] {
  return [
    tableSheet('数据', view.table, view.subject.kind === 'synthetic'),
    tableSheet('明细', view.longTable(), false),
    {
      sheet: '说明',
      data: explanation(view, citation).map(([key, value]): Row => [titled(key), text(value)]),
      columns: [{ width: 12 }, { width: 90 }],
    },
    {
      sheet: '来源',
      data: [
        SOURCE_HEADS.map((value): Cell => ({ value, ...HEAD })),
        ...citation.reports.map((report): Row => sourceCells(report).map(text)),
      ],
      columns: [44, 30, 8, 10, 10, 24, 12, 48, 40].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ];
}

/** One sheet of a workbook with a table on it, its heads frozen; `isMarked` prints over it that the data is made up. */
export function tableSheet(sheet: string, table: ChartTable, isMarked: boolean): Sheet<Blob> {
  const mark: Row[] = isMarked ? [[{ value: SYNTHETIC_MARK, fontWeight: 'bold', textColor: '#b7791f' }]] : [];
  const legend: Row[] = table.legend.map(({ mark: sign, meaning }) => [text(`${sign}：${meaning}`)]);
  return {
    sheet,
    data: [
      ...mark,
      table.columns.map(({ label, unit }): Cell => ({
        value: unit === undefined ? label : `${label}（${unit}）`,
        ...HEAD,
      })),
      ...table.rows.map((row): Row => table.columns.map((column, i) => cellOf(column, row[i]))),
      ...(legend.length > 0 ? [[null], ...legend] : []),
    ],
    columns: table.columns.map((column, i) => ({ width: widthOf(column, table.rows, i) })),
    stickyRowsCount: mark.length + 1,
  };
}

function cellOf({ kind }: TableColumn, cell: TableCell | undefined): Cell {
  if (cell === undefined) return null;
  if (typeof cell.number !== 'number') return text(cell.text);
  if (kind === 'rate') return { value: cell.number, type: Number, format: '0.0%' };
  if (kind === 'year') return { value: cell.number, type: Number, format: '0' };
  if (kind === 'points') return { value: cell.number, type: Number, format: '0.0' };
  return number(cell.number);
}

function widthOf({ label, unit }: TableColumn, rows: ChartTable['rows'], i: number): number {
  const widths = rows.slice(0, 200).map((row) => shownWidth(row[i]?.text ?? ''));
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, shownWidth(label + (unit ?? '')) + 2, ...widths.map((width) => width + 2)),
  );
}

function shownWidth(value: string): number {
  return [...value].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
