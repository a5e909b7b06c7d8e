import { indicatorCode } from './catalogue';
import { OTHER_PARTS } from './measures/formulas';
import { ORIGINS, type FigureColumns, type ReportBatch } from './report';

const HEAD = indicatorCode('application.result.other');
const PARTS: readonly number[] = OTHER_PARTS.map(indicatorCode);
const COMPUTED = ORIGINS.indexOf('computed');
/** Applicant columns fit well below this, so that report and applicant make one key. */
const APPLICANT_SPAN = 16;

/**
 * Adds （六）其他处理 where a report prints only its three rows, as a figure of origin 计算.
 *
 * The 2021 form has no cell for the head, while reports of one row (the layout of 2019, still in use in 2024) have only
 * the head; with the head computed, the two compare. A head that is there is left as it is, and a head is computed
 * only when all three rows are stated. Other heads are summed by their measures instead.
 *
 * @returns the same batch when nothing is to be added
 */
export function withComputedHeads(batch: ReportBatch): ReportBatch {
  const { figures } = batch;
  const sums = new Map<number, { sum: number; stated: number; printed: boolean }>();
  for (let i = 0; i < figures.indicator.length; i += 1) {
    const indicator = figures.indicator[i] ?? -1;
    const isHead = indicator === HEAD;
    if (!isHead && !PARTS.includes(indicator)) continue;
    const key = (figures.report[i] ?? 0) * APPLICANT_SPAN + (figures.applicant[i] ?? 0);
    const entry = sums.get(key) ?? { sum: 0, stated: 0, printed: false };
    if (isHead) entry.printed = true;
    else if (figures.missing[i] === 0) {
      entry.sum += figures.value[i] ?? 0;
      entry.stated += 1;
    }
    sums.set(key, entry);
  }
  const heads = [...sums].filter(([, { stated, printed }]) => !printed && stated === PARTS.length);
  if (heads.length === 0) return batch;
  return { reports: batch.reports, figures: withFigures(figures, heads) };
}

function withFigures(
  figures: FigureColumns,
  heads: readonly (readonly [key: number, entry: { sum: number }])[],
): FigureColumns {
  const end = figures.indicator.length;
  const note = new Map(figures.note);
  heads.forEach((_, i) => note.set(end + i, '三行之和'));
  return {
    report: joined(
      figures.report,
      Int32Array.from(heads, ([key]) => Math.floor(key / APPLICANT_SPAN)),
    ),
    indicator: joined(
      figures.indicator,
      Int16Array.from(heads, () => HEAD),
    ),
    applicant: joined(
      figures.applicant,
      Int8Array.from(heads, ([key]) => key % APPLICANT_SPAN),
    ),
    value: joined(
      figures.value,
      Float64Array.from(heads, ([, { sum }]) => sum),
    ),
    missing: joined(figures.missing, new Int8Array(heads.length)),
    origin: joined(
      figures.origin,
      Int8Array.from(heads, () => COMPUTED),
    ),
    row: joined(figures.row, new Int32Array(heads.length)),
    column: joined(figures.column, new Int32Array(heads.length)),
    raw: figures.raw,
    note,
  };
}

function joined<Numbers extends Int8Array | Int16Array | Int32Array | Float64Array>(
  before: Numbers,
  after: Numbers,
): Numbers {
  const whole = before.constructor as new (length: number) => Numbers;
  const result = new whole(before.length + after.length);
  result.set(before);
  result.set(after, before.length);
  return result;
}
