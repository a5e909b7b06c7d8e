import { CATALOGUE, indicatorCode } from './catalogue';
import { OTHER_PARTS } from './measures/formulas';
import { ORIGINS, type FigureColumns, type ReportBatch } from './report';

const HEAD = indicatorCode('application.result.other');
const PARTS: readonly number[] = OTHER_PARTS.map(indicatorCode);
const [NEITHER, IS_HEAD, IS_PART] = [0, 1, 2] as const;
/** By indicator: the head, one of its parts, or neither. */
const SORTS = Int8Array.from(CATALOGUE, (_, code) => {
  if (code === HEAD) return IS_HEAD;
  return PARTS.includes(code) ? IS_PART : NEITHER;
});
/** Stands where parts are counted, once the head itself is there. */
const PRINTED = -1;
const COMPUTED = ORIGINS.indexOf('computed');
/** Applicant columns fit well below this, so that report and applicant make one key. */
const APPLICANT_SPAN = 16;

/**
 * （六）其他处理 where a report prints only its three rows, as figures of origin 计算 beside those of the batch.
 *
 * The 2021 form has no cell for the head, while reports of one row (the layout of 2019, still in use in 2024) have only
 * the head; with the head computed, the two compare. A head that is there is left as it is, and a head is computed
 * only when all three rows are stated. Other heads are summed by their measures instead.
 *
 * @returns figures of the same reports; none when nothing is to be added
 */
export function computedHeads({ reports, figures }: ReportBatch): FigureColumns {
  const sums = new HeadSums(reports.length);
  sums.add(figures, 0, figures.report.length);
  return sums.heads();
}

/** The same for figures that come some at a time. */
export class HeadSums {
  // Numbers by report and applicant in plain arrays: a map of a million entries would hold the page up.
  readonly #sums: Float64Array;
  readonly #stated: Int8Array;

  constructor(reportCount: number) {
    this.#sums = new Float64Array(reportCount * APPLICANT_SPAN);
    this.#stated = new Int8Array(reportCount * APPLICANT_SPAN);
  }

  /** Takes the figures `from` to `to` (exclusive) into account. */
  add({ indicator, report, applicant, missing, value }: FigureColumns, from: number, to: number): void {
    const [sums, stated] = [this.#sums, this.#stated];
    for (let i = from; i < to; i += 1) {
      const sort = SORTS[indicator[i] ?? 0];
      if (sort === NEITHER) continue;
      const key = (report[i] ?? 0) * APPLICANT_SPAN + (applicant[i] ?? 0);
      if (sort === IS_HEAD) stated[key] = PRINTED;
      else if (missing[i] === 0 && stated[key] !== PRINTED) {
        sums[key] = (sums[key] ?? 0) + (value[i] ?? 0);
        stated[key] = (stated[key] ?? 0) + 1;
      }
    }
  }

  /** The heads of all that was added, as {@link computedHeads} gives them. */
  heads(): FigureColumns {
    const stated = this.#stated;
    let count = 0;
    for (const each of stated) if (each === PARTS.length) count += 1;
    const report = new Int32Array(count);
    const applicant = new Int8Array(count);
    const value = new Float64Array(count);
    const note = new Map<number, string>();
    for (let key = 0; key < stated.length; key += 1) {
      if (stated[key] !== PARTS.length) continue;
      const at = note.size;
      report[at] = Math.floor(key / APPLICANT_SPAN);
      applicant[at] = key % APPLICANT_SPAN;
      value[at] = this.#sums[key] ?? 0;
      note.set(at, '三行之和');
    }
    return {
      report,
      indicator: new Int16Array(count).fill(HEAD),
      applicant,
      value,
      missing: new Int8Array(count),
      origin: new Int8Array(count).fill(COMPUTED),
      row: new Int32Array(count),
      column: new Int32Array(count),
      raw: new Map(),
      note,
    };
  }
}
