import type { WallSettings } from '../../state/selection/wallSettings';

/** What a wall does by itself. */
interface WallMoves {
  /** Shows the next screen. */
  readonly advance: () => void;
  /** Puts everything back as it was at the start. */
  readonly reset: () => void;
}

/** Seconds without a touch after which a wall that is never put back goes on by itself. */
const GOES_ON_AFTER = 60;

/** The clock of a wall: when the next screen comes, and when a wall left alone goes back to its start. */
export class Turning {
  /** Seconds the screen has been shown without a pause. */
  #shown = $state(0);
  #isPaused = $state(false);
  #idle = 0;
  #isTouched = false;
  readonly #settings: WallSettings;
  readonly #moves: WallMoves;

  constructor(settings: WallSettings, moves: WallMoves) {
    this.#settings = settings;
    this.#moves = moves;
  }

  /** False where screens do not change by themselves. */
  get turns(): boolean {
    return this.#settings.turn !== null;
  }
  get isPaused(): boolean {
    return this.#isPaused;
  }
  /** How much of the time of this screen has passed, 0 to 1. */
  get share(): number {
    return this.#settings.turn === null ? 0 : Math.min(1, this.#shown / this.#settings.turn);
  }
  /** Whole seconds until the next screen. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#settings.turn ?? 0) - this.#shown));
  }

  /** Called as time passes. */
  pass(seconds: number): void {
    const { turn, idle } = this.#settings;
    this.#idle += seconds;
    if (this.#isTouched && this.#idle >= (idle ?? (turn === null ? Infinity : GOES_ON_AFTER))) {
      this.#isTouched = false;
      this.resume();
      if (idle !== null) this.#moves.reset();
      return;
    }
    if (turn === null || this.#isPaused) return;
    this.#shown += seconds;
    if (this.#shown < turn) return;
    this.#shown = 0;
    this.#moves.advance();
  }

  /** Somebody touched the screen, moved the wheel or pressed a key: it waits for them. */
  touched = (): void => {
    this.#idle = 0;
    this.#isTouched = true;
    this.#isPaused = this.turns;
  };

  /** Goes on from the start of this screen. */
  resume = (): void => {
    this.#shown = 0;
    this.#isPaused = false;
  };
}
