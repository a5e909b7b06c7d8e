import { nextTask } from '../../domain/turns';

/** What turns need of the browser. */
interface Tasks {
  /** Calls back in a task of its own, soon. */
  next(work: () => void): void;
}

/**
 * Turns in which cards make their first charts, in the order in which they stand on the page: one at once, and each other in a
 * task of its own, so that a page whose answers are all at hand is not made in one piece.
 */
export class FirstTurns {
  readonly #tasks: Tasks;
  readonly #waiting = new Set<() => void>();
  #told: (() => void)[] = [];
  #isTaken = false;

  constructor(tasks: Tasks) {
    this.#tasks = tasks;
  }

  /** Gives nobody a turn in this task: one in which a page is made has enough to do. */
  hold(): void {
    if (!this.#isTaken) this.#pass();
  }

  /** @param begin called when the turn has come, at once where nobody is before. @returns gives the turn up */
  wait(begin: () => void): () => void {
    if (this.#isTaken) this.#waiting.add(begin);
    else {
      this.#pass();
      begin();
    }
    return () => {
      this.#waiting.delete(begin);
    };
  }

  /** Calls back once no card waits any more and the last one had its task; cards that come in this task count. */
  whenDone(told: () => void): void {
    this.#tasks.next(() => {
      if (this.#isTaken) this.#told.push(told);
      else told();
    });
  }

  #pass(): void {
    this.#isTaken = true;
    this.#tasks.next(() => {
      this.#isTaken = false;
      const [next] = this.#waiting;
      if (next === undefined) {
        const told = this.#told;
        this.#told = [];
        for (const tell of told) tell();
        return;
      }
      this.#waiting.delete(next);
      try {
        next();
      } finally {
        // A card that failed keeps no other from its turn.
        this.#pass();
      }
    });
  }
}

/** The turns of this window. */
export const firstTurns = new FirstTurns({ next: (work) => void nextTask().then(work) });
