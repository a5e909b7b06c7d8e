import type { Problem } from '../domain/problem';
import type { DatasetId, ReportBatch, Scope } from '../domain/report';
import type { Unit } from '../domain/unit';
import type { RegionLookup } from './label/matchUnit';
import type { RefusedRow } from './table/refusedRow';

/** What reading a table needs besides the table. */
export interface ReadOptions {
  readonly file: string;
  readonly dataset: DatasetId;
  /** Scope of rows that state none; without it they are 口径未注明. */
  readonly defaultScope?: Scope | undefined;
  readonly regions: RegionLookup;
  /** The name of the file, or something around the table, says 合成示例数据. */
  readonly isSynthetic: boolean;
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
  /** The refused rows as a file that can be corrected and read again, marked where the file is made up; undefined when there are none. */
  readonly refusedCsv: (isSynthetic: boolean) => string | undefined;
  readonly summary: ReadSummary;
  /** True when the file, the table or a row of it says 合成示例数据. */
  readonly isSynthetic: boolean;
}
