import { nextTask } from '../../domain/turns';

/** After so much work at a stretch the page gets its turn: to paint, and to hear a click. */
const STRETCH_MS = 12;
/** A piece that took so long leaves what its answer brings about, often a drawing, to a task of its own. */
const LONG_MS = 6;

/** Does pieces of work one after another, none of them at once, and lets the page live in between. */
export function inTurns(): <T>(work: () => T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let [spentMs, endedAt] = [0, -Infinity];
  return (work) => {
    const done = last.then(async () => {
      const isAfterPause = performance.now() - endedAt > STRETCH_MS;
      if (!isAfterPause && spentMs > STRETCH_MS) await nextTask();
      if (isAfterPause || spentMs > STRETCH_MS) spentMs = 0;
      const startedAt = performance.now();
      try {
        return work();
      } finally {
        endedAt = performance.now();
        spentMs += endedAt - startedAt;
        if (endedAt - startedAt > LONG_MS) {
          await nextTask();
          spentMs = 0;
        }
      }
    });
    last = done.catch(() => undefined);
    return done;
  };
}
