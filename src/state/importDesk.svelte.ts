import { SvelteMap } from 'svelte/reactivity';
import type { Problem } from '../domain/problem';
import type { ReportId, Scope } from '../domain/report';
import type { Review } from '../domain/review';
import type { Unpacked } from '../ingest/archive';
import type { ReadingChoice } from '../ingest/ingestClient';
import type { Container } from '../ingest/ingestResult';
import type { IngestProgress } from '../ingest/openFile';
import type { SourceFile } from '../ingest/sourceFile';
import { failureOf } from './failure';
import { isCancel, type ImportProgress } from './importProgress';
import type { LoadedLibrary } from './library.svelte';
import type { Failure } from './liveQuery.svelte';
import {
  duplicatesOf,
  NO_ANSWERS,
  withAnswer,
  type Duplicate,
  type DuplicateAnswer,
  type DuplicateAnswers,
  type Intake,
} from './side';

/** A file as read, nothing loaded yet. */
export interface FileReading {
  /** One of the encodings that can be chosen. */
  readonly encoding: string;
  /** How it was found, e.g. GB18030，按内容判断. */
  readonly encodingNote: string;
  /** What the file is; a workbook has no encoding to choose. */
  readonly container?: Container;
  /** Names of the sheets of a workbook that reports were read from. */
  readonly sheets?: readonly string[];
  /** How the table was understood, e.g. 长表：一行一个数值. */
  readonly layout: string;
  /** What can be loaded; undefined when nothing can. */
  readonly intake: Intake | undefined;
  /** Errors first. */
  readonly problems: readonly Problem[];
  /** Rows that hold figures, and how many of them are not loaded. */
  readonly rows: { readonly accepted: number; readonly refused: number };
  /** The refused rows with line and reason as a file to be corrected; undefined when there are none. */
  readonly refusedCsv: string | undefined;
  /** The file itself, where its figures can be shown in it. */
  readonly source?: SourceFile | undefined;
}

/** A file on the desk. */
export interface DeskFile {
  readonly id: number;
  readonly file: File;
  readonly encoding: string | undefined;
  readonly reading: FileReading | undefined;
  readonly failure: Failure | undefined;
}

/** What the desk needs of the world. */
export interface DeskPorts {
  readFile(
    file: File,
    choice: ReadingChoice,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<FileReading>;
  /** The files of an archive, and what did not unpack; undefined for a file to be read as it is. */
  unpack?(
    file: File,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<Unpacked | undefined>;
}

/** An archive of which something could not be unpacked. */
const NOT_READ: Omit<FileReading, 'problems'> = {
  encoding: '',
  encodingNote: '',
  container: 'none',
  layout: '压缩包',
  intake: undefined,
  rows: { accepted: 0, refused: 0 },
  refusedCsv: undefined,
};

/** Where files lie after they are read and before they are loaded: what was found in them, and what is to be decided. */
export class ImportDesk {
  files = $state.raw<readonly DeskFile[]>([]);
  /** How far files that are being read have come, by their id. Apart from the files: what they hold is not worked out anew. */
  readonly progress = new SvelteMap<number, IngestProgress>();
  scope = $state<Scope>('unstated');
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

  readonly isReading = $derived(
    this.files.some(({ reading, failure }) => reading === undefined && failure === undefined),
  );
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
  readonly canLoad = $derived(
    this.intakes.length > 0 &&
      !this.isReading &&
      !this.isLoading &&
      !this.hasBothKinds &&
      this.unanswered === 0 &&
      this.rows.accepted > 0,
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
  }

  /** Puts files on the desk and reads them; an archive of files gives way to what is in it. */
  put = (files: readonly File[]): void => {
    const added = files.map((file) => this.#deskFile(file));
    this.failure = undefined;
    this.files = [...this.files, ...added];
    for (const { id } of added) void this.#unpack(id);
  };

  /** Takes a file off the desk; its reading is given up. */
  drop = (id: number): void => {
    this.#running.get(id)?.abort();
    this.files = this.files.filter((file) => file.id !== id);
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
  };

  /** Answers it for all of them alike. */
  answerAll = (answer: DuplicateAnswer): void => {
    this.answers = this.duplicates.reduce(
      (answers, { report }) => withAnswer(answers, report.id, answer),
      NO_ANSWERS,
    );
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
      const intakes = this.intakes;
      await this.#library.add(intakes, this.answers, { onProgress, signal });
      onProgress({ stage: 'keeping', share: undefined });
      await settledOrAborted(this.#library.imports.written(), signal);
      if (signal.aborted) {
        await this.#library.undoImport();
        return false;
      }
      this.#restore(intakes.flatMap(({ reviews }) => reviews ?? []));
      await this.#library.corrections.add(intakes.flatMap(({ corrections }) => corrections ?? []));
      this.clear();
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
  };

  #deskFile(file: File): DeskFile {
    const id = this.#nextId++;
    return { id, file, encoding: undefined, reading: undefined, failure: undefined };
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
    this.files = this.files.flatMap((file) => {
      if (file.id !== archive.id) return [file];
      return problems.length === 0 ? added : [{ ...file, reading }, ...added];
    });
    for (const { id } of added) void this.#read(id);
  }

  async #read(id: number): Promise<void> {
    await this.#work(id, async (file, onProgress, signal) => {
      const choice = { encoding: this.files.find((known) => known.id === id)?.encoding, scope: this.scope };
      const reading = await this.#ports.readFile(file, choice, onProgress, signal);
      if (reading.intake !== undefined) await this.#library.prepare(reading.intake.info.kind);
      return { reading };
    });
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
    this.#change(id, { reading: undefined, failure: undefined });
    const onProgress = (progress: IngestProgress): void => {
      if (isCurrent()) this.progress.set(id, progress);
    };
    try {
      const done = await work(asked.file, onProgress, controller.signal);
      if (isCurrent()) this.#change(id, done);
    } catch (cause) {
      if (isCurrent()) this.#change(id, { failure: failureOf(cause) });
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
