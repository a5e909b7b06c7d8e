import { APPLICANTS } from '../domain/applicant';
import { CATALOGUE } from '../domain/catalogue';
import { HeadSums } from '../domain/computedHeads';
import { formCode } from '../domain/formId';
import type { FigureColumns, Report, ReportBatch } from '../domain/report';
import type { Columns } from './engine';

/** Figures turned into rows at once: a few ms of work, between which the page lives. */
const FIGURES_AT_ONCE = 10_000;

/**
 * The figure table, part by part, made when it is asked for; heads that a report leaves to be computed are in it.
 *
 * @throws Error while it is made, on a cell of a report that has two figures: they would add up without a word
 */
export function figureParts(
  batches: readonly ReportBatch[],
  unitKeyOf: (report: Report) => number,
  firstReport: number,
): Iterable<Columns> {
  return partsOf(batches, firstReport, (reports, reportStart) => {
    const units = Int32Array.from(reports, unitKeyOf);
    const years = Int16Array.from(reports, ({ year }) => year);
    const forms = Int16Array.from(reports, ({ form }) => formCode(form));
    const cells = new SeenCells(reports);
    return (figures, from, to) => {
      cells.add(figures, from, to);
      const report = figures.report.subarray(from, to);
      const missing = figures.missing.subarray(from, to);
      return {
        indicator_key: figures.indicator.subarray(from, to),
        year: lookedUp(new Int16Array(to - from), years, report),
        unit_key: lookedUp(new Int32Array(to - from), units, report),
        applicant: figures.applicant.subarray(from, to),
        form: lookedUp(new Int16Array(to - from), forms, report),
        report_key: reportStart === 0 ? report : report.map((key) => reportStart + key),
        value: {
          numbers: figures.value.subarray(from, to),
          stated: statedOf(missing),
        },
        missing,
        origin: figures.origin.subarray(from, to),
      };
    };
  });
}

/** One row for each figure that has more to tell than its number: as printed, a remark, or its place in a file. */
export function figureTextParts(batches: readonly ReportBatch[], firstReport: number): Iterable<Columns> {
  return partsOf(batches, firstReport, (_, reportStart) => (figures, from, to) => {
    const places = placesWithText(figures, from, to);
    const report = lookedUp(new Int32Array(places.length), figures.report, places);
    return {
      report_key: reportStart === 0 ? report : report.map((key) => reportStart + key),
      indicator_key: lookedUp(new Int16Array(places.length), figures.indicator, places),
      applicant: lookedUp(new Int8Array(places.length), figures.applicant, places),
      raw: textsAt(figures.raw, places),
      note: textsAt(figures.note, places),
      file_row: lookedUp(new Int32Array(places.length), figures.row, places),
      file_column: lookedUp(new Int32Array(places.length), figures.column, places),
    };
  });
}

/** `of[places[i]]` for every i. Plain loops here and below: they are ten times as fast as mapping, a million times over. */
function lookedUp<Ints extends Int8Array | Int16Array | Int32Array>(
  into: Ints,
  of: Ints,
  places: Int32Array,
): Ints {
  for (let i = 0; i < places.length; i += 1) into[i] = of[places[i] ?? -1] ?? 0;
  return into;
}

function statedOf(missing: Int8Array): Uint8Array {
  const stated = new Uint8Array(missing.length);
  for (let i = 0; i < missing.length; i += 1) stated[i] = missing[i] === 0 ? 1 : 0;
  return stated;
}

function textsAt(texts: ReadonlyMap<number, string>, places: Int32Array): (string | null)[] {
  const found = new Array<string | null>(places.length).fill(null);
  if (texts.size > 0) {
    for (let i = 0; i < places.length; i += 1) found[i] = texts.get(places[i] ?? -1) ?? null;
  }
  return found;
}

/** Makes the rows of the figures `from` to `to` (exclusive) of some reports. */
type PartMaker = (figures: FigureColumns, from: number, to: number) => Columns;

function partsOf(
  batches: readonly ReportBatch[],
  firstReport: number,
  makerOf: (reports: readonly Report[], reportStart: number) => PartMaker,
): Iterable<Columns> {
  return {
    *[Symbol.iterator]() {
      let reportStart = firstReport;
      for (const batch of batches) {
        const make = makerOf(batch.reports, reportStart);
        const sums = new HeadSums(batch.reports.length);
        for (const [from, to] of stretches(batch.figures)) {
          sums.add(batch.figures, from, to);
          yield make(batch.figures, from, to);
        }
        const heads = sums.heads();
        for (const [from, to] of stretches(heads)) yield make(heads, from, to);
        reportStart += batch.reports.length;
      }
    },
  };
}

function* stretches({ report: { length } }: FigureColumns): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < length; from += FIGURES_AT_ONCE) {
    yield [from, Math.min(from + FIGURES_AT_ONCE, length)];
  }
}

function placesWithText({ row, raw, note }: FigureColumns, from: number, to: number): Int32Array {
  const places = new Int32Array(to - from);
  let found = 0;
  for (let i = from; i < to; i += 1) {
    if (row[i] === 0 && !raw.has(i) && !note.has(i)) continue;
    places[found] = i;
    found += 1;
  }
  return places.subarray(0, found);
}

/** Which cells of a batch already have a figure, one bit each. */
class SeenCells {
  readonly #bits: Uint8Array;
  readonly #reports: readonly Report[];

  constructor(reports: readonly Report[]) {
    this.#reports = reports;
    this.#bits = new Uint8Array(Math.ceil((reports.length * CATALOGUE.length * APPLICANTS.length) / 8));
  }

  /** @throws Error on a cell that was added before, or that is outside the reports and the catalogue */
  add({ report, indicator, applicant }: FigureColumns, from: number, to: number): void {
    const bits = this.#bits;
    for (let i = from; i < to; i += 1) {
      const inReport = report[i] ?? -1;
      const row = indicator[i] ?? -1;
      const column = applicant[i] ?? -1;
      const cell = (inReport * CATALOGUE.length + row) * APPLICANTS.length + column;
      const place = cell >> 3;
      const bit = 1 << (cell & 7);
      const seen = bits[place];
      if (seen === undefined || (seen & bit) !== 0) {
        const what = `${CATALOGUE[row]?.id ?? row}, ${APPLICANTS[column] ?? column}`;
        throw new Error(
          `report ${this.#reports[inReport]?.id ?? inReport} has no place, or two figures, for ${what}`,
        );
      }
      bits[place] = seen | bit;
    }
  }
}
