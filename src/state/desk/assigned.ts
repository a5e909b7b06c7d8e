import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode } from '../../domain/catalogue';
import { originalAt } from '../../domain/correctedBatch';
import type { Correction } from '../../domain/correction';
import type { FormCell } from '../../domain/form';
import type { Report } from '../../domain/report';
import type { Intake } from '../library/side';
import type { Assigned } from './assignedCell';
import type { FileReading } from './deskFile';

/** Places of the reports in their batch that were read from a part of a file. */
export function reportsOfPart(reports: readonly Report[], part: string): readonly number[] {
  const places: number[] = [];
  reports.forEach(({ sheet = '' }, at) => {
    if (reports.length === 1 || sheet === part) places.push(at);
  });
  return places;
}

/**
 * What was assigned as corrections of the reports as they are read now. One whose cell was read by now, or whose number no
 * longer stands in its row, is left out.
 */
export function assignedCorrections(
  { intake, parts }: Pick<FileReading, 'intake' | 'parts'>,
  assigned: readonly Assigned[],
): readonly Correction[] {
  if (intake === undefined) return [];
  return assigned.flatMap(({ part, nth, ...found }): readonly Correction[] => {
    const preview = parts?.find(({ name }) => name === part)?.preview;
    const at = reportsOfPart(intake.batch.reports, part)[nth];
    const report = at === undefined ? undefined : intake.batch.reports[at];
    const row = preview?.kind === 'report' ? preview.rows[found.place.row - 1] : undefined;
    if (
      at === undefined ||
      report === undefined ||
      row?.some((cell) => cell.includes(found.place.raw)) !== true
    )
      return [];
    const original = originalIn(intake, at, found);
    const { info } = intake;
    return typeof original?.value === 'number'
      ? []
      : [{ kind: info.kind, report: report.id, ...found, original }];
  });
}

/** The figure of a cell as it was read; null where none was. */
function originalIn({ batch }: Intake, report: number, { indicator, applicant }: FormCell) {
  const { figures } = batch;
  const [row, column] = [indicatorCode(indicator), APPLICANTS.indexOf(applicant)];
  for (let at = 0; at < figures.report.length; at += 1)
    if (figures.report[at] === report && figures.indicator[at] === row && figures.applicant[at] === column)
      return originalAt(batch, at);
  return null;
}
