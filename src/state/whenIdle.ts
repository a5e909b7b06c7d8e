/** After so long it is done also on a page that is never idle, in ms; and so soon where the browser does not tell. */
const LATEST_MS = 1000;
const LATER_MS = 200;

/** Does something when the page has nothing else to do. @returns gives it up */
export function whenIdle(work: () => unknown): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LATER_MS);
    return () => {
      clearTimeout(timer);
    };
  }
  const asked = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => {
    cancelIdleCallback(asked);
  };
}
