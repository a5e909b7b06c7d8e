import { APPLICANTS, type Applicant } from './applicant';
import { CATALOGUE, indicatorCode, isIndicatorId, type IndicatorId } from './catalogue';
import type { DatasetKind } from './dataset';
import { formatCount, STATE_WORDS } from './format';
import { ORIGIN_NAMES, ORIGINS, type Origin, type ReportBatch, type ReportId } from './report';
import { maskedText } from './maskedText';
import { OverlaidTexts } from './overlaidTexts';
import { keptNote } from './review';
import { isStated, MISSING_KINDS, type Value } from './value';

/** A figure as the file has it. */
export interface OriginalFigure {
  readonly value: Value;
  /** As printed; the empty string for a cell left empty. */
  readonly raw: string;
  readonly origin: Origin;
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
  readonly original: OriginalFigure;
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

/** A batch with some figures corrected. */
export interface CorrectedBatch {
  /** The batch given where nothing was corrected. */
  readonly batch: ReportBatch;
  readonly applied: readonly Correction[];
  /** Of reports of the batch, but the figure is gone or is no longer the one that was corrected. */
  readonly outdated: readonly Correction[];
}

/**
 * Puts corrected figures in place of their originals, as figures of origin 人工修正. Such a figure keeps its place in the
 * file and, as `raw`, the string printed there; its note tells what stood there, why and when it was corrected, so that
 * every table and file that prints notes tells it.
 *
 * @param corrections of the kind of the batch; those of other reports are neither applied nor out of date
 */
export function withCorrections(batch: ReportBatch, corrections: Iterable<Correction>): CorrectedBatch {
  const wanted = wantedOf(batch, corrections);
  if (wanted.size === 0) return { batch, applied: [], outdated: [] };
  const { figures } = batch;
  const places = placesOf(batch, wanted);
  const applied: Correction[] = [];
  const outdated: Correction[] = [];
  const columns = {
    value: figures.value.slice(),
    missing: figures.missing.slice(),
    origin: figures.origin.slice(),
  };
  const raw = new Map<number, string>();
  const note = new Map<number, string>();
  for (const [cell, correction] of wanted) {
    const at = places.get(cell);
    if (at === undefined || !isSame(originalAt(batch, at), correction.original)) {
      outdated.push(correction);
      continue;
    }
    applied.push(correction);
    const { value } = correction;
    columns.value[at] = isStated(value) ? value : NaN;
    columns.missing[at] = isStated(value) ? 0 : 1 + MISSING_KINDS.indexOf(value);
    columns.origin[at] = ORIGINS.indexOf('corrected');
    raw.set(at, correction.original.raw);
    note.set(
      at,
      [correctionSentence(correction), figures.note.get(at) ?? ''].filter((part) => part !== '').join('；'),
    );
  }
  if (applied.length === 0) return { batch, applied, outdated };
  const corrected = {
    ...figures,
    ...columns,
    raw: new OverlaidTexts(figures.raw, raw),
    note: new OverlaidTexts(figures.note, note),
  };
  return { batch: { ...batch, figures: corrected }, applied, outdated };
}

/** The figure at a place of a batch, as a correction keeps it. */
export function originalAt({ figures }: ReportBatch, at: number): OriginalFigure {
  const missing = MISSING_KINDS[(figures.missing[at] ?? 0) - 1];
  const value = missing ?? figures.value[at] ?? NaN;
  return {
    value,
    raw: figures.raw.get(at) ?? (isStated(value) ? String(value) : ''),
    origin: ORIGINS[figures.origin[at] ?? 0] ?? 'table',
  };
}

/** 表中原值 44,042 → 人工修正 2668，备注：单位写错，2026-11-25 13:30（UTC） */
export function correctionSentence({ original, value, note, at }: Correction): string {
  const printed =
    isStated(original.value) || original.raw === ''
      ? wordsOf(original.value)
      : `“${original.raw}”（${wordsOf(original.value)}）`;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)}（UTC）`;
  const before = original.origin === 'table' ? ORIGIN_NAMES.table : `${ORIGIN_NAMES[original.origin]}原值`;
  return `${before} ${printed} → ${ORIGIN_NAMES.corrected} ${wordsOf(value)}，备注：${note}，${when}`;
}

/** A number as a person types it, with separators or full-width digits; undefined for anything else. */
export function typedNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/gu, '');
  return /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(plain) ? Number(plain) : undefined;
}

/** A correction read from a file or a store. Undefined for anything that is none. */
export function readCorrection(json: unknown): Correction | undefined {
  if (!isFields(json) || !isFields(json['original'])) return undefined;
  const { kind, report, indicator, applicant, note, at, original } = json;
  if (kind !== 'real' && kind !== 'synthetic') return undefined;
  if (typeof report !== 'string' || !/^\d{6}(?:\/[^@]{1,200})?@\d{4}@[a-zA-Z]+(?:#\d+)?$/u.test(report))
    return undefined;
  if (typeof indicator !== 'string' || !isIndicatorId(indicator)) return undefined;
  const column = APPLICANTS.find((one) => one === applicant);
  const value = valueOf(json['value']);
  const was = originalOf(original);
  if (column === undefined || value === undefined || value === 'noReport' || was === undefined)
    return undefined;
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

/** Corrections of reports of the batch by cell. */
function wantedOf(
  { reports }: ReportBatch,
  corrections: Iterable<Correction>,
): ReadonlyMap<number, Correction> {
  const keys = new Map(reports.map(({ id }, key) => [id, key]));
  const wanted = new Map<number, Correction>();
  for (const correction of corrections) {
    const report = keys.get(correction.report);
    if (report === undefined) continue;
    const { indicator, applicant } = correction;
    wanted.set(cellOf(report, indicatorCode(indicator), APPLICANTS.indexOf(applicant)), correction);
  }
  return wanted;
}

/** Where the wanted cells lie. A plain loop: a batch may have a million figures. */
function placesOf(
  { reports, figures }: ReportBatch,
  wanted: ReadonlyMap<number, Correction>,
): ReadonlyMap<number, number> {
  const isWanted = new Uint8Array(reports.length);
  for (const cell of wanted.keys()) isWanted[Math.floor(cell / CELLS_OF_REPORT)] = 1;
  const places = new Map<number, number>();
  for (let at = 0; at < figures.report.length; at += 1) {
    const report = figures.report[at] ?? -1;
    if (isWanted[report] !== 1) continue;
    const cell = cellOf(report, figures.indicator[at] ?? 0, figures.applicant[at] ?? 0);
    if (wanted.has(cell)) places.set(cell, at);
  }
  return places;
}

const CELLS_OF_REPORT = CATALOGUE.length * APPLICANTS.length;

function cellOf(report: number, indicator: number, applicant: number): number {
  return report * CELLS_OF_REPORT + indicator * APPLICANTS.length + applicant;
}

function isSame(one: OriginalFigure, other: OriginalFigure): boolean {
  return one.value === other.value && one.raw === other.raw;
}

function originalOf(json: Readonly<Record<string, unknown>>): OriginalFigure | undefined {
  const value = valueOf(json['value']);
  const origin = ORIGINS.find((one) => one === json['origin']);
  const { raw } = json;
  return value === undefined || origin === undefined || typeof raw !== 'string'
    ? undefined
    : { value, raw: maskedText(raw), origin };
}

function valueOf(json: unknown): Value | undefined {
  if (typeof json === 'number') return Number.isFinite(json) ? json : undefined;
  return MISSING_KINDS.find((kind) => kind === json);
}

function wordsOf(value: Value): string {
  return isStated(value) ? formatCount(value) : STATE_WORDS[value];
}

function isFields(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null;
}
