import { readAcknowledgement } from '../../domain/acknowledgement';
import type { DatasetInfo } from '../../domain/dataset';
import { isFields, type Fields } from '../../domain/fields';
import { FORM_IDS } from '../../domain/formId';
import { readNarrative } from '../../domain/narrative';
import { SCOPES, type FigureColumns, type Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { SourceOrigin } from '../../ingest/sourceFile';
import { COLUMN_NAMES } from '../../ingest/worker/batchSlices';
import type { Imported } from '../library/side';
import type { ImportedSet } from './keptKeys';
import { CODES, KEPT_VERSION, type Codes } from './keptImport';
import { isMasked, upgraded } from './keptUpgrades';
import { unpackedFigures } from './packedBatch';

/** What became of a record: a set and the file it was read from where that was kept, or why there is none. */
export type KeptReading =
  | {
      readonly set: ImportedSet;
      readonly file: SourceOrigin | undefined;
      /** An older version wrote it; the set is as this one writes it. */
      readonly isOlder: boolean;
      /** Names and numbers of people stood in it, and no longer do. */
      readonly isMasked: boolean;
    }
  | { readonly unread: 'otherVersion' | 'damaged' };

/** Reads a record. Nothing of it is taken on trust: another version of the page, or a fault of the disk, may have made it. */
export async function readKept(record: unknown): Promise<KeptReading> {
  if (!isFields(record)) return { unread: 'damaged' };
  const current = upgraded(record);
  if (current['version'] !== KEPT_VERSION) return { unread: 'otherVersion' };
  const { imported, info, units, batch, codes, file } = current;
  if (!isImported(imported) || !isInfo(info) || !isCodes(codes) || !isFields(batch))
    return { unread: 'damaged' };
  const { reports } = batch;
  if (!areReports(reports) || !isUnits(units, reports)) return { unread: 'damaged' };
  // What cannot be unpacked, or is no longer on the disk, throws.
  const unpacked = await unpackedFigures(batch['figures']).catch(() => undefined);
  if (unpacked === undefined || !areFiguresOf(reports, unpacked)) return { unread: 'damaged' };
  const figures = translated(unpacked, codes);
  if (typeof figures === 'string') return { unread: figures };
  return {
    isOlder: current !== record,
    isMasked: isMasked(record),
    set: { info, isBundled: false, units, batch: { reports, figures }, imported },
    file: isOrigin(file) ? file : undefined,
  };
}

/** The figures in the codes of this page. */
function translated(figures: FigureColumns, codes: Codes): FigureColumns | 'otherVersion' | 'damaged' {
  const { indicator, applicant, missing, origin } = figures;
  const columns = {
    indicator: recoded(indicator, codes.indicator, CODES.indicator),
    applicant: recoded(applicant, codes.applicant, CODES.applicant),
    missing: recoded(missing, codes.missing, CODES.missing),
    origin: recoded(origin, codes.origin, CODES.origin),
  };
  for (const column of Object.values(columns)) if (typeof column === 'string') return column;
  return { ...figures, ...(columns as Pick<FigureColumns, keyof typeof columns>) };
}

function recoded<Column extends Int8Array | Int16Array>(
  column: Column,
  from: readonly string[],
  to: readonly string[],
): Column | 'otherVersion' | 'damaged' {
  const places = from.map((word) => to.indexOf(word));
  const isSame = places.every((place, code) => place === code);
  const codes = isSame ? column : (column.slice() as Column);
  for (let at = 0; at < column.length; at += 1) {
    const place = places[column[at] ?? -1];
    if (place === undefined) return 'damaged';
    if (place < 0) return 'otherVersion';
    if (!isSame) codes[at] = place;
  }
  return codes;
}

function areReports(value: unknown): value is readonly Report[] {
  return Array.isArray(value) && value.every(isReport);
}

/** Columns of one length, each figure in a report that is there. */
function areFiguresOf(reports: readonly Report[], figures: FigureColumns): boolean {
  const { length } = figures.value;
  if (!COLUMN_NAMES.every((name) => figures[name].length === length)) return false;
  // A plain loop: ten times as fast, a million times over.
  for (let at = 0; at < length; at += 1) {
    const place = figures.report[at] ?? -1;
    if (place < 0 || place >= reports.length) return false;
  }
  return true;
}

function isReport(value: unknown): value is Report {
  if (!isFields(value) || !hasTexts(value, ['id', 'dataset', 'unit', 'title'])) return false;
  const { year, scope, form, claims, narrative } = value;
  return (
    Number.isInteger(year) &&
    (SCOPES as readonly unknown[]).includes(scope) &&
    (FORM_IDS as readonly unknown[]).includes(form) &&
    (claims === undefined || Array.isArray(claims)) &&
    (narrative === undefined || readNarrative(narrative) !== undefined)
  );
}

/** Every report must have its unit. */
function isUnits(value: unknown, reports: readonly Report[]): value is readonly Unit[] {
  if (!Array.isArray(value)) return false;
  const units: readonly unknown[] = value;
  const ids = new Set<unknown>();
  for (const unit of units) {
    if (!isFields(unit) || !hasTexts(unit, ['id', 'region', 'name', 'shortName', 'level'])) return false;
    ids.add(unit['id']);
  }
  return reports.every(({ unit }) => ids.has(unit));
}

function isInfo(value: unknown): value is DatasetInfo {
  return (
    isFields(value) &&
    hasTexts(value, ['id', 'title', 'origin', 'licence', 'fingerprint']) &&
    (value['kind'] === 'real' || value['kind'] === 'synthetic') &&
    typeof value['reportCount'] === 'number' &&
    typeof value['figureCount'] === 'number' &&
    areAcknowledgements(value['acknowledged'])
  );
}

function areAcknowledgements(value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value) && value.every((entry) => readAcknowledgement(entry) !== undefined))
  );
}

function isImported(value: unknown): value is Imported {
  if (!isFields(value) || !hasTexts(value, ['at']) || !isTexts(value['replaces'])) return false;
  const { at, bytes } = value;
  return !Number.isNaN(Date.parse(String(at))) && (bytes === undefined || typeof bytes === 'number');
}

function isCodes(value: unknown): value is Codes {
  return isFields(value) && Object.keys(CODES).every((name) => isTexts(value[name]));
}

/** A file that is gone takes its excerpts with it, and no figure. */
function isOrigin(value: unknown): value is SourceOrigin {
  return (
    isFields(value) &&
    value['content'] instanceof Blob &&
    hasTexts(value, ['name', 'container', 'encoding', 'fingerprint'])
  );
}

function hasTexts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
