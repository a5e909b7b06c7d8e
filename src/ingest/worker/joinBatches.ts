import type { FigureColumns, Report, ReportBatch } from '../../domain/report';

/** Batches as one, in order; the places of reports and figures move along. */
export function joinBatches(batches: readonly ReportBatch[]): ReportBatch {
  const [only, ...more] = batches;
  if (only !== undefined && more.length === 0) return only;
  const reports: Report[] = [];
  const raw = new Map<number, string>();
  const note = new Map<number, string>();
  const reportAt: number[] = [];
  let length = 0;
  for (const { reports: added, figures } of batches) {
    for (const report of figures.report) reportAt.push(reports.length + report);
    for (const [at, text] of figures.raw) raw.set(length + at, text);
    for (const [at, text] of figures.note) note.set(length + at, text);
    for (const report of added) reports.push(report);
    length += figures.value.length;
  }
  const column = <Numbers extends Int8Array | Int16Array | Int32Array | Float64Array>(
    whole: Numbers,
    part: (figures: FigureColumns) => ArrayLike<number>,
  ): Numbers => {
    let at = 0;
    for (const { figures } of batches) {
      whole.set(part(figures), at);
      at += part(figures).length;
    }
    return whole;
  };
  return {
    reports,
    figures: {
      report: Int32Array.from(reportAt),
      indicator: column(new Int16Array(length), ({ indicator }) => indicator),
      applicant: column(new Int8Array(length), ({ applicant }) => applicant),
      value: column(new Float64Array(length), ({ value }) => value),
      missing: column(new Int8Array(length), ({ missing }) => missing),
      origin: column(new Int8Array(length), ({ origin }) => origin),
      row: column(new Int32Array(length), ({ row }) => row),
      column: column(new Int32Array(length), (figures) => figures.column),
      raw,
      note,
    },
  };
}
