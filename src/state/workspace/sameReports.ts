import type { FigureColumns, Report, ReportBatch, ReportId } from '../../domain/report';
import type { Duplicate, Intake, Side } from '../library/side';

/** A report's place in a batch, with its figures. */
interface Placed {
  readonly report: Report;
  readonly figures: FigureColumns;
  /** Places of its figures, in their order. */
  readonly at: Int32Array;
}

/**
 * Of the reports that are loaded already, those of which a loaded one says just the same: the same form and the same
 * figures, with the same strings and remarks, in the same order.
 *
 * @param duplicates as they were found between the side and the intakes
 */
export function sameReports(
  { sets }: Pick<Side, 'sets'>,
  intakes: readonly Pick<Intake, 'batch'>[],
  duplicates: readonly Duplicate[],
): ReadonlySet<ReportId> {
  if (duplicates.length === 0) return new Set();
  const wanted = new Set(duplicates.flatMap(({ report, loaded }) => [report, ...loaded]));
  const placed = new Map<Report, Placed>();
  for (const { batch } of [...sets, ...intakes]) {
    for (const one of placedIn(batch, wanted)) placed.set(one.report, one);
  }
  return new Set(
    duplicates.flatMap(({ report, loaded }) => {
      const own = placed.get(report);
      const others = loaded.map((other) => placed.get(other));
      return own !== undefined && others.some((other) => other !== undefined && isSame(own, other))
        ? [report.id]
        : [];
    }),
  );
}

function placedIn({ reports, figures }: ReportBatch, wanted: ReadonlySet<Report>): readonly Placed[] {
  const lists = reports.map((report) => (wanted.has(report) ? ([] as number[]) : undefined));
  if (lists.every((list) => list === undefined)) return [];
  figures.report.forEach((place, at) => lists[place]?.push(at));
  return reports.flatMap((report, place) => {
    const list = lists[place];
    return list === undefined ? [] : [{ report, figures, at: Int32Array.from(list) }];
  });
}

function isSame(one: Placed, other: Placed): boolean {
  if (one.report.form !== other.report.form || one.at.length !== other.at.length) return false;
  return one.at.every((mine, place) => {
    const theirs = other.at[place] ?? -1;
    const [a, b] = [one.figures, other.figures];
    return (
      a.indicator[mine] === b.indicator[theirs] &&
      a.applicant[mine] === b.applicant[theirs] &&
      a.missing[mine] === b.missing[theirs] &&
      (a.missing[mine] !== 0 || a.value[mine] === b.value[theirs]) &&
      a.origin[mine] === b.origin[theirs] &&
      a.raw.get(mine) === b.raw.get(theirs) &&
      a.note.get(mine) === b.note.get(theirs)
    );
  });
}
