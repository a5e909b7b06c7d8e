import { said } from '../../domain/language';
import type { Report } from '../../domain/report';
import { keptNote, type Review, type ReviewState } from '../../domain/review';
import type { Engine } from '../../engine/engine';
import type { Change } from '../immutable';
import type { TextStore } from '../kept/textStore';
import { LiveQuery, type Failure } from '../liveQuery.svelte';
import type { FindingsState, LocatedFinding } from '../workbench';
import { doubtsAmong } from './findingsDoubts';
import { FoundFindings, isSerious } from './findingsFound';
import type { CheckedSide, Rules } from './findingsRules';
import { KeptReviews } from './reviews.svelte';
import { standing, timeOfDecision, type Reviews } from './reviewsKept';

/** What is checked. Reactive: read inside a live query. */
export interface FindingsSource extends CheckedSide {
  /** False until the open side is read. */
  readonly isRead: boolean;
  /** The engine once it holds the open side. */
  readonly engine: Engine | undefined;
  /** Why there is no engine; undefined while it is on its way. */
  readonly failure: Failure | undefined;
  /** Told of every question the engine could not answer. */
  engineFailed(cause: unknown): void;
  /** Settles when nothing more pressing keeps the machine busy; absent where there never is. */
  untilIdle?(): Promise<void>;
}

/** Findings of the reports they were made of, and how many portions were taken in. */
interface Shown {
  readonly found: FoundFindings;
  readonly reports: readonly Report[] | undefined;
  readonly version: number;
}

/** What comes in is shown this often: a list of thousands takes its time to draw. */
const SHOW_EVERY_MS = 400;
const NOTHING: Shown = { found: new FoundFindings(() => 0), reports: undefined, version: 0 };
const NONE: readonly LocatedFinding[] = [];

/**
 * What the rules say of the open side, asked anew whenever it changes, in the background: the engine answers the charts
 * in between. Findings are never shown with other reports than those they were made of.
 */
export class CheckedFindings implements FindingsState {
  #shown = $state.raw<Shown>(NOTHING);
  #attempt = $state(0);
  /** How many decisions a file brought along. */
  #restored = $state(0);
  /** Counts the runs; findings of an older one are dropped. */
  #run = 0;
  readonly #source: FindingsSource;
  readonly #loadRules: () => Promise<Rules>;
  readonly #answer: LiveQuery<never>;
  /** What the reader decided, of real and made-up reports. */
  readonly reviews: KeptReviews;

  readonly #found = $derived.by(() => (this.#shown.reports === this.#source.reports ? this.#shown : NOTHING));
  readonly status = $derived.by<FindingsState['status']>(() => {
    const { isRead, engine, failure } = this.#source;
    if (!isRead || engine === undefined) return failure === undefined ? 'waiting' : 'failed';
    if (this.#answer.pending) return 'checking';
    return this.#answer.error === undefined ? 'ready' : 'failed';
  });
  readonly all = $derived.by(() => this.#found.found.all());
  readonly openCount = $derived.by(() => {
    const { found } = this.#found;
    let settled = 0;
    for (const review of this.reviews.all.values()) {
      const finding = found.byId(review.finding);
      if (finding !== undefined && isSerious(finding) && standing(review, finding).state !== 'open')
        settled += 1;
    }
    return found.seriousCount - settled;
  });

  /** Must run while a component initialises, or in `$effect.root`. */
  constructor(
    source: FindingsSource,
    store: TextStore,
    failureOf: (cause: unknown) => Failure,
    loadRules: () => Promise<Rules> = () => import('./findingsOfRules'),
  ) {
    this.#source = source;
    this.#loadRules = loadRules;
    this.reviews = new KeptReviews(store);
    this.#answer = new LiveQuery(() => {
      const run = ++this.#run;
      const { isRead, engine, kind, units, reports } = source;
      void this.#attempt;
      return isRead && engine !== undefined ? this.#check(run, engine, { kind, units, reports }) : undefined;
    }, failureOf);
  }

  get failure(): Failure | undefined {
    if (this.status !== 'failed') return undefined;
    return this.#source.engine === undefined ? this.#source.failure : this.#answer.error;
  }

  /** What an import brought along, e.g. 已恢复 12 条核对意见. Undefined when there is nothing to tell. */
  get notice(): string | undefined {
    const count = this.#restored;
    if (count === 0) return undefined;
    return said({
      zh: `已载入文件中的核对意见 ${String(count)} 条。`,
      en: `${String(count)} ${count === 1 ? 'decision' : 'decisions'} of the file taken over.`,
    });
  }

  ofReport = (report: number): readonly LocatedFinding[] => this.#found.found.ofReport(report);

  /** The same of several reports, in their order. */
  ofReports = (reports: readonly number[]): readonly LocatedFinding[] => this.#found.found.ofReports(reports);

  /** A decision on figures that have changed since is open again; it keeps its note, and `isOutdated` is true of it. */
  reviewOf = (finding: LocatedFinding): Review | undefined => {
    const review = this.reviews.all.get(finding.id);
    return review === undefined ? undefined : standing(review, finding);
  };

  decide = (findings: readonly LocatedFinding[], state: ReviewState, note: string): void => {
    const kept = keptNote(note);
    this.reviews.add(
      findings.map(({ id, left, right }): Review => ({
        finding: id,
        state,
        note: kept,
        at: timeOfDecision(this.reviews.all.get(id)),
        ...(left === undefined ? {} : { left }),
        ...(right === undefined ? {} : { right }),
      })),
    );
  };

  /** Takes over decisions that a file brought along, in the place of those that are here, and tells it. */
  restore = (reviews: readonly Review[]): Change<Reviews> => {
    if (reviews.length > 0) this.#restored = reviews.length;
    return this.reviews.put(reviews);
  };

  dismissNotice = (): void => {
    this.#restored = 0;
  };

  doubtsOf = (report: number, measure: number): readonly LocatedFinding[] => {
    const doubting = this.#found.found.doubting(report);
    // Asked of tens of thousands of reports, most of which nothing is wrong with.
    if (doubting.length === 0) return NONE;
    const form = this.#source.reports[report]?.form;
    if (form === undefined) return NONE;
    return doubtsAmong(doubting, report, form, measure).filter(
      (finding) => this.reviewOf(finding)?.state !== 'ignored',
    );
  };

  /** Asks every rule again after a failure. */
  retry = (): void => {
    this.#attempt += 1;
  };

  async #check(run: number, engine: Engine, side: CheckedSide): Promise<readonly never[]> {
    try {
      const rules = await this.#loadRules();
      await this.#source.untilIdle?.();
      if (run !== this.#run) return [];
      const found = new FoundFindings((check) => rules.placeOfCheck(check));
      let shownAt = Date.now();
      for await (const findings of rules.findingsOf(engine, side)) {
        if (run !== this.#run) return [];
        found.add(findings);
        if (Date.now() - shownAt >= SHOW_EVERY_MS) {
          this.#show(found, side.reports);
          shownAt = Date.now();
        }
        // Nothing more is asked until it goes on.
        await this.#source.untilIdle?.();
        if (run !== this.#run) return [];
      }
      if (run === this.#run) this.#show(found, side.reports);
    } catch (cause) {
      if (run === this.#run) this.#source.engineFailed(cause);
      throw cause;
    }
    return [];
  }

  #show(found: FoundFindings, reports: readonly Report[]): void {
    this.#shown = { found, reports, version: this.#shown.version + 1 };
  }
}
