import { SvelteMap } from 'svelte/reactivity';
import type { ReportId, Scope } from '../domain/report';
import type { Review } from '../domain/review';
import type { Unpacked } from '../ingest/archive';
import type { ReadingChoice } from '../ingest/ingestClient';
import type { ColumnTarget, ReportChoice } from '../ingest/filePart';
import type { IngestProgress } from '../ingest/openFile';
import {
  NOT_READ,
  STOPPED,
  type DeskFile,
  type DeskPorts,
  type ImportStep,
  type LoadOutcome,
} from './deskFile';
import { failureOf } from './failure';
import { emptyMap, joined, keySet, keysWith, withEntry, withoutEntry } from './immutable';
import { ImportChecks } from './importChecks.svelte';
import { isCancel, type ImportProgress } from './importProgress';
import type { LoadedLibrary } from './library.svelte';
import type { Failure } from './liveQuery.svelte';
import { MappingMemory } from './mappingMemory.svelte';
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
export class ImportDesk {
  files = $state.raw<readonly DeskFile[]>([]);
  /** How far files that are being read have come, by their id. Apart from the files: what they hold is not worked out anew. */
  readonly progress = new SvelteMap<number, IngestProgress>();
  step = $state<ImportStep>('files');
  scope = $state<Scope>('unstated');
  /** What the last load brought; gone once the next files are on the desk. */
  outcome = $state.raw<LoadOutcome | undefined>();
  readonly memory: MappingMemory;
  readonly checks: ImportChecks;
  answers = $state.raw<DuplicateAnswers>(NO_ANSWERS);
  isLoading = $state(false);
  /** How far the loading has come; undefined while nothing is being loaded. */
  loading = $state.raw<ImportProgress | undefined>();
  failure = $state.raw<Failure | undefined>();
  #nextId = 1;
  #loadRunning: AbortController | undefined;
  #asked: readonly Duplicate[] = [];
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #running = new Map<number, AbortController>();
  readonly #ports: DeskPorts;
  readonly #library: LoadedLibrary;
  readonly #restore: (reviews: readonly Review[]) => void;

  readonly isReading = $derived(this.files.some(({ isBeingRead }) => isBeingRead));
  readonly intakes = $derived(
    this.files.flatMap(({ file, reading }): readonly Intake[] =>
      reading?.intake === undefined ? [] : [{ ...reading.intake, source: reading.source, bytes: file.size }],
    ),
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
    this.#library = library;
    this.#ports = ports;
    this.#restore = restore;
    this.memory = new MappingMemory(ports.memory);
    this.checks = new ImportChecks(ports.rules);
  }

  /** True once everything is read and answered, and every doubt is acknowledged. */
  get canLoad(): boolean {
    const isAnswered = !this.hasBothKinds && this.unanswered === 0;
    const isChecked = this.checks.isDone && this.checks.open === 0;
    const isBusy = this.isReading || this.isLoading;
    return this.intakes.length > 0 && !isBusy && isAnswered && isChecked && this.rows.accepted > 0;
  }

  /** Puts files on the desk and reads them; an archive of files gives way to what is in it. */
  put = (files: readonly File[]): void => {
    const added = files.map((file) => this.#deskFile(file));
    this.failure = undefined;
    this.outcome = undefined;
    if (this.files.length === 0) this.step = 'files';
    this.files = [...this.files, ...added];
    for (const { id } of added) void this.#unpack(id);
  };

  /** Takes a file off the desk; its reading is given up. */
  drop = (id: number): void => {
    this.#running.get(id)?.abort();
    this.files = this.files.filter((file) => file.id !== id);
    this.#check();
  };

  /** Stops the reading of a file, or of all; it stays on the desk. */
  stop = (only?: number): void => {
    for (const { id, isBeingRead } of this.files) {
      if (!isBeingRead || (only !== undefined && only !== id)) continue;
      this.#running.get(id)?.abort();
      this.#change(id, { isBeingRead: false, reading: undefined, failure: STOPPED });
    }
    this.#check();
  };

  /** Reads a file again as it was asked last. */
  reread = (id: number): void => {
    void this.#unpack(id);
  };

  /** Says something of the report in a part of a file, and reads the file again. */
  setReport = (id: number, part: string, choice: ReportChoice): void => {
    const file = this.files.find((known) => known.id === id);
    if (file === undefined) return;
    const reports = withEntry(file.reports, part, { ...file.reports.get(part), ...choice });
    this.#change(id, { reports });
    void this.#read(id);
  };

  /** Says what a column holds, remembers it for files with the same heads, and reads the file again. */
  setColumn = (id: number, heads: string, column: number, target: ColumnTarget): void => {
    const file = this.files.find((known) => known.id === id);
    if (file === undefined) return;
    const before = file.mappings.has(heads) ? file.mappings : this.memory.all;
    const mapping = withEntry(before.get(heads) ?? emptyMap<number, ColumnTarget>(), column, target);
    this.memory.remember(heads, mapping);
    this.#change(id, { mappings: withEntry(file.mappings, heads, mapping) });
    void this.#read(id);
  };

  /** Forgets how columns under these heads were matched, and reads the files on the desk again that have them. */
  forgetColumns = (heads: string): void => {
    this.memory.forget(heads);
    for (const { id, mappings, reading } of this.files) {
      const isThere = reading?.parts?.some(
        ({ preview }) => preview?.kind === 'table' && preview.headerFingerprint === heads,
      );
      if (isThere !== true) continue;
      this.#change(id, { mappings: withoutEntry(mappings, heads) });
      void this.#read(id);
    }
  };

  /** Reads a file again in another encoding. */
  setEncoding = (id: number, encoding: string): void => {
    this.#change(id, { encoding });
    void this.#read(id);
  };

  /** Reads all files again with another scope for the rows that state none. */
  setScope = (scope: Scope): void => {
    this.scope = scope;
    for (const { id } of this.files) void this.#read(id);
  };

  /** Answers the question about one report that is loaded already. */
  answer = (report: ReportId, answer: DuplicateAnswer): void => {
    this.answers = withAnswer(this.answers, report, answer);
    this.#check();
  };

  /** Answers it for all of them alike. */
  answerAll = (answer: DuplicateAnswer): void => {
    this.answers = this.duplicates.reduce(
      (answers, { report }) => withAnswer(answers, report.id, answer),
      NO_ANSWERS,
    );
    this.#check();
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
      await this.#library.add(intakes, this.answers, { onProgress, signal });
      onProgress({ stage: 'keeping', share: undefined });
      await settledOrAborted(this.#library.imports.written(), signal);
      if (signal.aborted) {
        await this.#library.undoImport();
        return false;
      }
      await this.#correct(intakes);
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
    for (const running of this.#running.values()) running.abort();
    this.files = [];
    this.answers = NO_ANSWERS;
    this.failure = undefined;
    this.outcome = undefined;
    this.step = 'files';
    this.checks.clear();
  };

  /** Takes over the corrections that files brought along; where they are not taken, the files are not loaded either. */
  async #correct(intakes: readonly Intake[]): Promise<void> {
    try {
      await this.#library.corrections.add(intakes.flatMap(({ corrections }) => corrections ?? []));
    } catch (cause) {
      await this.#library.undoImport();
      throw cause;
    }
  }

  #deskFile(file: File): DeskFile {
    return {
      id: this.#nextId++,
      file,
      encoding: undefined,
      reports: emptyMap(),
      mappings: emptyMap(),
      reading: undefined,
      isBeingRead: true,
      failure: undefined,
    };
  }

  #outcome(): LoadOutcome {
    const skipped = this.#skipped();
    return {
      reports: this.intakes.flatMap(({ batch }) => batch.reports.filter(({ id }) => !skipped.has(id))),
      rows: this.rows,
      refused: this.files.flatMap(({ file, reading }) =>
        reading?.refusedCsv === undefined
          ? []
          : [{ file: file.name, rows: reading.rows.refused, csv: reading.refusedCsv }],
      ),
    };
  }

  #skipped(): ReadonlySet<ReportId> {
    return keysWith(this.answers, 'skip');
  }

  /** Holds what is on the desk against the rules, once everything is read. */
  #check(): void {
    if (this.isReading || this.isLoading) return;
    const kind = this.intakes[0]?.info.kind ?? 'real';
    this.checks.run({
      intakes: this.intakes,
      problems: this.problems,
      loaded: this.#library.sideOf(kind),
      skipped: this.#skipped(),
    });
  }

  async #unpack(id: number): Promise<void> {
    const { unpack } = this.#ports;
    if (unpack !== undefined) {
      let unpacked: Unpacked | undefined;
      await this.#work(id, async (file, onProgress, signal) => {
        unpacked = await unpack(file, onProgress, signal);
        return {};
      });
      const archive = this.files.find((file) => file.id === id);
      if (archive === undefined || archive.failure !== undefined) return;
      if (unpacked !== undefined) {
        this.#putUnpacked(archive, unpacked);
        return;
      }
    }
    await this.#read(id);
  }

  /** The files of an archive stand in its place; it stays only where something of it was not read. */
  #putUnpacked(archive: DeskFile, { files, problems }: Unpacked): void {
    const added = files.map((file) => this.#deskFile(file));
    const reading = { ...NOT_READ, problems };
    const isBeingRead = false;
    this.files = this.files.flatMap((file) => {
      if (file.id !== archive.id) return [file];
      return problems.length === 0 ? added : [{ ...file, reading, isBeingRead }, ...added];
    });
    for (const { id } of added) void this.#read(id);
  }

  async #read(id: number): Promise<void> {
    await this.#work(id, async (file, onProgress, signal) => {
      if (!this.memory.isRead) await this.memory.read();
      const known = this.files.find((each) => each.id === id);
      const mappings = joined(this.memory.all, known?.mappings ?? emptyMap());
      const choice: ReadingChoice = {
        encoding: known?.encoding,
        scope: this.scope,
        reports: known?.reports,
        mappings,
        chosenHeads: keySet(known?.mappings ?? emptyMap()),
      };
      const reading = await this.#ports.readFile(file, choice, onProgress, signal);
      if (reading.intake !== undefined) await this.#library.prepare(reading.intake.info.kind);
      return { reading, isBeingRead: false };
    });
    this.#check();
  }

  /** Does one thing with a file; what was being done with it before is given up. */
  async #work(
    id: number,
    work: (
      file: File,
      onProgress: (progress: IngestProgress) => void,
      signal: AbortSignal,
    ) => Promise<Partial<DeskFile>>,
  ): Promise<void> {
    const asked = this.files.find((file) => file.id === id);
    if (asked === undefined) return;
    this.#running.get(id)?.abort();
    const controller = new AbortController();
    this.#running.set(id, controller);
    const isCurrent = () => this.#running.get(id) === controller && !controller.signal.aborted;
    this.#change(id, { isBeingRead: true, failure: undefined });
    const onProgress = (progress: IngestProgress): void => {
      if (isCurrent()) this.progress.set(id, progress);
    };
    try {
      const done = await work(asked.file, onProgress, controller.signal);
      if (isCurrent()) this.#change(id, done);
    } catch (cause) {
      if (isCurrent())
        this.#change(id, { isBeingRead: false, reading: undefined, failure: failureOf(cause) });
    } finally {
      if (this.#running.get(id) === controller) {
        this.#running.delete(id);
        this.progress.delete(id);
      }
    }
  }

  #change(id: number, part: Partial<DeskFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...part } : file));
  }
}

function settledOrAborted(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return Promise.race([work, aborted]);
}
