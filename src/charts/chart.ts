import type { EChartsOption } from 'echarts';
import type { DatasetKind } from '../domain/dataset';
import type { Measure } from '../domain/measure';
import type { Scope } from '../domain/report';

/** Which figure a mark, a cell or a number in a sentence stands for. */
export interface FigurePick {
  readonly measure: number;
  readonly unit: number;
  readonly year: number;
  readonly report: number;
}

/** One cell of a chart's table. `number` is the exact value for a spreadsheet; `text` is what the screen shows. */
export interface TableCell {
  readonly text: string;
  /** Exact number (a rate as a fraction of 1), or null where there is none. Text cells leave it out. */
  readonly number?: number | null;
  readonly pick?: FigurePick;
  /** Key of the unit that the row is about, where no figure in it tells. */
  readonly unit?: number;
  /** Key of the report that the cell stands for, where it stands for a whole report. */
  readonly report?: number;
}

/** One column of a chart's table. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** `code` stays text in a spreadsheet (leading zeros); `rate` is a fraction shown as %; `points` are 百分点. */
  readonly kind: 'text' | 'code' | 'year' | 'number' | 'rate' | 'points';
  readonly unit?: string;
}

/** The rows of a chart as a table: what the reader sees under 表, and what every download holds. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Marks used in the cells, with their meaning, only those in use. */
  readonly legend: readonly { readonly mark: string; readonly meaning: string }[];
}

/** A table that may be long: its rows are made one at a time, and counted without being made. */
export interface LongTable extends ChartTable {
  readonly rowCount: number;
  /** One row, by its place from 0. */
  readonly rowAt: (place: number) => readonly TableCell[];
  /** Names what a row tells, without making it: rows of charts of one page with one name are the same row. */
  readonly keyAt: (place: number) => string;
}

/** What a chart is about, for file names and the sheet of explanations. */
export interface ChartSubject {
  /** Labels of the units that were asked for, in the reader's order. */
  readonly units: readonly string[];
  readonly measures: readonly Measure[];
  readonly years: { readonly from: number; readonly to: number };
  /** Scopes of the figures shown, each once. */
  readonly scopes: readonly Scope[];
  readonly kind: DatasetKind;
  /** How the figures are shown, where not as they stand: 同比, 指数（2014年=100）. */
  readonly shownAs?: string;
}

/** A chart ready to draw: pure data, the same rows twice (marks and table). */
export interface ChartView {
  /** Names unit and subject: 南康区 主动公开政府信息数. */
  readonly title: string;
  /** Unit, years, scope and other filters in one line. */
  readonly subtitle: string;
  readonly option: EChartsOption;
  readonly table: ChartTable;
  /**
   * One row per figure with form, row label, scope, state and source: what a CSV and the sheet 明细 hold. Made from
   * the same rows as `table`, only when asked for; always in Chinese, as what reads it back.
   */
  readonly longTable: () => LongTable;
  readonly subject: ChartSubject;
  /** 口径, breaks, missing units, overlapping parts: printed under the chart and in every download. */
  readonly notes: readonly string[];
  /**
   * Which figure a mark stands for, by ECharts series index and data index; a place whose figure has no number answers
   * too, though nothing is drawn there.
   */
  readonly pick: (seriesIndex: number, dataIndex: number) => FigurePick | undefined;
  /** The report a mark stands for and its unit, as keys, in a chart of reports; absent in charts of figures. */
  readonly reportAt?: (
    seriesIndex: number,
    dataIndex: number,
  ) => { readonly report: number; readonly unit: number } | undefined;
  /** What a mark says, in one sentence: unit, year, value, change, or why there is no number. */
  readonly wordsAt?: (seriesIndex: number, dataIndex: number) => string | undefined;
  /** Height in px that the marks need to stay legible. */
  readonly height: number;
  /** A sentence when there is nothing to draw, saying why and what to do; the chart area shows it. */
  readonly empty?: string;
  /** Report keys the figures come from, for the source list. */
  readonly reports: readonly number[];
}
