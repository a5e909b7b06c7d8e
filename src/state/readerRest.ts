/** After so long without a click or a key, in ms, a reader looks at what came of the last one. */
const REST_MS = 700;
/** One who has not rested for so long keeps nothing waiting but for a pause between two clicks. */
const PATIENCE_MS = 30_000;
/** So long after a click or a key, what it asked for is drawn. */
const PAUSE_MS = 250;
/** One who does not even pause keeps nothing waiting for longer. */
const LATEST_MS = 60_000;

/**
 * Watches what a reader does.
 *
 * @param page hears of pointers and keys
 * @returns settles when the reader rests, at once where that is so; pauses where no rest has come for long
 */
export function readerRest(page: Pick<EventTarget, 'addEventListener'>): () => Promise<void> {
  let [first, last] = [-Infinity, -Infinity];
  for (const type of ['pointerdown', 'keydown'])
    page.addEventListener(
      type,
      () => {
        const now = performance.now();
        if (now - last >= REST_MS) first = now;
        last = now;
      },
      { capture: true, passive: true },
    );
  return async () => {
    const latest = performance.now() + LATEST_MS;
    const left = (): number => {
      const now = performance.now();
      const rest = Math.max(last + PAUSE_MS, Math.min(last + REST_MS, first + PATIENCE_MS));
      return Math.min(rest, latest) - now;
    };
    for (let ms = left(); ms > 0; ms = left()) await new Promise((resolve) => setTimeout(resolve, ms));
  };
}
