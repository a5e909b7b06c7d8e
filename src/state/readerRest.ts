/** After so long without a click or a key, in ms, a reader looks at what came of the last one. */
const REST_MS = 700;
/** One who never rests keeps nothing waiting for longer. */
const LATEST_MS = 10_000;

/**
 * Watches what a reader does.
 *
 * @param page hears of pointers and keys
 * @returns settles when the reader rests, at once where that is so
 */
export function readerRest(page: Pick<EventTarget, 'addEventListener'>): () => Promise<void> {
  let last = -Infinity;
  for (const type of ['pointerdown', 'keydown'])
    page.addEventListener(
      type,
      () => {
        last = performance.now();
      },
      { capture: true, passive: true },
    );
  return async () => {
    const latest = performance.now() + LATEST_MS;
    const left = (): number => Math.min(last + REST_MS, latest) - performance.now();
    while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()));
  };
}
