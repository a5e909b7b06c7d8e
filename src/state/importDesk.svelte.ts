import { withCorrections } from '../domain/correctedBatch';
import type { ReportId } from '../domain/report';
import type { Review } from '../domain/review';
import { assignedCorrections } from './assigned';
import { DeskFiles } from './deskFiles.svelte';
import type { DeskPorts, ImportStep, LoadOutcome } from './deskFile';
import { failureOf } from './failure';
import { keysWith } from './immutable';
import { ImportChecks } from './importChecks.svelte';
import { isCancel, type ImportProgress } from './importProgress';
import type { LoadedLibrary } from './library.svelte';
import type { LookedAt } from './lookedAt';
import type { Failure } from './liveQuery.svelte';
import { isoNow } from './isoNow';
import {
  duplicatesOf,
  NO_ANSWERS,
  withAnswer,
  type Duplicate,
  type DuplicateAnswer,
  type DuplicateAnswers,
  type Intake,
} from './side';

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
  #asked: readonly Duplicate[] = [];
  readonly #library: LoadedLibrary;
  readonly #restore: (reviews: readonly Review[]) => void;

  readonly #skipped = $derived(keysWith(this.answers, 'skip'));
  readonly intakes = $derived(
    this.files.flatMap(({ file, reading, assigned }): readonly Intake[] => {
      if (reading?.intake === undefined) return [];
      const { corrections = [] } = reading.intake;
      const found = assignedCorrections(reading, assigned).filter(({ report }) => !this.#skipped.has(report));
      const all = [...corrections, ...found];
      return [{ ...reading.intake, corrections: all, source: reading.source, bytes: file.size }];
    }),
  );
  /** Real and made-up files may not be loaded at one go. */
  readonly hasBothKinds = $derived(this.intakes.some(({ info }) => info.kind !== this.intakes[0]?.info.kind));
  /** What is loaded already; while it loads, what was asked about: by then the files themselves are among the loaded. */
  readonly duplicates = $derived.by(() => {
    if (this.isLoading) return this.#asked;
    const kind = this.intakes[0]?.info.kind;
    return kind === undefined || this.hasBothKinds
      ? []
      : duplicatesOf(this.#library.sideOf(kind), this.intakes);
  });
  readonly unanswered = $derived(this.duplicates.filter(({ report }) => !this.answers.has(report.id)).length);
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

  /** @param restore takes over the decisions that loaded files brought along, also those on reports that were skipped */
  constructor(
    library: LoadedLibrary,
    ports: DeskPorts,
    restore: (reviews: readonly Review[]) => void = () => undefined,
  ) {
    super(ports, (kind) => library.prepare(kind));
    this.#library = library;
    this.#restore = restore;
    this.checks = new ImportChecks(ports.rules);
  }

  /** True once everything is read and answered, and every doubt is acknowledged. */
  get canLoad(): boolean {
    const isAnswered = !this.hasBothKinds && this.unanswered === 0;
    const isChecked = this.checks.isDone && this.checks.open === 0;
    const isBusy = this.isReading || this.isLoading;
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

  /**
   * Loads what was read and keeps it in the browser, all or nothing, and clears the desk.
   *
   * @returns whether it is loaded; after {@link cancelLoad} it is not, and the files are still on the desk
   */
  load = async (): Promise<boolean> => {
    if (!this.canLoad) return false;
    this.#asked = this.duplicates;
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
      onProgress({ stage: 'keeping', share: undefined });
      await settledOrAborted(this.#library.imports.written(), signal);
      if (signal.aborted) {
        await this.#library.undoImport();
        return false;
      }
      await this.#correct(intakes, names);
      this.#restore(intakes.flatMap(({ reviews }) => reviews ?? []));
      const outcome = this.#outcome();
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
    this.failure = undefined;
    this.outcome = undefined;
    this.looked = undefined;
    this.step = 'files';
    this.checks.clear();
  };

  /**
   * Takes over the corrections that files brought along or that were made on the desk; where they are not taken, the files
   * are not loaded either. A report that is kept beside another has a new name, and its corrections with it.
   */
  async #correct(
    intakes: readonly Intake[],
    names: readonly ReadonlyMap<ReportId, ReportId>[],
  ): Promise<void> {
    try {
      await this.#library.corrections.add(
        intakes.flatMap(({ corrections = [] }, at) =>
          corrections.map((each) => ({ ...each, report: names[at]?.get(each.report) ?? each.report })),
        ),
      );
    } catch (cause) {
      await this.#library.undoImport();
      throw cause;
    }
  }

  #outcome(): LoadOutcome {
    return {
      reports: this.intakes.flatMap(({ batch }) => batch.reports.filter(({ id }) => !this.#skipped.has(id))),
      rows: this.rows,
      refused: this.files.flatMap(({ file, reading }) =>
        reading?.refusedCsv === undefined
          ? []
          : [{ file: file.name, rows: reading.rows.refused, csv: reading.refusedCsv }],
      ),
    };
  }

  protected override filesAdded(areFirst: boolean): void {
    this.failure = undefined;
    this.outcome = undefined;
    if (areFirst) this.step = 'files';
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
      skipped: this.#skipped,
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
