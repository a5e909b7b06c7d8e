import { SvelteMap } from 'svelte/reactivity';
import type { DatasetKind } from '../../domain/dataset';
import type { Scope } from '../../domain/report';
import type { Unpacked } from '../../ingest/archive/archive';
import { packagesIn } from '../../ingest/dashboardFile/packageFiles';
import type { ColumnTarget, ReportChoice } from '../../ingest/filePart';
import type { IngestProgress } from '../../ingest/openFile';
import type { ReadingChoice } from '../../ingest/worker/ingestClient';
import { failureOf } from '../failure';
import type { Failure } from '../liveQuery.svelte';
import { emptyMap, joined, keySet, setOf, withEntry, withoutEntry } from '../immutable';
import { isSameCell, type Assigned, type AssignedCell } from './assignedCell';
import { NOT_READ, STOPPED, type DeskFile, type DeskPorts } from './deskFile';
import type { Dropped } from './dropped';
import { filesOf } from './droppedFiles';
import { MappingMemory } from './mappingMemory.svelte';

/** Files that lie to be read, each read anew whenever a person says something else of it. */
export abstract class DeskFiles {
  files = $state.raw<readonly DeskFile[]>([]);
  /** How far files that are being read have come, by their id. Apart from the files: what they hold is not worked out anew. */
  readonly progress = new SvelteMap<number, IngestProgress>();
  scope = $state<Scope>('unstated');
  /** Why nothing was taken of what was dropped last, until it is put away. */
  refusal = $state.raw<Failure | undefined>();
  readonly memory: MappingMemory;
  #nextId = 1;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #running = new Map<number, AbortController>();
  readonly #ports: DeskPorts;
  readonly #prepare: (kind: DatasetKind) => Promise<void>;

  readonly isReading = $derived(this.files.some(({ isBeingRead }) => isBeingRead));

  /** @param prepare has what is loaded of a kind at hand, before a file of that kind counts as read */
  constructor(ports: DeskPorts, prepare: (kind: DatasetKind) => Promise<void>) {
    this.#ports = ports;
    this.#prepare = prepare;
    this.memory = new MappingMemory(ports.memory);
  }

  /**
   * Puts files on the desk and reads them; an archive of files gives way to what is in it. Those that lie in one folder as a
   * data package are read as one.
   */
  put = (files: readonly File[]): void => {
    const packages = packagesIn(files);
    const inPackages = setOf(packages.flat());
    const alone = files.filter((file) => !inPackages.has(file)).map((file) => [file]);
    const added = [...packages, ...alone].flatMap(([file, ...others]) =>
      file === undefined ? [] : [this.#deskFile(file, others)],
    );
    this.filesAdded(this.files.length === 0);
    this.files = [...this.files, ...added];
    for (const { id } of added) void this.#unpack(id);
  };

  /** Puts on the desk what was dropped, also folders. What keeps them from it is told in {@link refusal}. */
  putDropped = async (dropped: Dropped): Promise<void> => {
    this.refusal = undefined;
    try {
      this.put(await filesOf(dropped));
    } catch (cause) {
      this.refusal = failureOf(cause);
    }
  };

  /** Takes a file off the desk; its reading is given up. */
  drop = (id: number): void => {
    this.#running.get(id)?.abort();
    this.files = this.files.filter((file) => file.id !== id);
    this.filesChanged();
  };

  /** Stops the reading of a file, or of all; it stays on the desk. */
  stop = (only?: number): void => {
    for (const { id, isBeingRead } of this.files) {
      if (!isBeingRead || (only !== undefined && only !== id)) continue;
      this.#running.get(id)?.abort();
      this.#change(id, { isBeingRead: false, reading: undefined, failure: STOPPED });
    }
    this.filesChanged();
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

  /** Puts a number of a file into a cell that was read empty; of two of one cell the later holds. */
  assign = (id: number, found: Assigned): void => {
    const before = this.files.find((known) => known.id === id)?.assigned ?? [];
    this.#change(id, { assigned: [...before.filter((other) => !isSameCell(other, found)), found] });
    this.filesChanged();
  };

  /** Takes it out again. */
  unassign = (id: number, cell: AssignedCell): void => {
    const before = this.files.find((known) => known.id === id)?.assigned ?? [];
    this.#change(id, { assigned: before.filter((other) => !isSameCell(other, cell)) });
    this.filesChanged();
  };

  /** Reads a file again in another encoding. */
  setEncoding = (id: number, encoding: string): void => {
    this.#change(id, { encoding });
    void this.#read(id);
  };

  /** Reads all files again with another scope for all that no column gives one; `unstated` leaves it to titles and names. */
  setScope = (scope: Scope): void => {
    this.scope = scope;
    for (const { id } of this.files) void this.#read(id);
  };

  /** Told of files that are about to be read. @param areFirst no other lies there */
  protected abstract filesAdded(areFirst: boolean): void;

  /** Told whenever files were read, or are no longer there. */
  protected abstract filesChanged(): void;

  /** Takes all files away; their readings are given up. */
  protected removeAll(): void {
    for (const running of this.#running.values()) running.abort();
    this.files = [];
  }

  #deskFile(file: File, others: readonly File[] = []): DeskFile {
    return {
      id: this.#nextId++,
      file,
      others,
      encoding: undefined,
      reports: emptyMap(),
      mappings: emptyMap(),
      assigned: [],
      reading: undefined,
      isBeingRead: true,
      failure: undefined,
    };
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
      if (archive === undefined) return;
      const isOver = unpacked !== undefined || archive.failure !== undefined;
      if (unpacked !== undefined) this.#putUnpacked(archive, unpacked);
      // Nothing more may be read after this: what lies on the desk is checked now, or never.
      if (isOver) {
        this.filesChanged();
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
        others: known?.others,
        reports: known?.reports,
        mappings,
        chosenHeads: keySet(known?.mappings ?? emptyMap()),
      };
      const reading = await this.#ports.readFile(file, choice, onProgress, signal);
      if (reading.intake !== undefined) await this.#prepare(reading.intake.info.kind);
      return { reading, isBeingRead: false };
    });
    this.filesChanged();
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
