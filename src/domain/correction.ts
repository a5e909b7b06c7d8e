import { APPLICANTS, type Applicant } from './applicant';
import { isIndicatorId, type IndicatorId } from './catalogue';
import type { DatasetKind } from './dataset';
import { isFields } from './fields';
import { formatCount, STATE_WORDS } from './format';
import { maskedText } from './maskedText';
import { ORIGIN_NAMES, ORIGINS, type Origin, type ReportId } from './report';
import { keptNote, LONGEST_NOTE } from './review';
import { isStated, MISSING_KINDS, type Value } from './value';
import { sourceWords } from './words/sources';

/** A figure as the file has it. */
export interface OriginalFigure {
  readonly value: Value;
  /** As printed; the empty string for a cell left empty. */
  readonly raw: string;
  readonly origin: Origin;
}

/** Where in its file a person found what was put in: 1-based, with the string printed there. */
export interface FoundPlace {
  readonly row: number;
  /** In a line of text, the place of its first character. */
  readonly column: number;
  readonly raw: string;
}

/** A figure that a person corrected, with the one it stands in for: where the file says something else now, it is out of date. */
export interface Correction {
  readonly kind: DatasetKind;
  readonly report: ReportId;
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly value: Value;
  /** Why; never empty. */
  readonly note: string;
  /** ISO date and time. */
  readonly at: string;
  /** Null where the file was read to have no figure there. */
  readonly original: OriginalFigure | null;
  /** Absent where the person named none: the new value then has the place of the original. */
  readonly place?: FoundPlace;
}

/** What a person may put in place of a number: the kinds of missing that a report itself can have. */
export const CORRECTED_TO = ['unfilled', 'notInForm', 'illegible'] as const;

/** Names the cell that a correction is of, real and made-up apart. */
export function correctionId({
  kind,
  report,
  indicator,
  applicant,
}: Pick<Correction, 'kind' | 'report' | 'indicator' | 'applicant'>): string {
  return `${kind}/${report}/${indicator}/${applicant}`;
}

/** 表中原值 44,042 → 人工修正 2668，备注：单位写错，2026-11-25 13:30（UTC）; of a cell without a figure, 没有读出数值 → … */
export function correctionSentence({ original, value, note, at, place }: Correction): string {
  const words = sourceWords();
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  const found = place === undefined ? '' : words.found(place.row, place.raw);
  const before = wordsBefore(original);
  return words.correction(before, ORIGIN_NAMES.corrected, wordsOf(value), found, note, when);
}

function wordsBefore(original: OriginalFigure | null): string {
  const words = sourceWords();
  if (original === null) return words.nothingRead;
  const { value, raw, origin } = original;
  const printed = isStated(value) || raw === '' ? wordsOf(value) : words.printed(raw, wordsOf(value));
  return `${origin === 'table' ? ORIGIN_NAMES.table : words.original(ORIGIN_NAMES[origin])} ${printed}`;
}

/** A number as a person types it, with separators or full-width digits; undefined for anything else. */
export function typedNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/gu, '');
  return /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(plain) ? Number(plain) : undefined;
}

/** A correction read from a file or a store. Undefined for anything that is none. */
export function readCorrection(json: unknown): Correction | undefined {
  if (!isFields(json)) return undefined;
  const { kind, report, indicator, applicant, note, at, original } = json;
  if (kind !== 'real' && kind !== 'synthetic') return undefined;
  if (typeof report !== 'string' || !/^\d{6}(?:\/[^@]{1,200})?@\d{4}@[a-zA-Z]+(?:#\d+)?$/u.test(report))
    return undefined;
  if (typeof indicator !== 'string' || !isIndicatorId(indicator)) return undefined;
  const column = APPLICANTS.find((one) => one === applicant);
  const value = valueOf(json['value']);
  const was = original === null ? null : originalOf(original);
  const place = json['place'] === undefined ? undefined : placeOf(json['place']);
  if (column === undefined || value === undefined || value === 'noReport' || was === undefined)
    return undefined;
  if (json['place'] !== undefined && place === undefined) return undefined;
  if (typeof note !== 'string' || note.trim() === '') return undefined;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return {
    kind,
    report,
    indicator,
    applicant: column,
    value,
    note: keptNote(note),
    at: new Date(at).toISOString(),
    original: was,
    ...(place === undefined ? {} : { place }),
  };
}

/** Adds corrections to others: of two of one cell the later holds. In order of their cells, so that equal sets are equal lists. */
export function mergeCorrections(
  mine: Iterable<Correction>,
  others: Iterable<Correction>,
): readonly Correction[] {
  const byCell = new Map<string, Correction>();
  for (const correction of [...mine, ...others]) {
    const id = correctionId(correction);
    const known = byCell.get(id);
    if (known === undefined || known.at < correction.at) byCell.set(id, correction);
  }
  return [...byCell].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, correction]) => correction);
}

function originalOf(json: unknown): OriginalFigure | undefined {
  if (!isFields(json)) return undefined;
  const value = valueOf(json['value']);
  const origin = ORIGINS.find((one) => one === json['origin']);
  const { raw } = json;
  return value === undefined || origin === undefined || typeof raw !== 'string'
    ? undefined
    : { value, raw: maskedText(raw), origin };
}

function placeOf(json: unknown): FoundPlace | undefined {
  if (!isFields(json)) return undefined;
  const { row, column, raw } = json;
  if (!isPlace(row) || !isPlace(column) || typeof raw !== 'string') return undefined;
  return { row, column, raw: maskedText(raw.slice(0, LONGEST_NOTE)) };
}

function isPlace(json: unknown): json is number {
  return typeof json === 'number' && Number.isInteger(json) && json > 0 && json < 2 ** 31;
}

function valueOf(json: unknown): Value | undefined {
  if (typeof json === 'number') return Number.isFinite(json) ? json : undefined;
  return MISSING_KINDS.find((kind) => kind === json);
}

function wordsOf(value: Value): string {
  return isStated(value) ? formatCount(value) : STATE_WORDS[value];
}
