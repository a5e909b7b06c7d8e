import { APPLICANTS } from '../domain/applicant';
import { CATALOGUE } from '../domain/catalogue';
import { HeadSums } from '../domain/computedHeads';
import { formCode } from '../domain/formId';
import type { FigureColumns, Report, ReportBatch } from '../domain/report';
import type { Columns } from './engine';
import { figureOrder, reportRanks } from './figureOrder';

/** Figures turned into rows at once: a few ms of work, between which the page lives. */
const FIGURES_AT_ONCE = 10_000;
/** Figures summed at once. */
const SUMMED_AT_ONCE = 200_000;

/**
 * The figure table, part by part, made when it is asked for; heads that a report leaves to be computed are in it. The figures of
 * a batch come in the order in which they are to lie. Parts without a row only let the page live.
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
    const ranks = reportRanks(years, units);
    const cells = new StatedOnce(reports);
    const rows: RowMaker['rows'] = (figures, places) => {
      cells.add(figures, places);
      const { length } = places;
      const report = lookedUp(new Int32Array(length), figures.report, places);
      const missing = lookedUp(new Int8Array(length), figures.missing, places);
      return {
        indicator_key: lookedUp(new Int16Array(length), figures.indicator, places),
        year: lookedUp(new Int16Array(length), years, report),
        unit_key: lookedUp(new Int32Array(length), units, report),
        applicant: lookedUp(new Int8Array(length), figures.applicant, places),
        form: lookedUp(new Int16Array(length), forms, report),
        report_key: reportStart === 0 ? report : report.map((key) => reportStart + key),
        value: {
          numbers: lookedUp(new Float64Array(length), figures.value, places),
          stated: statedOf(missing),
        },
        missing,
        origin: lookedUp(new Int8Array(length), figures.origin, places),
        file_row: lookedUp(new Int32Array(length), figures.row, places),
        file_column: lookedUp(new Int32Array(length), figures.column, places),
      };
    };
    return {
      rows,
      *placesOf(figures) {
        const ordering = figureOrder(figures, ranks, CATALOGUE.length);
        let step = ordering.next();
        for (; step.done !== true; step = ordering.next()) yield NOWHERE;
        const order = step.value;
        for (const [from, to] of stretches(figures, FIGURES_AT_ONCE)) yield order.subarray(from, to);
      },
    };
  });
}

/** One row for each figure that has more to tell than its number: as printed, or a remark. */
export function figureTextParts(batches: readonly ReportBatch[], firstReport: number): Iterable<Columns> {
  return partsOf(batches, firstReport, (_, reportStart) => {
    const rows: RowMaker['rows'] = (figures, places) => {
      const report = lookedUp(new Int32Array(places.length), figures.report, places);
      return {
        report_key: reportStart === 0 ? report : report.map((key) => reportStart + key),
        indicator_key: lookedUp(new Int16Array(places.length), figures.indicator, places),
        applicant: lookedUp(new Int8Array(places.length), figures.applicant, places),
        raw: textsAt(figures.raw, places),
        note: textsAt(figures.note, places),
      };
    };
    return {
      rows,
      *placesOf(figures) {
        // Mostly none has any, and there is nothing to go through.
        if (figures.raw.size + figures.note.size === 0) return;
        for (const [from, to] of stretches(figures, FIGURES_AT_ONCE)) yield placesWithText(figures, from, to);
      },
    };
  });
}

const NOWHERE = new Int32Array(0);

/** `of[places[i]]` for every i. Plain loops here and below: they are ten times as fast as mapping, a million times over. */
function lookedUp<Numbers extends Int8Array | Int16Array | Int32Array | Float64Array>(
  into: Numbers,
  of: Numbers,
  places: Int32Array,
): Numbers {
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

/** Makes the rows of some reports. */
interface RowMaker {
  /** The rows of the figures at some places. */
  rows(figures: FigureColumns, places: Int32Array): Columns;
  /** The places of all figures that have a row, part by part, in the order of the table; a part without any is but a pause. */
  placesOf(figures: FigureColumns): Iterable<Int32Array>;
}

function partsOf(
  batches: readonly ReportBatch[],
  firstReport: number,
  makerOf: (reports: readonly Report[], reportStart: number) => RowMaker,
): Iterable<Columns> {
  return {
    *[Symbol.iterator]() {
      let reportStart = firstReport;
      for (const { reports, figures } of batches) {
        const maker = makerOf(reports, reportStart);
        for (const places of maker.placesOf(figures)) yield maker.rows(figures, places);
        const sums = new HeadSums(reports.length);
        for (const [from, to] of stretches(figures, SUMMED_AT_ONCE)) {
          sums.add(figures, from, to);
          yield maker.rows(figures, NOWHERE);
        }
        const heads = sums.heads();
        for (const places of maker.placesOf(heads)) yield maker.rows(heads, places);
        reportStart += reports.length;
      }
    },
  };
}

function* stretches(
  { report: { length } }: FigureColumns,
  step: number,
): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < length; from += step) yield [from, Math.min(from + step, length)];
}

function placesWithText({ raw, note }: FigureColumns, from: number, to: number): Int32Array {
  const places = new Int32Array(to - from);
  let found = 0;
  for (let i = from; i < to; i += 1) {
    if (!raw.has(i) && !note.has(i)) continue;
    places[found] = i;
    found += 1;
  }
  return places.subarray(0, found);
}

/** Sees to it that a cell has one figure. Figures come indicator by indicator, those of a report one after another. */
class StatedOnce {
  readonly #reports: readonly Report[];
  #report = -1;
  #indicator = -1;
  /** The applicants of the last report's last indicator, one bit each. */
  #applicants = 0;

  constructor(reports: readonly Report[]) {
    this.#reports = reports;
  }

  /** @throws Error on a cell that was added before, or that is outside the reports and the catalogue */
  add({ report, indicator, applicant }: FigureColumns, places: Int32Array): void {
    for (const i of places) {
      const [inReport, row, column] = [report[i] ?? -1, indicator[i] ?? -1, applicant[i] ?? -1];
      if (inReport !== this.#report || row !== this.#indicator) {
        this.#report = inReport;
        this.#indicator = row;
        this.#applicants = 0;
      }
      const bit = 1 << column;
      if ((this.#applicants & bit) !== 0 || !this.#isPlace(inReport, row, column)) {
        const what = `${CATALOGUE[row]?.id ?? row}, ${APPLICANTS[column] ?? column}`;
        throw new Error(
          `report ${this.#reports[inReport]?.id ?? inReport} has no place, or two figures, for ${what}`,
        );
      }
      this.#applicants |= bit;
    }
  }

  #isPlace(report: number, indicator: number, applicant: number): boolean {
    return (
      report >= 0 &&
      report < this.#reports.length &&
      indicator >= 0 &&
      indicator < CATALOGUE.length &&
      applicant >= 0 &&
      applicant < APPLICANTS.length
    );
  }
}
