import { correctionId, type Correction } from '../../domain/correction';
import type { Population } from '../../domain/population';
import type { ReportId } from '../../domain/report';
import { reportOfFinding, saysTheSame, type FindingId, type Review } from '../../domain/review';
import type { ColumnMapping } from '../../ingest/filePart';
import { isSameMapping } from '../desk/mappingMemory.svelte';
import type { Mappings } from '../desk/mappingsKept';
import { populationsOfText, type Populations } from '../populations/populationsKept';
import type { Intake } from '../library/side';
import { isSameView, viewsOfText, type SavedView, type SavedViews } from '../selection/viewsKept';

/** What a workspace brings beside reports and may be at odds with what is here. */
export const OFFERED = ['reviews', 'corrections', 'columns', 'population', 'views'] as const;

/** 核对意见, 人工修正, 表列对应, 人口, 常用视图. */
export type Offered = (typeof OFFERED)[number];

/** Whose holds where the two differ. */
export type Whose = 'mine' | 'theirs';

/** Answers to what differs. */
export type OfferAnswers = Readonly<Partial<Record<Offered, Whose>>>;

/** An entry that is here and in a workspace, and says two things. */
export interface Differing<Entry> {
  readonly mine: Entry;
  readonly theirs: Entry;
}

/** Entries of one sort: not here yet, here just the same, here and at odds. */
export interface Compared<Entry> {
  readonly added: readonly Entry[];
  readonly same: number;
  readonly differing: readonly Differing<Entry>[];
}

/** Columns by the fingerprint of their heads. */
type MatchedColumns = readonly [string, ColumnMapping];

/** What the workspaces on the desk bring, held against what is here. */
export interface WorkspaceOffer {
  readonly sets: readonly {
    readonly title: string;
    readonly reports: number;
    /** Name of the source file; undefined for a set that came with a page. */
    readonly file: string | undefined;
    readonly isFileInside: boolean;
  }[];
  readonly reviews: Compared<Review>;
  readonly corrections: Compared<Correction>;
  readonly columns: Compared<MatchedColumns>;
  readonly population: Compared<Population>;
  readonly views: Compared<SavedView>;
  /** The hash of the page and the choices of the one who wrote it; absent where it has none. */
  readonly link?: string;
}

/** What is here. */
export interface Mine {
  readonly reviews: ReadonlyMap<FindingId, Review>;
  readonly corrections: readonly Correction[];
  readonly columns: Mappings;
  readonly populations: Populations;
  readonly views: SavedViews;
}

/**
 * @param keptBeside reports that will stand beside mine of the same unit, year and scope, under names of their own: what
 *   is said of them is at odds with nothing
 * @param columnsOf reads the columns that a file brings along
 * @returns undefined where no workspace is among them
 */
export function offerOf(
  intakes: readonly Intake[],
  mine: Mine,
  keptBeside: ReadonlySet<ReportId>,
  columnsOf: (text: string) => Mappings,
): WorkspaceOffer | undefined {
  const brought = intakes.filter(({ isBrought }) => isBrought === true);
  if (brought.length === 0) return undefined;
  const corrected = new Map(mine.corrections.map((correction) => [correctionId(correction), correction]));
  const columns = brought.flatMap(({ settings }): readonly MatchedColumns[] =>
    settings?.columns === undefined ? [] : [...columnsOf(settings.columns)],
  );
  const link = brought.map(({ settings }) => settings?.link ?? '').find((hash) => hash.length > 1);
  return {
    sets: brought.map(({ info, batch, importedElsewhere, source }) => ({
      title: info.title,
      reports: batch.reports.length,
      file: importedElsewhere?.file,
      isFileInside: source !== undefined,
    })),
    reviews: compared(
      brought.flatMap(({ reviews }) => reviews ?? []),
      ({ finding }) =>
        keptBeside.has(reportOfFinding(finding)?.report ?? '') ? undefined : mine.reviews.get(finding),
      saysTheSame,
    ),
    corrections: compared(
      brought.flatMap(({ corrections }) => corrections ?? []),
      (correction) =>
        keptBeside.has(correction.report) ? undefined : corrected.get(correctionId(correction)),
      isSameCorrection,
    ),
    columns: compared(
      columns,
      ([heads]) => {
        const known = mine.columns.get(heads);
        return known === undefined ? undefined : [heads, known];
      },
      ([, one], [, other]) => isSameMapping(one, other),
    ),
    population: compared(
      brought.flatMap(({ settings, info }) =>
        [...(populationsOfText(settings?.population ?? null)?.values() ?? [])].filter(
          ({ kind }) => kind === info.kind,
        ),
      ),
      ({ kind }) => mine.populations.get(kind),
      (one, other) => one.id === other.id,
    ),
    views: compared(
      brought.flatMap(({ settings }) => [...(viewsOfText(settings?.views ?? null)?.values() ?? [])]),
      ({ name }) => mine.views.get(name),
      isSameView,
    ),
    ...(link === undefined ? {} : { link }),
  };
}

/** What differs and nobody has answered for yet. */
export function unansweredOf(offer: WorkspaceOffer | undefined, answers: OfferAnswers): readonly Offered[] {
  return offer === undefined
    ? []
    : OFFERED.filter((sort) => offer[sort].differing.length > 0 && answers[sort] === undefined);
}

/** What is taken over of one sort. */
export function takenOf<Entry>(
  { added, differing }: Compared<Entry>,
  whose: Whose | undefined,
): readonly Entry[] {
  return whose === 'theirs' ? [...added, ...differing.map(({ theirs }) => theirs)] : added;
}

/** Decisions under the names that their reports are loaded under; of reports that are not among the names, as they are. */
export function withNames(
  reviews: readonly Review[],
  names: ReadonlyMap<ReportId, ReportId> | undefined,
): readonly Review[] {
  return reviews.map((review) => {
    const { kind, report } = reportOfFinding(review.finding) ?? {};
    const name = report === undefined ? undefined : names?.get(report);
    if (kind === undefined || report === undefined || name === undefined) return review;
    return { ...review, finding: `${kind}/${name}${review.finding.slice(`${kind}/${report}`.length)}` };
  });
}

function compared<Entry>(
  entries: readonly Entry[],
  mineOf: (entry: Entry) => Entry | undefined,
  isSame: (mine: Entry, theirs: Entry) => boolean,
): Compared<Entry> {
  const [added, differing]: [Entry[], Differing<Entry>[]] = [[], []];
  for (const entry of entries) {
    const own = mineOf(entry);
    if (own === undefined) added.push(entry);
    else if (!isSame(own, entry)) differing.push({ mine: own, theirs: entry });
  }
  return { added, differing, same: entries.length - added.length - differing.length };
}

function isSameCorrection(one: Correction, other: Correction): boolean {
  return (
    one.value === other.value &&
    one.note === other.note &&
    one.original?.value === other.original?.value &&
    one.original?.raw === other.original?.raw &&
    one.place?.row === other.place?.row &&
    one.place?.column === other.place?.column
  );
}
