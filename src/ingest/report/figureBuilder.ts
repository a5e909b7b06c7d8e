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

/** Collects figures into typed arrays that double when full: a million rows make no million objects. */
export class FigureBuilder {
  length = 0;
  #report = new Int32Array(1024);
  #indicator = new Int16Array(1024);
  #applicant = new Int8Array(1024);
  #value = new Float64Array(1024);
  #missing = new Int8Array(1024);
  #origin = new Int8Array(1024);
  #row = new Int32Array(1024);
  #column = new Int32Array(1024);
  readonly #raw = new Map<number, string>();
  readonly #note = new Map<number, string>();

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
    const report = pick(this.#report, order, new Int32Array(count));
    if (newReport !== undefined) {
      for (let at = 0; at < count; at += 1) report[at] = newReport[report[at] ?? -1] ?? -1;
    }
    return {
      report,
      indicator: pick(this.#indicator, order, new Int16Array(count)),
      applicant: pick(this.#applicant, order, new Int8Array(count)),
      value: pick(this.#value, order, new Float64Array(count)),
      missing: pick(this.#missing, order, new Int8Array(count)),
      origin: pick(this.#origin, order, new Int8Array(count)),
      row: pick(this.#row, order, new Int32Array(count)),
      column: pick(this.#column, order, new Int32Array(count)),
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

/** All of a column to the length of `to`, or the places of an order. */
function pick<Column extends Numbers>(from: Column, order: Int32Array | undefined, to: Column): Column {
  if (order === undefined) return enlarge(from.subarray(0, to.length), to);
  for (let at = 0; at < order.length; at += 1) to[at] = from[order[at] ?? 0] ?? 0;
  return to;
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
