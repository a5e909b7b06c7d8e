import type { Words } from '../../domain/check';
import type { FormCell } from '../../domain/form';
import type { FindingTone } from '../../domain/findingTone';
import type { DatasetId, Report } from '../../domain/report';

/** One place that a check tells of. */
export interface CheckEntry {
  readonly sentence: Words;
  /** Empty where the report names no file. */
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** The text as found. */
  readonly raw?: string;
  readonly report?: Report;
  /** The cells of that report that were compared. */
  readonly cells?: readonly FormCell[];
}

/** A check of files or reports that are about to be loaded. */
export interface NamedCheck {
  /** Unique among the checks of an import, and the same when they are made again. */
  readonly key: string;
  readonly kind: 'file' | 'rule';
  readonly title: Words;
  /** The gravest of what it found. */
  readonly tone: FindingTone;
  readonly passed: number;
  readonly uncertain: number;
  readonly failed: number;
  /** True where nothing is loaded before a reader says why it may be. */
  readonly needsReason: boolean;
  /** What failed, at most 200. */
  readonly entries: readonly CheckEntry[];
  /** How much of what failed is in which set; a file of which nothing is loaded makes none. */
  readonly byDataset: ReadonlyMap<DatasetId, number>;
}
