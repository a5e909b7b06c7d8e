import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { DatasetInfo } from '../../domain/dataset';
import { ORIGINS, type ReportBatch } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { MISSING_KINDS } from '../../domain/value';
import type { SourceOrigin } from '../../ingest/sourceFile';
import type { Imported } from '../library/side';
import type { ImportedSet } from './keptKeys';
import type { PackedBatch } from './packedBatch';

/** The shape of a kept import; a change of it that older pages cannot read makes it one more. */
export const KEPT_VERSION = 3;

/** What of an import is kept beside its reports and figures. */
export interface KeptHead {
  readonly version: typeof KEPT_VERSION;
  readonly imported: Imported;
  readonly info: DatasetInfo;
  readonly units: readonly Unit[];
  /** What the codes in the columns mean: a later page may count its indicators otherwise. */
  readonly codes: Codes;
  readonly file?: SourceOrigin | undefined;
}

/** What is kept of an import: what was loaded of one file, and the file. */
export interface KeptImport extends KeptHead {
  readonly batch: ReportBatch;
}

/** An import as it lies between visits. The file is stored as it is. */
export interface KeptRecord extends KeptHead {
  readonly batch: PackedBatch;
}

/** Words for codes, by code. */
export interface Codes {
  readonly indicator: readonly string[];
  readonly applicant: readonly string[];
  readonly missing: readonly string[];
  readonly origin: readonly string[];
}

/** The codes of this page. */
export const CODES: Codes = {
  indicator: CATALOGUE.map(({ id }) => id),
  applicant: APPLICANTS,
  // 0 is a stated number.
  missing: ['', ...MISSING_KINDS],
  origin: ORIGINS,
};

/** What is kept of a set that was imported: all of it, also what a later import replaced. */
export function keptOf(set: ImportedSet): KeptImport {
  const { imported } = set;
  const { info, units, batch, source } = set.whole ?? set;
  return { version: KEPT_VERSION, imported, info, units, batch, codes: CODES, file: source?.origin };
}
