import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode } from '../../domain/catalogue';
import type { Words } from '../../domain/check';
import type { DeskFile } from './deskFile';
import type { CheckEntry } from './namedCheck';

/** A place of a file on the desk that a check tells of. */
export interface LookedAt {
  /** Id of the file on the desk. */
  readonly file: number;
  /** Name of its part; undefined where the check does not tell. */
  readonly part: string | undefined;
  /** 1-based. */
  readonly row: number;
  /** 1-based; 0 for the whole row. */
  readonly column: number;
  readonly sentence: Words;
}

/** Whether a place of a check may have a row in a file: false for a fault of a whole file. */
export function mayLookAt({ row, report, cells = [] }: CheckEntry): boolean {
  return report === undefined ? row !== undefined : cells.length > 0;
}

/** Where on the desk the place of a check lies; undefined where it has no row: a fault of the whole file, a figure not read of a row. */
export function lookedAt(files: readonly DeskFile[], entry: CheckEntry): LookedAt | undefined {
  const { sentence } = entry;
  if (entry.report === undefined) {
    const file = files.find((each) => each.file.name === entry.file);
    return file === undefined || entry.row === undefined
      ? undefined
      : { file: file.id, part: entry.sheet, row: entry.row, column: entry.column ?? 0, sentence };
  }
  for (const { id, reading } of files) {
    const batch = reading?.intake?.batch;
    const report = batch?.reports.indexOf(entry.report) ?? -1;
    if (batch === undefined || report < 0) continue;
    const { figures } = batch;
    const wanted = new Set(
      (entry.cells ?? []).map((cell) =>
        nameOf(indicatorCode(cell.indicator), APPLICANTS.indexOf(cell.applicant)),
      ),
    );
    for (let at = 0; at < figures.report.length; at += 1) {
      const name = nameOf(figures.indicator[at] ?? -1, figures.applicant[at] ?? -1);
      const row = figures.row[at] ?? 0;
      if (figures.report[at] !== report || row === 0 || !wanted.has(name)) continue;
      return { file: id, part: entry.report.sheet, row, column: figures.column[at] ?? 0, sentence };
    }
  }
  return undefined;
}

function nameOf(indicator: number, applicant: number): number {
  return indicator * APPLICANTS.length + applicant;
}
