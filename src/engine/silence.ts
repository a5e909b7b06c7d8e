/** How often it is looked whether a worker has said something. */
const TURN_MS = 5_000;

/** What a watch of a silence waits for, and whom it tells. */
export interface SilenceWatch {
  /** Silence of so long is the end. */
  readonly limitMs: number;
  /** Whether an answer is awaited; without that, silence says nothing. */
  isAsked(): boolean;
  /** Called once. */
  onEnd(): void;
  /** Long before the end a person may be told that nothing is heard, and, when it is over, that something was. */
  readonly quiet?: { readonly afterMs: number; onChange(isQuiet: boolean): void };
}

/**
 * Notices a worker that was asked something and says nothing, for what nothing else tells of: a worker that hangs, or is
 * gone where the browser does not say so. Counted in turns of the page's own clock, so that the hours a machine slept
 * are one turn and no silence.
 */
export class Silence {
  #turns = 0;
  #isQuiet = false;
  readonly #watch: SilenceWatch;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(watch: SilenceWatch) {
    this.#watch = watch;
    this.#timer = setInterval(() => {
      this.#turns = watch.isAsked() ? this.#turns + 1 : 0;
      this.#tellQuiet();
      if (this.#turns * TURN_MS < watch.limitMs) return;
      this.stop();
      watch.onEnd();
    }, TURN_MS);
  }

  /** Told of every sign of life. */
  heard(): void {
    this.#turns = 0;
    this.#tellQuiet();
  }

  /** Ends the watch; nothing is told any more but that the quiet is over. */
  stop(): void {
    clearInterval(this.#timer);
    this.heard();
  }

  #tellQuiet(): void {
    const { quiet } = this.#watch;
    const isQuiet = quiet !== undefined && this.#turns * TURN_MS >= quiet.afterMs;
    if (isQuiet === this.#isQuiet) return;
    this.#isQuiet = isQuiet;
    quiet?.onChange(isQuiet);
  }
}
