import type { BrowserContext, Page } from 'playwright-core';

/** What the page was seen to do, in ms since it was opened. */
interface Watch {
  /** When the reader's last click came in. */
  input: number;
  /** When the frame was on the screen after charts in sight, or words, last changed. */
  painted: number;
  /** The same for charts that are scrolled out of sight as well. */
  allPainted: number;
  /** When the first chart of a card was on the screen; 0 before. */
  firstChart: number;
  /** When the engine held the data for the first time; 0 before. */
  engineReady: number;
  /** The longest task of the main thread above 50 ms since it was last set to 0; 0 where none was longer. */
  longestTask: number;
}

declare global {
  interface Window {
    benchWatch: Watch;
  }
}

/** Has every page of a context watched from its first moment on; the page itself knows nothing of it. */
export async function watchPages(context: BrowserContext): Promise<void> {
  // As text: the program that runs this file names functions by a helper that the page does not have.
  await context.addInitScript({ content: `{ const __name = (one) => one; (${String(watch)})(); }` });
}

/** How long after a click the last frame stood that it changed, in ms. */
export interface Painted {
  readonly inSight: number;
  /** Also what is scrolled out of sight. */
  readonly all: number;
}

/** Clicks, and waits until the page is quiet again. */
export async function untilPainted(page: Page, click: () => Promise<void>): Promise<Painted> {
  await page.evaluate(() => {
    Object.assign(window.benchWatch, { input: 0, painted: 0, allPainted: 0 });
  });
  await click();
  await quiet(page);
  return page.evaluate(() => {
    const { input, painted, allPainted } = window.benchWatch;
    return { inSight: painted - input, all: allPainted - input };
  });
}

/** Waits until no card waits for an answer and nothing has changed for a while. @throws Error where nothing ever changes */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy="true"]') === null &&
      window.benchWatch.allPainted > 0 &&
      performance.now() - window.benchWatch.allPainted > 200,
    undefined,
    { timeout: 30_000 },
  );
}

/** Runs in the page. */
function watch(): void {
  const seen: Watch = { input: 0, painted: 0, allPainted: 0, firstChart: 0, engineReady: 0, longestTask: 0 };
  window.benchWatch = seen;
  addEventListener(
    'click',
    (event) => {
      seen.input = event.timeStamp;
    },
    true,
  );
  let isChanged = false;
  let isChangedInSight = false;
  let isFollowed = false;
  let hasChart = false;
  /** A message sent from a frame is heard once that frame has been painted. */
  const follow = (): void => {
    requestAnimationFrame(() => {
      const [wasChanged, wasInSight] = [isChanged, isChangedInSight];
      isChanged = false;
      isChangedInSight = false;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        if (wasChanged) seen.allPainted = now;
        if (wasInSight) seen.painted = now;
        if (wasChanged && hasChart && seen.firstChart === 0) seen.firstChart = now;
        if (wasChanged || isChanged) follow();
        else isFollowed = false;
      };
      port2.postMessage(null);
    });
  };
  const changed = (isInSight: boolean): void => {
    isChanged = true;
    isChangedInSight ||= isInSight;
    if (isFollowed) return;
    isFollowed = true;
    follow();
  };
  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  // A chart is drawn on a cleared canvas; everything else in the page is seen by its nodes.
  const { prototype } = CanvasRenderingContext2D;
  const clear = Object.getOwnPropertyDescriptor(prototype, 'clearRect')?.value as typeof prototype.clearRect;
  prototype.clearRect = function (...box) {
    hasChart ||= this.canvas.closest('section.card') !== null;
    changed(isInSight(this.canvas));
    clear.apply(this, box);
  };
  let isStarting = false;
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest('main') != null) changed(isChangedInSight || isInSight(element));
    }
    if (seen.engineReady > 0) return;
    const isAtWork = [...document.querySelectorAll('p.no-print[role="status"]')].some((line) =>
      /正在载入/u.test(line.textContent),
    );
    if (isStarting && !isAtWork) seen.engineReady = performance.now();
    isStarting = isAtWork;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}
