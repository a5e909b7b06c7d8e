import type { Answer } from './workbench';

/** What a reader is told of an answer that failed. */
export type Failure = NonNullable<Answer<never>['error']>;

/**
 * The answer to a question that follows reactive input. A newer question always wins: an answer that comes after
 * the question has changed is dropped, whether it is rows or an error. The last rows stay until new ones are there.
 */
export class LiveQuery<Row> implements Answer<Row> {
  rows = $state.raw<readonly Row[] | undefined>();
  error = $state.raw<Failure | undefined>();
  pending = $state(false);
  #ticket = 0;

  /**
   * Must run while a component initialises, or in `$effect.root`.
   *
   * @param run reads its reactive inputs before its first await, and runs again when one changes. `undefined`: there
   *   is nothing to ask. Rows given at once are taken over without a pending state, so that nothing flickers.
   * @param failureOf puts an error into words
   */
  constructor(
    run: () => Promise<readonly Row[]> | readonly Row[] | undefined,
    failureOf: (cause: unknown) => Failure,
  ) {
    $effect.pre(() => {
      const ticket = ++this.#ticket;
      const answer = run();
      if (!(answer instanceof Promise)) {
        this.#settle(answer, undefined);
        return;
      }
      this.pending = true;
      answer.then(
        (rows) => {
          if (ticket === this.#ticket) this.#settle(rows, undefined);
        },
        (cause: unknown) => {
          if (ticket === this.#ticket) this.#fail(failureOf(cause));
        },
      );
      return () => {
        // Superseded, or the component is gone: whatever still comes is not wanted.
        this.#ticket++;
      };
    });
  }

  #settle(rows: readonly Row[] | undefined, error: Failure | undefined): void {
    this.rows = rows;
    this.error = error;
    this.pending = false;
  }

  #fail(error: Failure): void {
    this.error = error;
    this.pending = false;
  }
}
