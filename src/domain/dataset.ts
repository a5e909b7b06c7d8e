import type { Acknowledgement } from './acknowledgement';
import type { Bilingual } from './language';
import type { DatasetId } from './report';

/** Real reports, or made-up ones (合成示例数据). The two never share a chart, a table, a sentence or a file. */
export type DatasetKind = 'real' | 'synthetic';

/** A set of reports loaded together. */
export interface DatasetInfo {
  readonly id: DatasetId;
  readonly kind: DatasetKind;
  readonly title: string;
  /** Who published the figures or how they were made, one sentence. */
  readonly origin: string;
  readonly licence: string;
  readonly reportCount: number;
  readonly figureCount: number;
  /** First 16 hex digits of the SHA-256 of the files; what a link or a download names. */
  readonly fingerprint: string;
  /** Rows of its file that were not loaded; absent where it is not known. */
  readonly refused?: number;
  /** What the reader was told before the import and loaded all the same; absent where nothing was. */
  readonly acknowledged?: readonly Acknowledgement[];
}

/** The mark that made-up data carries on every surface. */
export const SYNTHETIC_MARK = '合成示例数据';

/** The same as files and tables carry it: the Chinese stands in both languages, as the mark is known by it. */
export const MADE_UP: Bilingual = { zh: SYNTHETIC_MARK, en: `Synthetic sample data ${SYNTHETIC_MARK}` };
