/** How often it is looked whether a worker has said something. */
const TURN_MS = 5_000;

/**
 * Notices a worker that was asked something and says nothing, for what nothing else tells of: a worker that hangs, or is
 * gone where the browser does not say so. Counted in turns of the page's own clock, so that the hours a machine slept
 * are one turn and no silence.
 */
export class Silence {
  #turns = 0;
  readonly #timer: ReturnType<typeof setInterval>;

  /**
   * @param limitMs silence of so long is the end
   * @param isAsked whether an answer is awaited; without that, silence says nothing
   * @param onEnd called once
   */
  constructor(limitMs: number, isAsked: () => boolean, onEnd: () => void) {
    this.#timer = setInterval(() => {
      this.#turns = isAsked() ? this.#turns + 1 : 0;
      if (this.#turns * TURN_MS < limitMs) return;
      this.stop();
      onEnd();
    }, TURN_MS);
  }

  /** Told of every sign of life. */
  heard(): void {
    this.#turns = 0;
  }

  /** Ends the watch; `onEnd` is not called any more. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
