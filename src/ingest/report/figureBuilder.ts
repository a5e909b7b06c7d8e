import { maskedText } from '../../domain/maskedText';
import type { FigureColumns } from '../../domain/report';
import { MISSING_KINDS } from '../../domain/value';
import type { Value } from '../../domain/value';

/** One figure on its way into the columns; codes as in `FigureColumns`. */
export interface NewFigure {
  readonly report: number;
  readonly indicator: number;
  readonly applicant: number;
  readonly value: Value;
  readonly origin: number;
  readonly row: number;
  readonly column: number;
  readonly raw?: string | undefined;
  readonly note?: string | undefined;
}

const LEAST_ROOM = 1024;
/** As many figures as the largest file holds; what its lines promise beyond is not believed. */
const MOST_EXPECTED = 8_000_000;
/** So much of its room filled, a column is not worth a copy that is cut to length. */
const FULL = 7 / 8;

/** Collects figures into typed arrays that double when full: a million rows make no million objects. */
export class FigureBuilder {
  length = 0;
  #report: Int32Array;
  #indicator: Int16Array;
  #applicant: Int8Array;
  #value: Float64Array;
  #missing: Int8Array;
  #origin: Int8Array;
  #row: Int32Array;
  #column: Int32Array;
  readonly #raw = new Map<number, string>();
  readonly #note = new Map<number, string>();

  /** @param expected about how many figures will come: room for them is made at once, and memory taken as they come */
  constructor(expected = 0) {
    const room = Math.min(MOST_EXPECTED, Math.max(LEAST_ROOM, expected));
    this.#report = new Int32Array(room);
    this.#indicator = new Int16Array(room);
    this.#applicant = new Int8Array(room);
    this.#value = new Float64Array(room);
    this.#missing = new Int8Array(room);
    this.#origin = new Int8Array(room);
    this.#row = new Int32Array(room);
    this.#column = new Int32Array(room);
  }

  /** Adds a figure; `raw` is kept only where it says more than the value. Nobody's name or number is kept in either text. */
  add(figure: NewFigure): void {
    const at = this.length;
    const { value, raw, note } = figure;
    this.addNumber(figure.report, figure.indicator, figure.applicant, NaN, figure.row, figure.column);
    this.#origin[at] = figure.origin;
    if (typeof value === 'number') this.#value[at] = value;
    else this.#missing[at] = 1 + MISSING_KINDS.indexOf(value);
    if (raw !== undefined && raw !== (typeof value === 'number' ? String(value) : ''))
      this.#raw.set(at, maskedText(raw));
    if (note !== undefined) this.#note.set(at, maskedText(note));
  }

  /** Adds a plain number printed in a table: the path most figures of a large file take. */
  addNumber(
    report: number,
    indicator: number,
    applicant: number,
    value: number,
    row: number,
    column: number,
  ): void {
    const at = this.length;
    if (at === this.#report.length) this.#grow();
    this.#report[at] = report;
    this.#indicator[at] = indicator;
    this.#applicant[at] = applicant;
    this.#value[at] = value;
    this.#row[at] = row;
    this.#column[at] = column;
    this.length = at + 1;
  }

  /** Place of the figure's report in the batch; -1 beyond the last figure, as for the two codes below. */
  report(at: number): number {
    return this.#report[at] ?? -1;
  }

  /** Code of its indicator. */
  indicator(at: number): number {
    return this.#indicator[at] ?? -1;
  }

  /** Code of its applicant. */
  applicant(at: number): number {
    return this.#applicant[at] ?? -1;
  }

  /** NaN for a missing value. */
  value(at: number): number {
    return this.#value[at] ?? NaN;
  }

  /** 0 for a stated number. */
  missing(at: number): number {
    return this.#missing[at] ?? 0;
  }

  /** 1-based line of the file; 0 for a figure that stands in no row. */
  row(at: number): number {
    return this.#row[at] ?? 0;
  }

  /** 1-based column; 0 for a figure that stands in no column. */
  column(at: number): number {
    return this.#column[at] ?? 0;
  }

  /** The string as printed; undefined where it is the number itself. */
  raw(at: number): string | undefined {
    return this.#raw.get(at);
  }

  /**
   * The columns, cut to length.
   *
   * @param isKept leaves out figures by index; @param newReport renumbers reports, when some were left empty
   */
  finish(isKept?: (at: number) => boolean, newReport?: Int32Array): FigureColumns {
    const order = this.#order(isKept);
    const count = order?.length ?? this.length;
    const report = pick(this.#report, order, count, true);
    if (newReport !== undefined) {
      for (let at = 0; at < count; at += 1) report[at] = newReport[report[at] ?? -1] ?? -1;
    }
    return {
      report,
      indicator: pick(this.#indicator, order, count),
      applicant: pick(this.#applicant, order, count),
      value: pick(this.#value, order, count),
      missing: pick(this.#missing, order, count),
      origin: pick(this.#origin, order, count),
      row: pick(this.#row, order, count),
      column: pick(this.#column, order, count),
      raw: renumber(this.#raw, order),
      note: renumber(this.#note, order),
    };
  }

  /** The figures that are kept; undefined where all are. */
  #order(isKept: (at: number) => boolean = () => true): Int32Array | undefined {
    let first = 0;
    while (first < this.length && isKept(first)) first += 1;
    if (first === this.length) return undefined;
    const kept = new Int32Array(this.length);
    let count = 0;
    for (let at = 0; at < this.length; at += 1) if (isKept(at)) kept[count++] = at;
    return kept.subarray(0, count);
  }

  #grow(): void {
    const length = this.#report.length * 2;
    this.#report = enlarge(this.#report, new Int32Array(length));
    this.#indicator = enlarge(this.#indicator, new Int16Array(length));
    this.#applicant = enlarge(this.#applicant, new Int8Array(length));
    this.#value = enlarge(this.#value, new Float64Array(length));
    this.#missing = enlarge(this.#missing, new Int8Array(length));
    this.#origin = enlarge(this.#origin, new Int8Array(length));
    this.#row = enlarge(this.#row, new Int32Array(length));
    this.#column = enlarge(this.#column, new Int32Array(length));
  }
}

type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;

function enlarge<Column extends Numbers>(from: Numbers, to: Column): Column {
  to.set(from);
  return to;
}

/**
 * So many numbers of a column, or the places of an order. A long column that is all but full is left where it lies, unless it is to
 * be changed.
 */
function pick<Column extends Numbers>(
  from: Column,
  order: Int32Array | undefined,
  count: number,
  isToChange = false,
): Column {
  const isFull = from.length > LEAST_ROOM && count > FULL * from.length;
  if (order === undefined && isFull && !isToChange) return from.subarray(0, count) as Column;
  const picked = from.slice(0, count) as Column;
  if (order === undefined) return picked;
  for (let at = 0; at < order.length; at += 1) picked[at] = from[order[at] ?? 0] ?? 0;
  return picked;
}

function renumber(
  texts: ReadonlyMap<number, string>,
  order: Int32Array | undefined,
): ReadonlyMap<number, string> {
  if (texts.size === 0 || order === undefined) return texts;
  const renumbered = new Map<number, string>();
  for (let at = 0; at < order.length; at += 1) {
    const text = texts.get(order[at] ?? -1);
    if (text !== undefined) renumbered.set(at, text);
  }
  return renumbered;
}
