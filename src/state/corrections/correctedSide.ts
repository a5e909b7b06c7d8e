import { APPLICANTS, type Applicant } from '../../domain/applicant';
import { indicatorCode, type IndicatorId } from '../../domain/catalogue';
import { originalAt, withCorrections } from '../../domain/correctedBatch';
import { correctionId, type Correction, type OriginalFigure } from '../../domain/correction';
import { ORIGINS, type ReportBatch, type ReportId } from '../../domain/report';
import type { Side } from '../library/side';

/** The figures of a side as they are shown: with what a person corrected. The side itself keeps what the files say. */
export interface CorrectedSide {
  /** One for each set, in their order. */
  readonly batches: readonly ReportBatch[];
  readonly applied: readonly Correction[];
  /** Their reports are loaded, but say something else now. */
  readonly outdated: readonly Correction[];
}

/** @param corrections of the kind of the side */
export function correctedSide(side: Side, corrections: readonly Correction[]): CorrectedSide {
  const parts = side.sets.map(({ batch }) => withCorrections(batch, corrections));
  return {
    batches: parts.map(({ batch }) => batch),
    applied: parts.flatMap(({ applied }) => applied),
    outdated: parts.flatMap(({ outdated }) => outdated),
  };
}

/** One report of some batches as a batch of its own; undefined where none of them has it. */
export function batchOfReport(batches: readonly ReportBatch[], id: ReportId): ReportBatch | undefined {
  for (const { reports, figures } of batches) {
    const place = reports.findIndex((report) => report.id === id);
    const report = reports[place];
    if (report === undefined) continue;
    const kept: number[] = [];
    for (let at = 0; at < figures.report.length; at += 1) if (figures.report[at] === place) kept.push(at);
    const texts = (words: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
      new Map(
        kept.flatMap((from, at) => {
          const word = words.get(from);
          return word === undefined ? [] : [[at, word] as const];
        }),
      );
    return {
      reports: [report],
      figures: {
        report: new Int32Array(kept.length),
        indicator: Int16Array.from(kept, (at) => figures.indicator[at] ?? 0),
        applicant: Int8Array.from(kept, (at) => figures.applicant[at] ?? 0),
        value: Float64Array.from(kept, (at) => figures.value[at] ?? NaN),
        missing: Int8Array.from(kept, (at) => figures.missing[at] ?? 0),
        origin: Int8Array.from(kept, (at) => figures.origin[at] ?? 0),
        row: Int32Array.from(kept, (at) => figures.row[at] ?? 0),
        column: Int32Array.from(kept, (at) => figures.column[at] ?? 0),
        raw: texts(figures.raw),
        note: texts(figures.note),
      },
    };
  }
  return undefined;
}

/**
 * A figure as its file has it; null where the report has none. Undefined where nothing can be corrected: the report is not
 * there, or the figure was computed, so that its terms are to be corrected.
 */
export function originalFigure(
  side: Side,
  { report: id, indicator, applicant }: { report: ReportId; indicator: IndicatorId; applicant: Applicant },
): OriginalFigure | null | undefined {
  const [row, column] = [indicatorCode(indicator), APPLICANTS.indexOf(applicant)];
  for (const { batch } of side.sets) {
    const report = batch.reports.findIndex((one) => one.id === id);
    if (report < 0) continue;
    const { figures } = batch;
    for (let at = 0; at < figures.report.length; at += 1) {
      if (figures.report[at] !== report || figures.indicator[at] !== row || figures.applicant[at] !== column)
        continue;
      return ORIGINS[figures.origin[at] ?? 0] === 'computed' ? undefined : originalAt(batch, at);
    }
    return null;
  }
  return undefined;
}

/** Corrections by the name of their cell. */
export function byCell(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  return new Map(corrections.map((correction) => [correctionId(correction), correction]));
}

/** Corrections by their report. */
export function byReport(corrections: readonly Correction[]): ReadonlyMap<ReportId, readonly Correction[]> {
  const found = new Map<ReportId, Correction[]>();
  for (const correction of corrections) {
    const ofReport = found.get(correction.report);
    if (ofReport === undefined) found.set(correction.report, [correction]);
    else ofReport.push(correction);
  }
  return found;
}
