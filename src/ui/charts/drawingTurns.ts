import { nextTask } from '../../domain/turns';

/** What a chart can have to do, in the order in which it is done: laid out, fitted, painted, then what is pointed at. */
const STEPS = ['option', 'size', 'paint', 'linked', 'pointed'] as const;

/** One of them. */
type Step = (typeof STEPS)[number];

/** A frame's share of drawing: with the page's own work, a task stays below 50 ms. */
const STRETCH_MS = 30;

/** What a step is taken to need before a chart has done it, in ms; afterwards it is taken to need what it needed last. */
const UNKNOWN_MS = 16;

/** What drawing needs of the browser. */
interface Frames {
  /** Calls back before the next frame is painted. */
  request(draw: () => void): void;
  /** Called while a frame is made, calls back in a task of its own after it. */
  afterPainting(next: () => void): void;
  now(): number;
}

/** One chart among those that wait for their turn. */
interface Drawer {
  /** Whether the reader can see it; read anew whenever it is somebody's turn. */
  isInSight: boolean;
  /** Does something in its turn; it takes the place of the same step where that still waits. */
  draw(step: Step, work: () => void): void;
  /** Nothing that waits is done any more. */
  leave(): void;
}

/**
 * Draws charts inside the frame that shows them, those in sight first and the others in frames after it, with a limit to
 * what one frame takes. A frame put between two charts in sight would cost as much as a chart, so there is none while
 * they fit into one, by what each took before.
 */
export class DrawingTurns {
  readonly #frames: Frames;
  /** In the order in which they were made, which is that of the page. */
  readonly #drawers = new Map<Drawer, Map<Step, () => void>>();
  /** What steps of a chart took when they were last done, in ms. */
  readonly #took = new WeakMap<Drawer, Map<Step, number>>();
  #told: (() => void)[] = [];
  #isRequested = false;

  constructor(frames: Frames) {
    this.#frames = frames;
  }

  /** A chart, in sight until it is told otherwise. */
  join(): Drawer {
    const waiting = new Map<Step, () => void>();
    const drawer: Drawer = {
      isInSight: true,
      draw: (step, work) => {
        waiting.set(step, work);
        this.#request();
      },
      leave: () => {
        this.#drawers.delete(drawer);
      },
    };
    this.#drawers.set(drawer, waiting);
    this.#took.set(drawer, new Map());
    return drawer;
  }

  /** Calls back once after the next frame after which nothing in sight waits to be drawn, as soon as that is painted. */
  whenSeen(told: () => void): void {
    this.#told.push(told);
    this.#request();
  }

  #request(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    this.#frames.request(() => {
      this.#isRequested = false;
      try {
        this.#drawFrame();
      } finally {
        // A chart that failed keeps no other from being drawn.
        const waiting = [...this.#drawers].filter(([, { size }]) => size > 0);
        if (waiting.length > 0) this.#request();
        if (!waiting.some(([{ isInSight }]) => isInSight)) this.#tell();
      }
    });
  }

  #tell(): void {
    const told = this.#told;
    this.#told = [];
    if (told.length === 0) return;
    this.#frames.afterPainting(() => {
      for (const tell of told) tell();
    });
  }

  #drawFrame(): void {
    const end = this.#frames.now() + STRETCH_MS;
    const drawn = this.#drawUntil(end, (drawer) => drawer.isInSight);
    // What the reader sees goes out first.
    if (!drawn) this.#drawUntil(end, () => true);
  }

  /** @returns whether anything was drawn */
  #drawUntil(end: number, isWanted: (drawer: Drawer) => boolean): boolean {
    let isDrawn = false;
    for (const [drawer, waiting] of this.#drawers) {
      if (!isWanted(drawer)) continue;
      for (const step of STEPS) {
        const work = waiting.get(step);
        if (work === undefined) continue;
        const started = this.#frames.now();
        const took = this.#took.get(drawer);
        if (isDrawn && started + (took?.get(step) ?? UNKNOWN_MS) > end) return true;
        waiting.delete(step);
        isDrawn = true;
        work();
        took?.set(step, this.#frames.now() - started);
      }
    }
    return isDrawn;
  }
}

/** The turns of this window. */
export const turns = new DrawingTurns({
  request: (draw) => requestAnimationFrame(draw),
  afterPainting: (next) => void nextTask().then(next),
  now: () => performance.now(),
});
