import type { EngineError } from './engine';

/**
 * Ties waiting answers to the life of a worker. DuckDB-WASM drops its pending requests when the worker dies, so that
 * whoever waits would wait for ever; here they are all told.
 */
export class Lifeline {
  #end: EngineError | undefined;
  readonly #waiting = new Set<(end: EngineError) => void>();
  readonly #release: () => void;

  /** Settles with the end, once the line is cut. */
  readonly ended: Promise<EngineError>;
  #tellEnd: (end: EngineError) => void = () => undefined;

  /** @param release called once, when the line is cut */
  constructor(release: () => void) {
    this.#release = release;
    this.ended = new Promise((resolve) => {
      this.#tellEnd = resolve;
    });
  }

  /** True while somebody waits for an answer. */
  get isAsked(): boolean {
    return this.#waiting.size > 0;
  }

  /** The answer, or the end of the worker, whichever comes first. */
  hold<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) {
        answer.catch(() => undefined);
        reject(this.#end);
        return;
      }
      this.#waiting.add(reject);
      answer.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  /** Ends it: everything that waits, and everything asked later, fails with `end`. Only the first cut counts. */
  cut(end: EngineError): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#release();
    for (const reject of this.#waiting) reject(end);
    this.#waiting.clear();
    this.#tellEnd(end);
  }
}
