import { throwIfAborted } from './cancel';

/** Work of the page goes on for so long, in ms, before the page has its turn. */
const PORTION_MS = 8;

/**
 * Lets what waits in this thread come first: in the page a paint and a click, in a worker a message (a cancel is one).
 * A message to itself and no timer: a browser takes 4 ms for a timer that is set again and again, and a second where
 * the page is not the one in sight.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1: here, port2: there } = new MessageChannel();
    here.onmessage = () => {
      here.close();
      resolve();
    };
    there.postMessage(undefined);
  });
}

/** Lets the thread live between the pieces of a long work, and ends the work when it is cancelled. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  readonly #portionMs: number;
  #until: number;

  /** @param portionMs how long the work goes on between two turns; shorter in the page than in a worker */
  constructor(signal?: AbortSignal, portionMs = PORTION_MS) {
    this.#signal = signal;
    this.#portionMs = portionMs;
    this.#until = performance.now() + portionMs;
  }

  /** True once the portion is used up: what is to be handed on before the turn is handed on now. */
  get isDue(): boolean {
    return performance.now() >= this.#until;
  }

  /**
   * Called between two pieces: goes on at once until the portion is used up, then after the thread had its turn.
   *
   * @throws DOMException `AbortError` after the signal was raised
   */
  async pass(): Promise<void> {
    if (this.isDue) await this.give();
    else throwIfAborted(this.#signal);
  }

  /** Gives the turn, used up or not, and begins another portion. @throws as {@link pass} */
  async give(): Promise<void> {
    await nextTask();
    this.#until = performance.now() + this.#portionMs;
    throwIfAborted(this.#signal);
  }
}
