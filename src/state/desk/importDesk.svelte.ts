import { isCancel } from '../../domain/cancel';
import { withCorrections } from '../../domain/correctedBatch';
import type { Correction } from '../../domain/correction';
import type { ReportId } from '../../domain/report';
import { failureOf } from '../failure';
import { emptyMap, keySet, keysWith, setOf, type Change } from '../immutable';
import { isoNow } from '../isoNow';
import type { TextStore } from '../kept/textStore';
import type { ImportProgress } from '../library/importProgress';
import type { LoadedLibrary } from '../library/library.svelte';
import {
  duplicatesOf,
  NO_ANSWERS,
  withAnswer,
  type Duplicate,
  type DuplicateAnswer,
  type DuplicateAnswers,
  type Intake,
} from '../library/side';
import type { Failure } from '../liveQuery.svelte';
import type { Mine, Offered, OfferAnswers, Whose, WorkspaceOffer } from '../workspace/workspaceOffer';
import { assignedCorrections } from './assigned';
import {
  bytesOf,
  type DecisionsPort,
  type DeskPorts,
  type ImportStep,
  type LoadOutcome,
  type PopulationsPort,
  type WorkspacePort,
} from './deskFile';
import { DeskFiles } from './deskFiles.svelte';
import { ImportChecks } from './importChecks.svelte';
import type { LookedAt } from './lookedAt';
import { otherScopesOf } from './otherScopes';

interface AlreadyLoaded {
  /** To be asked about. */
  readonly asked: readonly Duplicate[];
  /** Reports of workspaces that are here word for word. */
  readonly same: ReadonlySet<ReportId>;
}

/** Where files lie after they are read and before they are loaded: what was found in them, and what is to be decided. */
export class ImportDesk extends DeskFiles {
  step = $state<ImportStep>('files');
  /** The place of a check that the preview shows; gone once the reader goes on to another step. */
  looked = $state.raw<LookedAt | undefined>();
  /** What the last load brought; gone once the next files are on the desk. */
  outcome = $state.raw<LoadOutcome | undefined>();
  readonly checks: ImportChecks;
  answers = $state.raw<DuplicateAnswers>(NO_ANSWERS);
  isLoading = $state(false);
  /** How far the loading has come; undefined while nothing is being loaded. */
  loading = $state.raw<ImportProgress | undefined>();
  failure = $state.raw<Failure | undefined>();
  #loadRunning: AbortController | undefined;
  #before: AlreadyLoaded = { asked: [], same: keySet(emptyMap<string, never>()) };
  /** Whose holds where a workspace is at odds with what is here. */
  offerAnswers = $state.raw<OfferAnswers>({});
  #workspaces = $state.raw<WorkspacePort | undefined>();
  readonly #workspacesPort: DeskPorts['workspaces'];
  readonly #library: LoadedLibrary;
  readonly #decisions: DecisionsPort | undefined;
  readonly #populations: PopulationsPort | undefined;
  readonly #views: TextStore | undefined;

  readonly #skipped = $derived(keysWith(this.answers, 'skip'));
  readonly intakes = $derived(
    this.files.flatMap(({ file, others, reading, assigned }): readonly Intake[] => {
      if (reading?.intake === undefined) return [];
      const { intake, source, rows } = reading;
      const found = assignedCorrections(reading, assigned).filter(({ report }) => !this.#skipped.has(report));
      const corrections = [...(intake.corrections ?? []), ...found];
      // Figures of a dashboard's file are not rows.
      const info = intake.sets === undefined ? { ...intake.info, refused: rows.refused } : intake.info;
      const bytes = bytesOf({ file, others });
      const whole: Intake = { ...intake, info, corrections, source, bytes, file: file.name };
      return this.#workspaces?.setsOf(whole) ?? [whole];
    }),
  );
  /** Real and made-up files may not be loaded at one go. */
  readonly hasBothKinds = $derived(this.intakes.some(({ info }) => info.kind !== this.intakes[0]?.info.kind));
  /** What workspaces among the files bring, held against what is here; undefined where there are none. */
  readonly offer = $derived.by(() => {
    const mine: Mine = {
      reviews: this.#decisions?.reviews.all ?? emptyMap(),
      corrections: this.#library.corrections.all,
      columns: this.memory.all,
      populations: this.#populations?.all ?? emptyMap(),
      views: this.#workspaces?.keptViews(this.#views) ?? emptyMap(),
    };
    return this.#workspaces?.offerOf(this.intakes, mine, keysWith(this.answers, 'both'), (text) =>
      this.memory.mappingsOf(text),
    );
  });
  readonly unansweredOffers = $derived(this.#workspaces?.unansweredOf(this.offer, this.offerAnswers) ?? []);
  /** What is loaded already; while it loads, what was: by then the files themselves are among the loaded. */
  readonly #alreadyLoaded = $derived.by((): AlreadyLoaded => {
    if (this.isLoading) return this.#before;
    const kind = this.intakes[0]?.info.kind;
    if (kind === undefined || this.hasBothKinds)
      return { asked: [], same: keySet(emptyMap<string, never>()) };
    const side = this.#library.sideOf(kind);
    const all = duplicatesOf(side, this.intakes);
    const brought = this.intakes.filter(({ isBrought }) => isBrought === true);
    const same = this.#workspaces?.sameReports(side, brought, all) ?? keySet(emptyMap<string, never>());
    return { asked: all.filter(({ report }) => !same.has(report.id)), same };
  });
  readonly #notLoaded = $derived(setOf(this.#alreadyLoaded.same, this.#skipped));
  /** How many reports of workspaces are here already, word for word: they are not loaded twice, and nothing is asked. */
  readonly sameCount = $derived(this.#alreadyLoaded.same.size);
  /** Reports that are loaded already, and asked about. */
  readonly duplicates = $derived(this.#alreadyLoaded.asked);
  readonly unanswered = $derived(this.duplicates.filter(({ report }) => !this.answers.has(report.id)).length);
  /** Reports whose scope is to be confirmed, and may be loaded already under one. */
  readonly otherScopes = $derived.by(() => {
    const kind = this.intakes[0]?.info.kind;
    return kind === undefined || this.isLoading ? [] : otherScopesOf(this.#library.sideOf(kind), this.files);
  });
  readonly problems = $derived(this.files.flatMap(({ reading }) => reading?.problems ?? []));
  readonly rows = $derived(
    this.files.reduce(
      (sum, { reading }) => ({
        accepted: sum.accepted + (reading?.rows.accepted ?? 0),
        refused: sum.refused + (reading?.rows.refused ?? 0),
      }),
      { accepted: 0, refused: 0 },
    ),
  );

  /**
   * @param decisions takes over those that loaded files brought along, also those on reports that were skipped
   * @param populations takes over that of a workspace
   * @param views where views saved by name are kept
   */
  constructor(
    library: LoadedLibrary,
    ports: DeskPorts,
    decisions?: DecisionsPort,
    populations?: PopulationsPort,
    views?: TextStore,
  ) {
    super(ports, (kind) => library.prepare(kind));
    this.#library = library;
    this.#decisions = decisions;
    this.#populations = populations;
    this.#views = views;
    this.#workspacesPort = ports.workspaces;
    this.checks = new ImportChecks(ports.rules);
  }

  /** Files of the dashboard cannot be told from others yet. */
  get #isFetching(): boolean {
    return this.#workspacesPort !== undefined && this.#workspaces === undefined;
  }

  /** True once everything is read and answered, and every doubt is acknowledged. */
  get canLoad(): boolean {
    const isAnswered = !this.hasBothKinds && this.unanswered === 0 && this.unansweredOffers.length === 0;
    const isChecked = this.checks.isDone && this.checks.open === 0;
    const isBusy = this.isReading || this.isLoading || this.#isFetching;
    return this.intakes.length > 0 && !isBusy && isAnswered && isChecked && this.rows.accepted > 0;
  }

  /** Shows the place of a check in the preview. */
  look = (place: LookedAt): void => {
    this.looked = place;
    this.step = 'preview';
  };

  /** Answers the question about one report that is loaded already. */
  answer = (report: ReportId, answer: DuplicateAnswer): void => {
    this.answers = withAnswer(this.answers, report, answer);
    this.filesChanged();
  };

  /** Answers it for all of them alike. */
  answerAll = (answer: DuplicateAnswer): void => {
    this.answers = this.duplicates.reduce(
      (answers, { report }) => withAnswer(answers, report.id, answer),
      NO_ANSWERS,
    );
    this.filesChanged();
  };

  /** Says whose holds of one sort where a workspace is at odds with what is here. */
  answerOffer = (sort: Offered, whose: Whose): void => {
    this.offerAnswers = { ...this.offerAnswers, [sort]: whose };
  };

  /**
   * Loads what was read and keeps it in the browser, all or nothing, and clears the desk.
   *
   * @param onLoaded called once everything is loaded and can be looked at, while it is still being kept
   * @returns whether it is loaded; after {@link cancelLoad} it is not, and the files are still on the desk
   */
  load = async (onLoaded: () => void = () => undefined): Promise<boolean> => {
    if (!this.canLoad) return false;
    this.#before = this.#alreadyLoaded;
    const { offer, offerAnswers } = this;
    this.isLoading = true;
    this.failure = undefined;
    const controller = new AbortController();
    this.#loadRunning = controller;
    const { signal } = controller;
    const onProgress = (progress: ImportProgress): void => {
      this.loading = progress;
    };
    try {
      const intakes = this.checks.withReasons(this.intakes, isoNow());
      const names = await this.#library.add(intakes, this.answers, { onProgress, signal });
      const corrected = await this.#correct(intakes, names, offer, offerAnswers);
      const takeBack = this.#takeOver(intakes, names, offer, offerAnswers);
      this.#library.bringAlong({ corrected, takeBack });
      onLoaded();
      onProgress({ stage: 'keeping', share: undefined });
      await settledOrAborted(this.#library.imports.written(), signal);
      if (signal.aborted) {
        onProgress({ stage: 'stopping', share: undefined });
        await this.#library.undoImport();
        // A page closed now would otherwise find it kept.
        await this.#library.imports.written();
        return false;
      }
      const outcome = this.#outcome(offer?.link);
      this.clear();
      this.outcome = outcome;
      this.step = 'load';
      return true;
    } catch (cause) {
      if (!isCancel(cause)) this.failure = failureOf(cause);
      return false;
    } finally {
      this.isLoading = false;
      this.loading = undefined;
      this.#loadRunning = undefined;
    }
  };

  /** Gives the loading up, at whatever stage it is: nothing of it stays in the page or in the browser's store. */
  cancelLoad = (): void => {
    this.#loadRunning?.abort();
  };

  /** Takes everything off the desk. */
  clear = (): void => {
    this.removeAll();
    this.answers = NO_ANSWERS;
    this.offerAnswers = {};
    this.failure = undefined;
    this.outcome = undefined;
    this.looked = undefined;
    this.step = 'files';
    this.checks.clear();
  };

  /**
   * Takes over the corrections that files brought along, as far as the reader wants them, or that were made on the desk;
   * where they are not taken, the files are not loaded either. A report that is kept beside another has a new name, and
   * its corrections with it.
   */
  async #correct(
    intakes: readonly Intake[],
    names: readonly ReadonlyMap<ReportId, ReportId>[],
    offer: WorkspaceOffer | undefined,
    answers: OfferAnswers,
  ): Promise<Change<readonly Correction[]> | undefined> {
    const wanted = setOf(
      offer === undefined ? [] : (this.#workspaces?.takenOf(offer.corrections, answers.corrections) ?? []),
    );
    try {
      return await this.#library.corrections.put(
        intakes.flatMap(({ corrections = [], isBrought }, at) =>
          corrections
            .filter((each) => isBrought !== true || wanted.has(each))
            .map((each) => ({ ...each, report: names[at]?.get(each.report) ?? each.report })),
        ),
      );
    } catch (cause) {
      await this.#library.undoImport();
      throw cause;
    }
  }

  /**
   * Takes over the decisions, columns and population of a workspace, as far as the reader wants them; decisions follow their reports
   * as corrections do.
   *
   * @returns takes them back
   */
  #takeOver(
    intakes: readonly Intake[],
    names: readonly ReadonlyMap<ReportId, ReportId>[],
    offer: WorkspaceOffer | undefined,
    answers: OfferAnswers,
  ): () => void {
    const port = this.#workspaces;
    if (port === undefined || offer === undefined) return () => undefined;
    const wanted = setOf(port.takenOf(offer.reviews, answers.reviews));
    const decided = this.#decisions?.restore(
      intakes.flatMap(({ reviews = [] }, at) =>
        port.withNames(
          reviews.filter((each) => wanted.has(each)),
          names[at],
        ),
      ),
    );
    const matched = this.memory.take(port.takenOf(offer.columns, answers.columns));
    const persons = this.#populations?.take(port.takenOf(offer.population, answers.population));
    const views = port.takeViews(this.#views, port.takenOf(offer.views, answers.views));
    return () => {
      port.takeBackViews(this.#views, views);
      if (persons !== undefined) this.#populations?.takeBack(persons);
      if (decided !== undefined) this.#decisions?.reviews.takeBack(decided);
      this.memory.takeBack(matched);
    };
  }

  #outcome(link: string | undefined): LoadOutcome {
    return {
      reports: this.intakes.flatMap(({ batch }) =>
        batch.reports.filter(({ id }) => !this.#notLoaded.has(id)),
      ),
      rows: this.rows,
      refused: this.files.flatMap(({ file, reading }) =>
        reading?.refusedCsv === undefined
          ? []
          : [{ file: file.name, rows: reading.rows.refused, csv: reading.refusedCsv }],
      ),
      leftOut: this.files.filter(
        ({ reading }) => (reading?.intake === undefined ? 0 : reading.rows.accepted) === 0,
      ),
      ...(link === undefined ? {} : { link }),
    };
  }

  protected override filesAdded(areFirst: boolean): void {
    this.failure = undefined;
    this.outcome = undefined;
    if (areFirst) this.step = 'files';
    if (this.#workspaces === undefined) void this.#fetchWorkspaces();
  }

  async #fetchWorkspaces(): Promise<void> {
    try {
      this.#workspaces = await this.#workspacesPort?.();
      this.filesChanged();
    } catch (cause) {
      this.failure = failureOf(cause);
    }
  }

  /** Holds what is on the desk against the rules, once everything is read. */
  protected override filesChanged(): void {
    if (this.isReading || this.isLoading) return;
    const kind = this.intakes[0]?.info.kind ?? 'real';
    this.checks.run({
      intakes: this.intakes.map((intake) => ({
        ...intake,
        batch: withCorrections(intake.batch, intake.corrections ?? []).batch,
      })),
      problems: this.problems,
      loaded: this.#library.sideOf(kind),
      skipped: this.#notLoaded,
    });
  }
}

function settledOrAborted(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return Promise.race([work, aborted]);
}
