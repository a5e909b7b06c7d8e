import { throwIfAborted } from '../../domain/cancel';
import type { DatasetKind } from '../../domain/dataset';
import type { Excerpt } from '../../domain/excerpt';
import type { Problem } from '../../domain/problem';
import type { ReportId } from '../../domain/report';
import type { BootProgress } from '../../engine/browserEngine';
import type { Engine } from '../../engine/engine';
import type { tablesOf as TablesOf } from '../../engine/tables';
import { CorrectedFigures } from '../corrections/correctedFigures.svelte';
import { failureOf } from '../failure';
import { KeptImports, type KeepingPorts } from '../kept/keptImports.svelte';
import type { TextStore } from '../kept/textStore';
import type { Failure } from '../liveQuery.svelte';
import type { Library } from '../workbench';
import { bootWords } from './bootWords';
import type { ImportWatch } from './importProgress';
import { undoableImport, type LastImport, type UndoableImport } from './lastImport';
import { RemovedSets } from './removedSets.svelte';
import { RunningEngine } from './runningEngine.svelte';
import {
  bundledSet,
  sideOf,
  sideOfSets,
  withNewReports,
  type DuplicateAnswers,
  type Intake,
  type Side,
} from './side';
import { withIntakes } from './withIntakes';

/** What the library needs of the world: the engine, and the sets that come with the page. */
export interface LibraryPorts {
  bootEngine(onProgress: (progress: BootProgress) => void): Promise<Engine>;
  /** Reads the bundled set of one kind. */
  readBundled(kind: DatasetKind): Promise<Intake>;
  /** Where imports are kept; absent, they last until the page is closed. */
  readonly keeping?: KeepingPorts;
  /** Where corrections are kept; absent, they last until the page is closed. */
  readonly corrections?: TextStore;
  /** Settles when the reader clicks and types no more for a moment; absent where nobody reads. */
  untilReaderRests?(): Promise<void>;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NOTHING = { real: sideOf('real', []), synthetic: sideOf('synthetic', []) } as const;

/**
 * What is loaded. The open side, real or made-up, is what the engine holds; the other waits as it was left. Every
 * change is read, loaded into the engine and only then taken over, one after another: a failure at any step leaves
 * everything as it was.
 */
export class LoadedLibrary implements Library {
  #open = $state.raw<Side>(NOTHING.real);
  #isRead = $state(false);
  #failure = $state.raw<Failure | undefined>();
  #lastImport = $state.raw<UndoableImport | undefined>();
  #retry: () => Promise<void> = () => this.boot();
  #queue: Promise<unknown> = Promise.resolve();
  readonly #ports: LibraryPorts;
  readonly #sides: Partial<Record<DatasetKind, Side>> = {};
  /** What of the imports will be there on the next visit. */
  readonly imports: KeptImports;
  /** What a person corrected, and the figures of the open side with it. */
  readonly corrections: CorrectedFigures;
  /** Takes imported sets off, and has those that were taken off. */
  readonly removed: RemovedSets;
  /** What answers, and what is told of it when it dies. */
  readonly running: RunningEngine;

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
    this.running = new RunningEngine({
      bootEngine: (onProgress) => ports.bootEngine(onProgress),
      inTurn: (work) => this.#inTurn(work),
      contents: () =>
        this.#isRead ? tablesOf(this.#open.units, this.corrections.current.batches) : undefined,
      mended: () => {
        // An engine does not mend that the reports could not be read.
        if (this.#isRead) this.#failure = undefined;
      },
      failed: (cause, retry) => {
        this.#fail(cause, retry);
      },
    });
    this.imports = new KeptImports(ports.keeping);
    this.removed = new RemovedSets({
      open: () => this.#open,
      of: (kind) => this.sideOf(kind),
      change: (side) => this.#change(side),
      inTurn: (work) => this.#inTurn(work),
    });
    this.corrections = new CorrectedFigures(ports.corrections, {
      side: () => this.#open,
      inTurn: (work) => this.#inTurn(work),
      reload: () => this.#takeOver(withNewReports(this.#open)),
      revise: async (report, batch) => {
        const { units } = this.#open;
        await this.#load(async (engine) =>
          engine.revise(report, await tablesOf(units, [batch], { units: units.length, reports: report })),
        );
      },
      show: () => {
        this.#show(withNewReports(this.#open));
      },
    });
  }

  get status(): Library['status'] {
    if (this.running.loaded !== undefined) return 'ready';
    return this.#failure === undefined ? 'starting' : 'failed';
  }
  get progress(): string | undefined {
    const { progress } = this.running;
    return progress === undefined ? undefined : bootWords(progress);
  }
  get failure(): Failure | undefined {
    return this.#failure;
  }
  get kind(): DatasetKind {
    return this.#open.kind;
  }
  get datasets() {
    return this.#open.sets.map(({ info }) => info);
  }
  get units() {
    return this.#open.units;
  }
  get reports() {
    return this.#open.reports;
  }
  get years() {
    return this.#open.years;
  }
  get problems() {
    return this.#lastImport?.problems ?? NO_PROBLEMS;
  }

  /** The open side, with the figures that an export writes. */
  get side(): Side {
    return this.#open;
  }
  /** True once the open side is read, whether or not the engine is up. */
  get isRead(): boolean {
    return this.#isRead;
  }
  /** True while the open side is the bundled real set alone, for which answers came with the page. */
  get isOpening(): boolean {
    const [first, ...more] = this.#open.sets;
    const isAlone = this.#open.kind === 'real' && first?.isBundled === true && more.length === 0;
    return isAlone && this.corrections.current.applied.length === 0;
  }
  /** Lines of the file around a figure, read from it anew; undefined where the figure stands in no row or its file is not here. */
  async excerpt(report: number, row: number, column: number): Promise<Excerpt | undefined> {
    const found = this.#open.reports[report];
    const set = this.#open.sets.find(({ info }) => info.id === found?.dataset);
    return row === 0 ? undefined : set?.source?.excerpt({ sheet: found?.sheet, row, column });
  }

  /** The engine once it holds the open side; undefined until then. */
  get engine(): Engine | undefined {
    return this.running.loaded;
  }
  /** The import that {@link undoImport} takes back; undefined when there is none. */
  get lastImport(): LastImport | undefined {
    return this.#lastImport?.told;
  }

  /** Starts the engine and loads the open side into it. */
  async boot(): Promise<void> {
    await this.running.boot();
  }

  /**
   * Opens a side, reading its bundled set the first time. @returns whether it is open now; if not, all is as it was
   *
   * @param beside what must have been read as well before anything is shown; never fails
   */
  async open(kind: DatasetKind, beside?: Promise<unknown>): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#isRead && this.#open.kind === kind) return true;
      try {
        const side = this.#sides[kind] ?? (await this.#readSide(kind));
        await beside;
        await this.#takeOver(side);
        return true;
      } catch (cause) {
        this.#fail(cause, async () => {
          await this.open(kind);
        });
        return false;
      }
    });
  }

  /**
   * Adds files that were read, all or none. Files of the other kind open that side first.
   *
   * @returns for each file, the ids its reports are loaded under by those they have in the file; skipped ones are left out
   * @throws whatever went wrong, also the `AbortError` of a cancel; everything is then as it was
   */
  async add(
    intakes: readonly Intake[],
    answers: DuplicateAnswers,
    watch: ImportWatch = {},
  ): Promise<readonly ReadonlyMap<ReportId, ReportId>[]> {
    return this.#inTurn(async () => {
      throwIfAborted(watch.signal);
      const kind = intakes[0]?.info.kind ?? this.#open.kind;
      if (intakes.some(({ info }) => info.kind !== kind)) {
        throw new Error('real and synthetic files are added apart');
      }
      const before = await this.#sideFor(kind);
      const { side, keepsKeys, added, names } = await withIntakes(before, intakes, answers, watch.signal);
      const canAppend = keepsKeys && this.engine !== undefined && this.#open === before;
      await this.#takeOver(side, canAppend ? before : undefined, watch);
      this.imports.follow(before, side);
      const problems = intakes.flatMap((intake) => intake.problems);
      this.#lastImport = undoableImport(before, added, problems);
      return names;
    });
  }

  /** Told what the last import brought beside its reports, to be taken back with it. */
  bringAlong(along: UndoableImport['along']): void {
    if (this.#lastImport !== undefined) this.#lastImport = { ...this.#lastImport, along };
  }

  /** Takes the last import back whole. @throws whatever went wrong; the import then stays */
  async undoImport(): Promise<void> {
    await this.#inTurn(async () => {
      const undone = this.#lastImport;
      if (undone === undefined) return;
      const { before, along } = undone;
      const corrected = along?.corrected;
      if (corrected !== undefined) this.corrections.takeBackKept(corrected);
      try {
        await this.#change(before);
      } catch (cause) {
        if (corrected !== undefined)
          this.corrections.takeBackKept({ before: corrected.after, after: corrected.before });
        throw cause;
      }
      along?.takeBack();
    });
  }

  /**
   * Removes every import, real and made-up, from the page and from the browser's store, also what could not be read.
   *
   * @throws whatever went wrong in the engine; everything is then as it was
   */
  async clearImports(): Promise<void> {
    await this.#inTurn(async () => {
      for (const kind of ['real', 'synthetic'] as const) {
        const side = this.#sides[kind];
        const bundled = side?.sets.filter(({ isBundled }) => isBundled);
        if (side === undefined || bundled === undefined || bundled.length === side.sets.length) continue;
        const cleared = sideOfSets(kind, bundled);
        if (kind === this.#open.kind) await this.#takeOver(cleared);
        else this.#sides[kind] = cleared;
      }
      await this.imports.clear();
      this.#forgetImport();
      this.removed.forget();
    });
  }

  /** The side an import of this kind goes to, for the question about duplicates; empty while it is not read. */
  sideOf(kind: DatasetKind): Side {
    if (kind === this.#open.kind) return this.#open;
    return this.#sides[kind] ?? NOTHING[kind];
  }

  /** Reads the bundled set of a kind that an import will go to, so that duplicates can be asked about. */
  async prepare(kind: DatasetKind): Promise<void> {
    await this.#inTurn(() => this.#sideFor(kind));
  }

  /** Tries again whatever failed last. */
  retry = async (): Promise<void> => {
    this.#failure = undefined;
    await this.#retry();
  };

  /**
   * Settles when all imports are in the store and the reader rests: what runs in the background takes no time from either. With
   * a country loaded, every processor of an office machine is then at work, and a click would be drawn late.
   */
  async untilIdle(): Promise<void> {
    await this.imports.written();
    await this.#ports.untilReaderRests?.();
  }

  /** Told by a question that failed: an engine that is gone is started again, and the open side loaded into it. */
  engineFailed(cause: unknown): void {
    this.running.failed(cause);
  }

  async #sideFor(kind: DatasetKind): Promise<Side> {
    if (this.#isRead && kind === this.#open.kind) return this.#open;
    const known = this.#sides[kind] ?? (await this.#readSide(kind));
    this.#sides[kind] = known;
    return known;
  }

  /** What came with the page, and what was kept of earlier visits. */
  async #readSide(kind: DatasetKind): Promise<Side> {
    const [bundled, kept] = await Promise.all([this.#ports.readBundled(kind), this.imports.of(kind)]);
    return sideOfSets(kind, [bundledSet(bundled), ...kept]);
  }

  /** Loads a side into the engine and only then shows it. `appendedTo`: the loaded side that it only adds to. */
  async #takeOver(side: Side, appendedTo?: Side, { onProgress, signal }: ImportWatch = {}): Promise<void> {
    const corrected = this.corrections.on(side);
    await this.#load(async (engine) => {
      const batches = corrected.batches.slice(appendedTo?.sets.length ?? 0);
      // A figure is a row of numbers, and its text another.
      const rows = batches.reduce(
        (sum, { figures: { value, raw, note } }) => sum + value.length + raw.size + note.size,
        0,
      );
      const onRows = (done: number) =>
        onProgress?.({ stage: 'loading', share: Math.min(1, done / Math.max(1, rows)) });
      onRows(0);
      if (appendedTo === undefined) {
        await engine.replace(await tablesOf(side.units, batches), { onRows, signal });
      } else {
        const loaded = { units: appendedTo.units.length, reports: appendedTo.reports.length };
        await engine.append(await tablesOf(side.units, batches, loaded), { onRows, signal });
      }
      this.running.holds();
    });
    this.corrections.current = corrected;
    this.#show(side);
    this.#isRead = true;
    // An engine that did not start is still missing, however well the data were read.
    if (this.running.up !== undefined) this.#failure = undefined;
  }

  /** Changes what the engine holds, where there is one. @throws also where it died on the way, with what to do then */
  async #load(work: (engine: Engine) => Promise<void>): Promise<void> {
    const engine = this.running.up;
    if (engine === undefined) return;
    try {
      await work(engine);
    } catch (cause) {
      this.running.failed(cause);
      // Words for a fault are fetched with it; where even they cannot be, it tells of itself.
      throw await import('./engineFaults').then(
        ({ loadFault }) => loadFault(cause),
        () => cause,
      );
    }
  }

  /** Puts a side in the place of the one of its kind, also of the one that is not open; an import before it is not undone then. */
  async #change(side: Side): Promise<void> {
    const before = this.sideOf(side.kind);
    if (side.kind === this.#open.kind) await this.#takeOver(side);
    else this.#sides[side.kind] = side;
    this.imports.follow(before, side);
    this.#forgetImport();
  }

  #show(side: Side): void {
    this.#sides[side.kind] = side;
    this.#open = side;
  }

  #forgetImport(): void {
    this.#lastImport = undefined;
  }

  #fail(cause: unknown, retry: () => Promise<void>): void {
    this.#failure = failureOf(cause);
    this.#retry = retry;
  }

  /** One change after another: two that overlap would load the engine with one and show the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work, work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The tables bring every rule along, and are not needed before the engine is up. */
async function tablesOf(...loaded: Parameters<typeof TablesOf>): Promise<ReturnType<typeof TablesOf>> {
  return (await import('../../engine/tables')).tablesOf(...loaded);
}
