import { isFields, type Fields } from '../../domain/fields';
import { maskedText } from '../../domain/maskedText';

/** The shape of a kept import; a change of it that older pages cannot read makes it one more. */
export const KEPT_VERSION = 2;

/** From each older version to the one after it. */
const STEPS: ReadonlyMap<unknown, (record: Fields) => Fields> = new Map([[1, fromVersion1]]);

/**
 * A record of an older version as this version would have written it; any other as it is. What is damaged stays so, for
 * the reader of records to find.
 */
export function upgraded(record: Fields): Fields {
  const step = STEPS.get(record['version']);
  return step === undefined ? record : upgraded(step(record));
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
