import type { BootProgress } from '../../engine/browserEngine';
import { EngineError, type Engine, type TableContents } from '../../engine/engine';
import type { Booting } from './bootWords';

/** What the engine needs of the library that it serves. */
export interface EngineHost {
  bootEngine(onProgress: (progress: BootProgress) => void): Promise<Engine>;
  /** One change of the library after another. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** All that is to be loaded, as it is corrected now; undefined while nothing is read. */
  contents(): Promise<TableContents> | undefined;
  /** Told that a start begins, and that it succeeded. */
  mended(): void;
  /** Told that there is no engine, why, and what tries again. */
  failed(cause: unknown, retry: () => Promise<void>): void;
}

/** Told of an engine that died: it is on its way again, or it is back. */
export type Recovery = 'restarting' | 'restarted';

/** An engine that dies so often, one time soon after another, is not started again unasked. */
const MOST_DEATHS = 3;
/** An engine that has answered for so long is a sound one: what ends it later is counted anew. */
const SOUND_MS = 60_000;

/**
 * The engine of the page: started, followed, and when it dies started again with all that it held. Deaths are noticed
 * also while nothing is asked. Whoever asked for something that was cut off asks again when {@link loaded} changes.
 */
export class RunningEngine {
  #engine = $state.raw<Engine | undefined>();
  #isLoaded = $state(false);
  #progress = $state.raw<Booting | undefined>();
  #recovery = $state.raw<Recovery | undefined>();
  #isQuiet = $state(false);
  #deaths = 0;
  #loadedAt: number | undefined;
  /** Ends that were told already: what waited for a dead engine tells of it one after another. */
  readonly #told = new WeakSet<EngineError>();
  readonly #host: EngineHost;

  constructor(host: EngineHost) {
    this.#host = host;
  }

  /** The engine, whether or not it holds anything; undefined while there is none. */
  get up(): Engine | undefined {
    return this.#engine;
  }
  /** The engine once it holds what is read. */
  get loaded(): Engine | undefined {
    return this.#isLoaded ? this.#engine : undefined;
  }
  get progress(): Booting | undefined {
    return this.#progress;
  }
  /** What to tell of an engine that died; undefined when there is nothing to tell. */
  get recovery(): Recovery | undefined {
    return this.#recovery;
  }

  /** True while the engine was asked something and has said nothing for so long that a person may want to end it. */
  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  /** Ends an engine that says nothing, and starts another with all that it held. */
  endQuiet = (): void => {
    // A person's will is no sign that the next one will fail as well.
    this.#deaths = 0;
    this.#engine?.pulse?.giveUp();
  };

  dismissRecovery = (): void => {
    if (this.#recovery === 'restarted') this.#recovery = undefined;
  };

  /** Told that the engine now holds what is read. */
  holds(): void {
    this.#isLoaded = true;
    this.#loadedAt ??= performance.now();
  }

  /** Starts the engine because a person wants it, however often it died before. */
  boot = async (): Promise<void> => {
    this.#deaths = 0;
    this.#recovery = undefined;
    await this.#start();
  };

  /** Told of anything that failed: an engine that is gone for good is started again. */
  failed(cause: unknown): void {
    if (!(cause instanceof EngineError && cause.lost) || this.#told.has(cause)) return;
    this.#told.add(cause);
    const gone = this.#engine;
    if (gone === undefined) return;
    this.#engine = undefined;
    this.#isLoaded = false;
    this.#isQuiet = false;
    // An engine that cannot be relied on may still be there, with all its memory.
    void gone.close();
    if (this.#mayStartAgain()) void this.#start();
    else void this.#giveUp(cause);
  }

  async #start(): Promise<void> {
    this.#host.mended();
    for (;;) {
      const cause = await this.#attempt();
      if (cause === undefined) break;
      if (cause instanceof EngineError && cause.died) {
        if (this.#mayStartAgain()) continue;
        await this.#giveUp(cause);
        return;
      }
      this.#recovery = undefined;
      this.#host.failed(cause, this.boot);
      return;
    }
    if (this.#recovery === 'restarting') this.#recovery = 'restarted';
  }

  /** @returns what went wrong; undefined when the engine is up and holds what is read */
  async #attempt(): Promise<unknown> {
    let engine: Engine | undefined;
    this.#progress = 'engine';
    try {
      const booted = await this.#host.bootEngine((progress) => {
        this.#progress = progress;
      });
      engine = booted;
      await this.#host.inTurn(async () => {
        const contents = this.#host.contents();
        if (contents !== undefined) {
          this.#progress = 'data';
          await booted.replace(await contents);
          this.holds();
        }
        this.#engine = booted;
        this.#host.mended();
      });
      this.#follow(booted);
      return undefined;
    } catch (cause) {
      // An engine that holds nothing would only keep its memory; the next attempt starts another.
      if (engine !== undefined) void engine.close();
      if (cause instanceof EngineError) this.#told.add(cause);
      return cause ?? new Error('the engine did not start');
    } finally {
      this.#progress = undefined;
    }
  }

  /** Waits for the end of an engine that nobody asks anything, and for the silence of one that somebody asks. */
  #follow(engine: Engine): void {
    engine.pulse?.follow((isQuiet) => {
      if (engine === this.#engine) this.#isQuiet = isQuiet;
    });
    void engine.ended?.then((end) => {
      if (engine === this.#engine) this.failed(end);
    });
  }

  /** Counts a death. @returns whether another start is worth it */
  #mayStartAgain(): boolean {
    const wasSound = this.#loadedAt !== undefined && performance.now() - this.#loadedAt > SOUND_MS;
    this.#loadedAt = undefined;
    this.#deaths = wasSound ? 1 : this.#deaths + 1;
    const isWorthIt = this.#deaths < MOST_DEATHS;
    this.#recovery = isWorthIt ? 'restarting' : undefined;
    return isWorthIt;
  }

  async #giveUp(cause: unknown): Promise<void> {
    const told = await import('./engineFaults').then(
      ({ givenUp }) => givenUp(cause),
      () => cause,
    );
    this.#host.failed(told, this.boot);
  }
}
