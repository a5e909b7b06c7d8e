import { APPLICANTS } from './applicant';
import { CATALOGUE, indicatorCode } from './catalogue';
import { correctionSentence, type Correction, type OriginalFigure } from './correction';
import { OverlaidTexts } from './overlaidTexts';
import { ORIGINS, type FigureColumns, type ReportBatch } from './report';
import { isStated, MISSING_KINDS } from './value';
import { inChinese } from './language';

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
 * every table and file that prints notes tells it. A cell without a figure gets one; a place that the person named is the
 * place and the string of the new figure.
 *
 * @param corrections of the kind of the batch; those of other reports are neither applied nor out of date
 */
export function withCorrections(batch: ReportBatch, corrections: Iterable<Correction>): CorrectedBatch {
  const wanted = wantedOf(batch, corrections);
  if (wanted.size === 0) return { batch, applied: [], outdated: [] };
  const places = placesOf(batch, wanted);
  const applied: [at: number, correction: Correction][] = [];
  const added: [cell: number, correction: Correction][] = [];
  const outdated: Correction[] = [];
  for (const [cell, correction] of wanted) {
    const at = places.get(cell);
    if (at === undefined && correction.original === null) added.push([cell, correction]);
    else if (at === undefined || !isSame(originalAt(batch, at), correction.original))
      outdated.push(correction);
    else applied.push([at, correction]);
  }
  if (applied.length + added.length === 0) return { batch, applied: [], outdated };
  const { length } = batch.figures.value;
  const put = [...applied, ...added.map(([, correction], nth) => [length + nth, correction] as const)];
  const figures = correctedFigures(
    batch.figures,
    added.map(([cell]) => cell),
    put,
  );
  return { batch: { ...batch, figures }, applied: put.map(([, correction]) => correction), outdated };
}

/** @param added cells that get a figure of their own behind the others. @param put what is corrected, by its place */
function correctedFigures(
  figures: FigureColumns,
  added: readonly number[],
  put: readonly (readonly [at: number, correction: Correction])[],
): FigureColumns {
  const longer = <Numbers extends Int8Array | Int16Array | Int32Array | Float64Array>(
    make: (length: number) => Numbers,
    numbers: Numbers,
    of: (cell: number) => number,
  ): Numbers => {
    const all = make(numbers.length + added.length);
    all.set(numbers);
    added.forEach((cell, nth) => (all[numbers.length + nth] = of(cell)));
    return all;
  };
  const none = () => 0;
  const columns = {
    report: longer((length) => new Int32Array(length), figures.report, reportOf),
    indicator: longer((length) => new Int16Array(length), figures.indicator, indicatorOf),
    applicant: longer((length) => new Int8Array(length), figures.applicant, applicantOf),
    value: longer((length) => new Float64Array(length), figures.value, none),
    missing: longer((length) => new Int8Array(length), figures.missing, none),
    origin: longer((length) => new Int8Array(length), figures.origin, none),
    row: longer((length) => new Int32Array(length), figures.row, none),
    column: longer((length) => new Int32Array(length), figures.column, none),
  };
  const raw = new Map<number, string>();
  const note = new Map<number, string>();
  for (const [at, correction] of put) {
    const { value, original, place } = correction;
    columns.value[at] = isStated(value) ? value : NaN;
    columns.missing[at] = isStated(value) ? 0 : 1 + MISSING_KINDS.indexOf(value);
    columns.origin[at] = ORIGINS.indexOf('corrected');
    if (place !== undefined) {
      columns.row[at] = place.row;
      columns.column[at] = place.column;
    }
    raw.set(at, place?.raw ?? original?.raw ?? '');
    // Kept with the figure, as the notes of files are; whoever shows a correction says it anew.
    const sentence = inChinese(() => correctionSentence(correction));
    note.set(at, [sentence, figures.note.get(at) ?? ''].filter((part) => part !== '').join('；'));
  }
  return {
    ...columns,
    raw: new OverlaidTexts(figures.raw, raw),
    note: new OverlaidTexts(figures.note, note),
  };
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

/** Corrections of reports of the batch by cell. */
function wantedOf(
  { reports }: ReportBatch,
  corrections: Iterable<Correction>,
): ReadonlyMap<number, Correction> {
  const wanted = new Map<number, Correction>();
  const all = [...corrections];
  // Mostly there are none, and tens of thousands of reports to look among.
  if (all.length === 0) return wanted;
  const keys = new Map(reports.map(({ id }, key) => [id, key]));
  for (const correction of all) {
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
  for (const cell of wanted.keys()) isWanted[reportOf(cell)] = 1;
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

function reportOf(cell: number): number {
  return Math.floor(cell / CELLS_OF_REPORT);
}

function indicatorOf(cell: number): number {
  return Math.floor((cell % CELLS_OF_REPORT) / APPLICANTS.length);
}

function applicantOf(cell: number): number {
  return cell % APPLICANTS.length;
}

function isSame(one: OriginalFigure, other: OriginalFigure | null): boolean {
  return one.value === other?.value && one.raw === other.raw;
}
