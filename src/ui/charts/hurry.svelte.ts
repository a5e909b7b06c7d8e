import { turns } from './drawingTurns';

/**
 * Whether the reader has just chosen something and does not see it yet: what is scrolled out of sight waits meanwhile, so that
 * the charts in sight have the page to themselves.
 */
export class Hurry {
  readonly #whenSeen: (told: () => void) => void;
  #isOn = $state(false);
  /** Cards in sight that wait for their answers. */
  #waiting = 0;

  /** @param whenSeen calls back once everything in sight is painted */
  constructor(whenSeen: (told: () => void) => void) {
    this.#whenSeen = whenSeen;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** From now until the charts in sight have their answers and are painted. */
  begin(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#endWhenSeen();
  }

  /** Something in sight waits for its answer; what is returned is called when it has it, or is gone. */
  wait(): () => void {
    this.#waiting += 1;
    return () => {
      this.#waiting -= 1;
      if (this.#isOn && this.#waiting === 0) this.#endWhenSeen();
    };
  }

  #endWhenSeen(): void {
    this.#whenSeen(() => {
      if (this.#waiting === 0) this.#isOn = false;
    });
  }
}

/** The hurry of this window. */
export const hurry = new Hurry((told) => turns.whenSeen(told));
