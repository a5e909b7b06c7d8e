import { turns } from './drawingTurns';

/**
 * Whether the reader has just chosen something and does not see it yet: what is scrolled out of sight waits meanwhile, so that
 * the charts in sight have the page to themselves.
 */
class Hurry {
  #isOn = $state(false);

  get isOn(): boolean {
    return this.#isOn;
  }

  /** From now until the charts in sight are painted. */
  begin(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    turns.whenSeen(() => {
      this.#isOn = false;
    });
  }
}

/** The hurry of this window. */
export const hurry = new Hurry();
