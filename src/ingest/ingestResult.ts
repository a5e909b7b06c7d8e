import type { Correction } from '../domain/correction';
import type { Bilingual } from '../domain/language';
import type { DatasetInfo } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import type { ReportBatch } from '../domain/report';
import type { Review } from '../domain/review';
import type { Unit } from '../domain/unit';
import type { ImportedFrom } from '../domain/workspaceJson';
import type { Container } from './container';
import type { Encoding } from './encoding/decode';
import type { FilePart } from './filePart';
import type { RefusedRow } from './table/refusedRow';
import type { SourceOrigin } from './sourceFile';

/** What can be loaded of a file or a package. */
export interface ReadSet {
  readonly info: DatasetInfo;
  readonly units: readonly Unit[];
  readonly batch: ReportBatch;
  /** What readers decided of findings of these reports; only a file of the dashboard tells. */
  readonly reviews?: readonly Review[];
  /** What people corrected in these reports; only a file of the dashboard tells. */
  readonly corrections?: readonly Correction[];
  /** The sets that its reports are of; only a file of the dashboard tells. Reports of none of them are of `info`. */
  readonly sets?: readonly BroughtSet[];
  /** What the reader who wrote the file had chosen; only a whole workspace tells. */
  readonly settings?: BroughtSettings;
  readonly problems: readonly Problem[];
}

/** A set that a file of the dashboard brings along, with how it came in on the machine that wrote the file. */
export interface BroughtSet {
  readonly info: DatasetInfo;
  /** Absent for a set that came with the page. */
  readonly imported?: ImportedFrom;
  /** The file its figures were read from; absent where it is not inside. */
  readonly origin?: SourceOrigin;
}

/** Choices as a workspace has them, not yet looked at. */
export interface BroughtSettings {
  /** The hash of a link. */
  readonly link: string;
  /** Text of the columns matched by hand, as it is kept between visits. */
  readonly columns?: string;
  /** Text of the population, as it is kept between visits. */
  readonly population?: string;
  /** Text of the views saved by name, as it is kept between visits. */
  readonly views?: string;
}

/** A file as read, nothing loaded yet. */
export interface IngestResult {
  readonly file: string;
  readonly container: Container;
  readonly encoding: Encoding;
  /** How the encoding was found: GB18030（含 GBK、GB2312），按内容判断. Undefined when the file is no text. */
  readonly encodingNote: Bilingual | undefined;
  /** How the table was understood: 长表：一行一个数值. */
  readonly layout: Bilingual;
  /** Undefined when nothing can be loaded. */
  readonly intake: ReadSet | undefined;
  /** Sets that a file of the dashboard says its reports came from. */
  readonly datasets: readonly DatasetInfo[];
  /** Errors first, then by line. */
  readonly problems: readonly Problem[];
  /** Rows with data (figures, in a file of the dashboard), and how many were not loaded. */
  readonly rows: { readonly accepted: number; readonly refused: number };
  /** What was understood, sheet by sheet or table by table; empty for a file of the dashboard, or of nothing. */
  readonly parts: readonly FilePart[];
  /** Names of the sheets that reports were read from; absent for a file that is no workbook. */
  readonly sheets?: readonly string[];
  /** Original column heads, for {@link refused}. */
  readonly header: readonly string[];
  /** By line; from the worker only the first 500, while {@link refusedCsv} holds them all. */
  readonly refused: readonly RefusedRow[];
  /** The refused rows as a file; undefined when there are none. */
  readonly refusedCsv: string | undefined;
}

/** Words for layouts. */
export const LAYOUT_WORDS = {
  long: { zh: '长表：一行一个数值', en: 'Long table: one figure a row' },
  wide: {
    zh: '宽表：一行一份报告，一列一项指标',
    en: 'Wide table: one report a row, one indicator a column',
  },
  matrix: {
    zh: '交叉表：一行一项指标，一列一份报告',
    en: 'Cross table: one indicator a row, one report a column',
  },
  form: {
    zh: '统计表：法定表式，一张工作表一份报告',
    en: 'Form: the statutory form, one report a sheet',
  },
  document: { zh: '报告正文中的法定统计表', en: 'The statutory form in the text of a report' },
  text: { zh: '报告正文：文字中的统计表和句子', en: 'Text of a report: the form and sentences in it' },
  sheets: { zh: '工作簿：统计表与数据表', en: 'Workbook: forms and tables of data' },
  workspace: { zh: '本系统导出的数据文件', en: 'Data file of this dashboard' },
  package: { zh: '数据包', en: 'Data package' },
  unknown: { zh: '未能识别', en: 'Not recognised' },
} as const satisfies Readonly<Record<string, Bilingual>>;
