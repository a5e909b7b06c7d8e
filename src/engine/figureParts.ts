import { APPLICANTS } from '../domain/applicant';
import { CATALOGUE } from '../domain/catalogue';
import { HeadSums } from '../domain/computedHeads';
import type { FigureColumns, Report, ReportBatch } from '../domain/report';
import type { Columns } from './engine';
import { figureOrder, reportRanks } from './figureOrder';
import { ROWS_AT_ONCE } from './schema';

/** Figures turned into rows at once: a few ms of work, between which the page lives. */
const FIGURES_AT_ONCE = 10_000;
/** Figures summed at once. */
const SUMMED_AT_ONCE = 200_000;

/** What is the same in all figures of a report, by its place among the reports of all batches. */
export interface ReportKeys {
  readonly year: Int16Array;
  readonly unit: Int32Array;
  readonly form: Int16Array;
}

/**
 * The tables of figures and of their texts, part by part, made when it is asked for; heads that a report leaves to be computed
 * are in them. The figures of a batch come in the order in which they are to lie. Parts without a row only let the page live.
 *
 * @param keys of the reports of the batches, in their order
 * @param firstReport key of the first of them
 * @throws Error while they are made, on a cell of a report that has two figures: they would add up without a word
 */
export function figureTables(
  batches: readonly ReportBatch[],
  keys: ReportKeys,
  firstReport: number,
): { readonly figure: Iterable<Columns>; readonly figure_text: Iterable<Columns> } {
  const heads = new Heads();
  return {
    figure: partsOf(batches, heads, (batch, start) => new FigureRows(batch, keys, start, firstReport)),
    figure_text: partsOf(batches, heads, (_, start) => new TextRows(firstReport + start)),
  };
}

/** Makes the rows of some reports. */
interface RowMaker {
  /** A part without a row. */
  readonly pause: Columns;
  /** The rows of figures, part by part, in the order of the table. */
  partsOf(figures: FigureColumns): Iterable<Columns>;
}

function partsOf(
  batches: readonly ReportBatch[],
  heads: Heads,
  makerOf: (batch: ReportBatch, start: number) => RowMaker,
): Iterable<Columns> {
  return {
    *[Symbol.iterator]() {
      let start = 0;
      for (const batch of batches) {
        const maker = makerOf(batch, start);
        yield* maker.partsOf(batch.figures);
        yield* maker.partsOf(yield* withPauses(heads.of(batch), maker.pause));
        start += batch.reports.length;
      }
    },
  };
}

/** Work that gives the page its turn at each step, with something in the place of each turn. */
function* withPauses<Pause, Result>(
  work: Generator<undefined, Result>,
  pause: Pause,
): Generator<Pause, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield pause;
  }
}

/** The heads that are computed, summed once for both tables. */
class Heads {
  readonly #known = new Map<ReportBatch, FigureColumns>();

  /** Those of a batch. Gives the page its turn at each step. */
  *of(batch: ReportBatch): Generator<undefined, FigureColumns> {
    const known = this.#known.get(batch);
    if (known !== undefined) return known;
    const sums = new HeadSums(batch.reports.length);
    for (const [from, to] of stretches(batch.figures.report.length, SUMMED_AT_ONCE)) {
      sums.add(batch.figures, from, to);
      yield;
    }
    const heads = sums.heads();
    this.#known.set(batch, heads);
    return heads;
  }
}

class FigureRows implements RowMaker {
  readonly pause = blankRows(0);
  readonly #firstKey: number;
  readonly #cells: StatedOnce;
  readonly #year: Int16Array;
  readonly #unit: Int32Array;
  readonly #form: Int16Array;
  #ranks: Int32Array | undefined;

  /** @param start place of the first report of the batch among all */
  constructor({ reports }: ReportBatch, keys: ReportKeys, start: number, firstReport: number) {
    const end = start + reports.length;
    this.#firstKey = firstReport + start;
    this.#cells = new StatedOnce(reports);
    this.#year = keys.year.subarray(start, end);
    this.#unit = keys.unit.subarray(start, end);
    this.#form = keys.form.subarray(start, end);
  }

  *partsOf(figures: FigureColumns): Generator<Columns> {
    if (this.#ranks === undefined) {
      this.#ranks = reportRanks(this.#year, this.#unit);
      yield this.pause;
    }
    const order = yield* withPauses(figureOrder(figures, this.#ranks, CATALOGUE.length), this.pause);
    for (const [from, to] of stretches(order.length, ROWS_AT_ONCE)) {
      const places = order.subarray(from, to);
      const rows = blankRows(places.length);
      for (const [start, end] of stretches(places.length, FIGURES_AT_ONCE)) {
        this.#fill(rows, figures, places, start, end);
        yield this.pause;
      }
      yield rows;
    }
  }

  /** One plain loop over all columns: ten times as fast as mapping each, a million times over. */
  #fill(rows: FigureTable, figures: FigureColumns, places: Int32Array, from: number, to: number): void {
    const { report, indicator, applicant, value, missing, origin, row, column } = figures;
    const { indicator_key, year, unit_key, form, report_key, file_row, file_column } = rows;
    const { numbers, stated } = rows.value;
    const [years, units, forms] = [this.#year, this.#unit, this.#form];
    for (let i = from; i < to; i += 1) {
      const place = places[i] ?? -1;
      const of = report[place] ?? -1;
      this.#cells.add(of, indicator[place] ?? -1, applicant[place] ?? -1);
      indicator_key[i] = indicator[place] ?? 0;
      year[i] = years[of] ?? 0;
      unit_key[i] = units[of] ?? 0;
      rows.applicant[i] = applicant[place] ?? 0;
      form[i] = forms[of] ?? 0;
      report_key[i] = this.#firstKey + of;
      numbers[i] = value[place] ?? 0;
      const state = missing[place] ?? 0;
      stated[i] = state === 0 ? 1 : 0;
      rows.missing[i] = state;
      rows.origin[i] = origin[place] ?? 0;
      file_row[i] = row[place] ?? 0;
      file_column[i] = column[place] ?? 0;
    }
  }
}

type FigureTable = ReturnType<typeof blankRows>;

/** So many rows of the figure table, to be filled in. */
function blankRows(length: number) {
  return {
    indicator_key: new Int16Array(length),
    year: new Int16Array(length),
    unit_key: new Int32Array(length),
    applicant: new Int8Array(length),
    form: new Int16Array(length),
    report_key: new Int32Array(length),
    value: { numbers: new Float64Array(length), stated: new Uint8Array(length) },
    missing: new Int8Array(length),
    origin: new Int8Array(length),
    file_row: new Int32Array(length),
    file_column: new Int32Array(length),
  } satisfies Columns;
}

/** One row for each figure that has more to tell than its number: as printed, or a remark. */
class TextRows implements RowMaker {
  readonly pause: Columns;
  readonly #firstKey: number;

  constructor(firstKey: number) {
    this.#firstKey = firstKey;
    this.pause = {
      report_key: new Int32Array(),
      indicator_key: new Int16Array(),
      applicant: new Int8Array(),
      raw: [],
      note: [],
    };
  }

  *partsOf(figures: FigureColumns): Generator<Columns> {
    // Mostly none has any, and there is nothing to go through.
    if (figures.raw.size + figures.note.size === 0) return;
    for (const [from, to] of stretches(figures.report.length, FIGURES_AT_ONCE))
      yield this.#rows(figures, placesWithText(figures, from, to));
  }

  #rows({ report, indicator, applicant, raw, note }: FigureColumns, places: Int32Array): Columns {
    return {
      report_key: places.map((place) => this.#firstKey + (report[place] ?? 0)),
      indicator_key: Int16Array.from(places, (place) => indicator[place] ?? 0),
      applicant: Int8Array.from(places, (place) => applicant[place] ?? 0),
      raw: textsAt(raw, places),
      note: textsAt(note, places),
    };
  }
}

function textsAt(texts: ReadonlyMap<number, string>, places: Int32Array): (string | null)[] {
  const found = new Array<string | null>(places.length).fill(null);
  if (texts.size > 0) {
    for (let i = 0; i < places.length; i += 1) found[i] = texts.get(places[i] ?? -1) ?? null;
  }
  return found;
}

function* stretches(length: number, step: number): Generator<readonly [from: number, to: number]> {
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
  add(report: number, indicator: number, applicant: number): void {
    if (report !== this.#report || indicator !== this.#indicator) {
      this.#report = report;
      this.#indicator = indicator;
      this.#applicants = 0;
    }
    const bit = 1 << applicant;
    if ((this.#applicants & bit) !== 0 || !this.#isPlace(report, indicator, applicant)) {
      const what = `${CATALOGUE[indicator]?.id ?? indicator}, ${APPLICANTS[applicant] ?? applicant}`;
      throw new Error(
        `report ${this.#reports[report]?.id ?? report} has no place, or two figures, for ${what}`,
      );
    }
    this.#applicants |= bit;
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
