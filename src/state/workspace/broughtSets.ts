import type { ReportBatch } from '../../domain/report';
import { reportOfFinding } from '../../domain/review';
import { batchOf, type Intake } from '../library/side';

/**
 * A file of the dashboard as the sets it holds, each as it was imported on the machine that wrote the file; reports of
 * none of them are a set of the file itself. Corrections and decisions go with their reports; settings and problems stay
 * with the first.
 */
export function setsOf(intake: Intake): readonly Intake[] {
  const { sets } = intake;
  if (sets === undefined) return [intake];
  const named = new Set(sets.map(({ info }) => info.id));
  const rest = batchOf(intake.batch, ({ dataset }) => !named.has(dataset));
  const { units } = intake;
  const own = { units, problems: [], isBrought: true };
  const parts: readonly Intake[] = [
    ...sets.map(({ info, imported, source }): Intake => {
      const batch = batchOf(intake.batch, ({ dataset }) => dataset === info.id);
      const { bytes, file } = imported ?? {};
      return { ...own, info: counted(info, batch), batch, source, bytes, file, importedElsewhere: imported };
    }),
    { ...own, info: counted(intake.info, rest), batch: rest, bytes: intake.bytes, file: intake.file },
  ];
  return parts
    .filter(({ batch }) => batch.reports.length > 0)
    .map((part, at) => {
      const ids = new Set(part.batch.reports.map(({ id }) => id));
      const corrections = (intake.corrections ?? []).filter(({ report }) => ids.has(report));
      const reviews = (intake.reviews ?? []).filter(({ finding }) =>
        ids.has(reportOfFinding(finding)?.report ?? ''),
      );
      return at === 0
        ? { ...intake, ...part, corrections, reviews, problems: intake.problems }
        : { ...part, corrections, reviews };
    });
}

function counted(info: Intake['info'], { reports, figures }: ReportBatch): Intake['info'] {
  return { ...info, reportCount: reports.length, figureCount: figures.value.length };
}
