import type { Engine } from '../../../src/engine/engine';
import type { ImportStore, StoredImport } from '../../../src/state/kept/importStore';
import { readKept } from '../../../src/state/kept/keptReading';
import { recordOf } from '../../../src/state/kept/keptSlices';
import type { KeepingPorts } from '../../../src/state/kept/keptImports.svelte';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import type { Intake } from '../../../src/state/library/side';
import { anIntake, figuresOf } from '../reports';

/** What several windows of one browser share: records by key. Records go in and out as copies, as a browser stores them. */
export class MemoryBrowser {
  readonly records = new Map<number, unknown>();
  #nextKey = 1;
  readonly #windows: (() => void)[] = [];

  /** Keeping for one window of this browser. */
  window(): MemoryWindow {
    return new MemoryWindow(this, this.#windows);
  }

  add(record: unknown): number {
    const key = this.#nextKey++;
    this.records.set(key, structuredClone(record));
    return key;
  }
}

/** One window's way to the store; it refuses with whatever it is told to. */
export class MemoryWindow implements ImportStore, KeepingPorts {
  /** The error of every call until it is taken away. */
  refusal: Error | undefined;
  /** The excerpts asked of files that were kept, as `file:row`. */
  readonly opened: string[] = [];
  readonly store: ImportStore = this;
  readonly #browser: MemoryBrowser;
  readonly #windows: (() => void)[];
  #onChange: () => void = () => undefined;

  constructor(browser: MemoryBrowser, windows: (() => void)[]) {
    this.#browser = browser;
    this.#windows = windows;
  }

  openSource: KeepingPorts['openSource'] = (origin) => ({
    origin,
    excerpt: async ({ row, column }) => {
      const text = await origin.content.text();
      const { name, fingerprint } = origin;
      return { file: name, fingerprint, firstRow: 1, rows: [[text]], row, column };
    },
  });

  async read(): Promise<readonly StoredImport[]> {
    this.#refuse();
    const inOrder = [...this.#browser.records].sort(([one], [other]) => one - other);
    return Promise.all(
      inOrder.map(async ([key, record]) => ({ key, reading: await readKept(structuredClone(record)) })),
    );
  }

  async change({ add, putBack, remove }: Parameters<ImportStore['change']>[0]): Promise<readonly number[]> {
    this.#refuse();
    for (const key of remove) this.#browser.records.delete(key);
    for (const { key, record } of putBack) this.#browser.records.set(key, structuredClone(recordOf(record)));
    const keys = add.map((kept) => this.#browser.add(recordOf(kept)));
    this.#tellOthers();
    return keys;
  }

  async clear(): Promise<void> {
    this.#refuse();
    this.#browser.records.clear();
    this.#tellOthers();
  }

  watch(onChange: () => void): void {
    this.#onChange = onChange;
    this.#windows.push(onChange);
  }

  #refuse(): void {
    if (this.refusal !== undefined) throw this.refusal;
  }

  #tellOthers(): void {
    for (const tell of this.#windows) if (tell !== this.#onChange) tell();
  }
}

/** What comes with the page of these tests: two real reports of 360703. */
const bundled = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]);
/** And one that is made up. */
const demo = anIntake('ganzhou-demo', [{ unit: '360702', year: 2021, received: 30 }], 'synthetic');

/** A page opened in a window of a browser, with an engine that takes everything until told otherwise. */
export async function open(window: MemoryWindow | undefined, readBundled?: () => Promise<Intake>) {
  const engine = { calls: 0, failsNext: false };
  const take = () => {
    engine.calls += 1;
    if (!engine.failsNext) return Promise.resolve();
    engine.failsNext = false;
    return Promise.reject(new Error('the engine refuses'));
  };
  const running: Engine = {
    query: () => Promise.resolve([]),
    replace: take,
    append: take,
    revise: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(running),
    readBundled: readBundled ?? ((kind) => Promise.resolve(kind === 'real' ? bundled : demo)),
    ...(window === undefined ? {} : { keeping: window }),
  });
  await library.open('real');
  await library.boot();
  return { library, engine };
}

/** `report = value` of everything that is loaded. */
export const figuresIn = ({ side }: LoadedLibrary) => figuresOf(side.sets.map(({ batch }) => batch));
/** The imports with what becomes of them. */
export const states = ({ side, imports }: LoadedLibrary) =>
  side.sets.filter(({ isBundled }) => !isBundled).map((set) => `${set.info.id} ${imports.stateOf(set)}`);
/** What the reader is told. */
export const notices = ({ imports }: LoadedLibrary) => imports.notices.map(({ zh }) => zh);
