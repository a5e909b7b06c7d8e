import { CATALOGUE } from '../../domain/catalogue';
import type { ClassWording, ReportBatch } from '../../domain/report';

/** Gives what a table says of its classes A, B, C, D to the reports of it that have figures of classes. */
export function withWording(batch: ReportBatch, wording: ClassWording): ReportBatch {
  if (Object.keys(wording).length === 0) return batch;
  const { report, indicator } = batch.figures;
  const withClasses = new Set<number>();
  report.forEach((of, at) => {
    if (CATALOGUE[indicator[at] ?? -1]?.group === 'proposals') withClasses.add(of);
  });
  const reports = batch.reports.map((one, at) =>
    withClasses.has(at) ? { ...one, classWording: { ...wording, ...one.classWording } } : one,
  );
  return { ...batch, reports };
}
