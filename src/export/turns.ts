/** The page has its turn after so many ms of work. */
const PORTION_MS = 8;

/** Lets the page live between the pieces of a long work, and gives the work up when that is asked. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #until = performance.now() + PORTION_MS;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Called between two pieces: goes on at once until the portion is used up, then after the page had its turn.
   *
   * @throws DOMException `AbortError` after the signal was raised
   */
  async pass(): Promise<void> {
    if (performance.now() >= this.#until) {
      await new Promise((done) => setTimeout(done));
      this.#until = performance.now() + PORTION_MS;
    }
    if (this.#signal?.aborted === true) throw givenUp();
  }
}

/** What a work that was given up ends in. */
export function givenUp(): DOMException {
  return new DOMException('the writing was cancelled', 'AbortError');
}
