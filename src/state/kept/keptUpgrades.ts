import { isFields, type Fields } from '../../domain/fields';
import { maskedText } from '../../domain/maskedText';
import type { ReportBatch } from '../../domain/report';
import { COLUMN_ARRAYS } from '../../ingest/worker/batchSlices';
import { packedBatch } from './packedBatch';

/** From each older version to the one after it. */
const STEPS: ReadonlyMap<unknown, (record: Fields) => Fields> = new Map([
  [1, fromVersion1],
  [2, fromVersion2],
]);

/**
 * A record of an older version as this version would have written it; any other as it is. What is damaged stays so, for
 * the reader of records to find.
 */
export function upgraded(record: Fields): Fields {
  const step = STEPS.get(record['version']);
  return step === undefined ? record : upgraded(step(record));
}

/** Whether a record was written when names and numbers of people were kept as they stood in a file. */
export function isMasked(record: Fields): boolean {
  return record['version'] === 1;
}

/** Version 1 kept names and telephone numbers that stood in strings and remarks, and not the name of the file. */
function fromVersion1(record: Fields): Fields {
  const { batch, imported, file } = record;
  const name = isFields(file) ? file['name'] : undefined;
  return {
    ...record,
    version: 2,
    ...(isFields(batch) ? { batch: masked(batch) } : {}),
    ...(isFields(imported) && typeof name === 'string' ? { imported: { ...imported, file: name } } : {}),
  };
}

/** Version 2 kept columns and words as they are, in one piece with the rest. */
function fromVersion2(record: Fields): Fields {
  const { batch } = record;
  return { ...record, version: 3, batch: isBatch(batch) ? packedBatch(batch) : undefined };
}

function isBatch(value: unknown): value is ReportBatch {
  if (!isFields(value) || !Array.isArray(value['reports']) || !isFields(value['figures'])) return false;
  const { figures } = value;
  return (
    Object.entries(COLUMN_ARRAYS).every(([name, Column]) => figures[name] instanceof Column) &&
    figures['raw'] instanceof Map &&
    figures['note'] instanceof Map
  );
}

function masked(batch: Fields): Fields {
  const { reports, figures } = batch;
  return {
    ...batch,
    ...(Array.isArray(reports) ? { reports: reports.map(withMaskedNote) } : {}),
    ...(isFields(figures)
      ? { figures: { ...figures, raw: maskedWords(figures['raw']), note: maskedWords(figures['note']) } }
      : {}),
  };
}

function withMaskedNote(report: unknown): unknown {
  return isFields(report) && typeof report['note'] === 'string'
    ? { ...report, note: maskedText(report['note']) }
    : report;
}

function maskedWords(words: unknown): unknown {
  if (!(words instanceof Map)) return words;
  return new Map(
    [...(words as ReadonlyMap<unknown, unknown>)].map(([figure, word]) => [
      figure,
      typeof word === 'string' ? maskedText(word) : word,
    ]),
  );
}
