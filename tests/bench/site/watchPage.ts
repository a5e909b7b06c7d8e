import type { BrowserContext, Page } from 'playwright-core';

/** What the page was seen to do, in ms since it was opened. */
interface Watch {
  /** When the browser took the reader's last click or key in, before any code of the page heard of it; 0 before. */
  input: number;
  /** When the frame was on its way to the screen in which a canvas was last drawn on. */
  readonly drawn: WeakMap<HTMLCanvasElement, number>;
  /** The same of the words and boxes of the page, by the element they stand in. */
  readonly worded: Map<Element, number>;
  /** The last of all of these, also of what is scrolled out of sight; 0 before. */
  last: number;
  /** When the first chart of a card was on the screen; 0 before. */
  firstChart: number;
  /** When the engine held the data for the first time; 0 before. */
  engineReady: number;
  /** The longest task of the main thread above 50 ms since it was last set to 0; 0 where none was longer. */
  longestTask: number;
  /** What every chart and all words of the page look like now. */
  look(): Promise<Look>;
  /** What has changed since a look, and how long after the input it stood. */
  paintedSince(before: Look): Promise<Painted>;
}

/** How the page looks: what two looks differ in has changed. */
interface Look {
  /** The picture on every canvas, as a number that another picture all but never has. */
  readonly pictures: ReadonlyMap<HTMLCanvasElement, number>;
  readonly words: string;
}

declare global {
  interface Window {
    benchWatch: Watch;
    benchLook: Look;
  }
}

/** Has every page of a context watched from its first moment on; the page itself knows nothing of it. */
export async function watchPages(context: BrowserContext): Promise<void> {
  // As text: the program that runs this file names functions by a helper that the page does not have.
  await context.addInitScript({ content: `{ const __name = (one) => one; (${String(watch)})(); }` });
}

/** What a click changed, and how long that took, in ms. */
export interface Painted {
  /** Until the last changed chart in sight stood, and the words in sight; undefined where neither changed. */
  readonly inSight: number | undefined;
  /** Until the last changed chart stood, also of those scrolled out of sight. */
  readonly all: number | undefined;
  /** Charts with another picture than before the click, and those of them in sight. */
  readonly charts: number;
  readonly chartsInSight: number;
}

/**
 * Clicks, and waits until the page is quiet again.
 *
 * The clock begins with the time stamp of the click itself, so waiting for the page to hear it is in it. It ends when the main
 * thread has handed over the frame in which the last changed chart was painted for the last time (or, if later, in which words in
 * sight were last changed): a message sent out of that frame has been heard, or the next frame begins. What the browser's
 * compositor does with the frame afterwards is not in it. A chart counts as changed only where its picture differs from that before the click, dot by dot; a
 * chart that is painted again as it was counts for nothing, and so does a click that changes neither a picture nor a word.
 */
export async function untilPainted(
  page: Page,
  click: () => Promise<void>,
  patienceMs = 30_000,
): Promise<Painted> {
  await page.evaluate(async () => {
    window.benchLook = await window.benchWatch.look();
    window.benchWatch.worded.clear();
    Object.assign(window.benchWatch, { input: 0, last: 0 });
  });
  await click();
  await quiet(page, patienceMs);
  return page.evaluate(() => window.benchWatch.paintedSince(window.benchLook));
}

/** Waits until no card waits for an answer and nothing has changed for a while. @throws Error where nothing ever changes */
async function quiet(page: Page, timeout: number): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy="true"]') === null &&
      window.benchWatch.last > 0 &&
      performance.now() - window.benchWatch.last > 250,
    undefined,
    { timeout },
  );
}

/** Runs in the page. */
function watch(): void {
  // One room for the dots of every picture: room anew for each of them, megabytes at every look, is what the browser would then
  // collect in the middle of a click, a tenth of a second that the page itself does not have.
  let dots = new ArrayBuffer(0);
  const { prototype } = CanvasRenderingContext2D;
  const clear = Object.getOwnPropertyDescriptor(prototype, 'clearRect')?.value as typeof prototype.clearRect;
  const pictureOn = async (canvas: HTMLCanvasElement): Promise<number> => {
    if (canvas.width === 0 || canvas.height === 0) return 0;
    const picture = new VideoFrame(canvas, { timestamp: 0 });
    try {
      const size = picture.allocationSize();
      if (dots.byteLength < size) dots = new ArrayBuffer(size);
      await picture.copyTo(dots);
      let sum = size;
      for (const dot of new Uint32Array(dots, 0, size >> 2)) sum = (Math.imul(sum, 31) + dot) | 0;
      return sum;
    } finally {
      picture.close();
    }
  };
  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const seen: Watch = {
    input: 0,
    drawn: new WeakMap(),
    worded: new Map(),
    last: 0,
    firstChart: 0,
    engineReady: 0,
    longestTask: 0,
    look: async () => {
      const pictures = new Map<HTMLCanvasElement, number>();
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('main canvas'))
        pictures.set(canvas, await pictureOn(canvas));
      return { pictures, words: document.querySelector('main')?.textContent ?? '' };
    },
    paintedSince: async (before) => {
      const { input, drawn, worded } = seen;
      const now = await seen.look();
      const changed = [...now.pictures].flatMap(([canvas, picture]) => {
        const at = drawn.get(canvas) ?? 0;
        return at < input || picture === before.pictures.get(canvas) ? [] : [{ at, canvas }];
      });
      const inSight = changed.filter(({ canvas }) => isInSight(canvas));
      const wordsAt =
        now.words === before.words
          ? []
          : [...worded].flatMap(([element, at]) => (at >= input && isInSight(element) ? [at] : []));
      const since = (times: readonly number[]) =>
        input === 0 || times.length === 0 ? undefined : Math.max(...times) - input;
      return {
        inSight: since([...inSight.map(({ at }) => at), ...wordsAt]),
        all: since([...changed.map(({ at }) => at), ...wordsAt]),
        charts: changed.length,
        chartsInSight: inSight.length,
      };
    },
  };
  window.benchWatch = seen;
  for (const type of ['click', 'keydown'])
    addEventListener(
      type,
      (event) => {
        seen.input = event.timeStamp;
      },
      true,
    );

  // What is drawn inside a frame is on the screen with it; what is drawn between two frames, with the next.
  const request = window.requestAnimationFrame.bind(window);
  let isInFrame = false;
  let frameTime = 0;
  window.requestAnimationFrame = (draw) =>
    request((time) => {
      isInFrame = true;
      frameTime = time;
      frameOf(time);
      try {
        draw(time);
      } finally {
        // After what is left to be done at once.
        queueMicrotask(() => {
          isInFrame = false;
        });
      }
    });
  let canvases = new Set<HTMLCanvasElement>();
  let elements = new Set<Element>();
  let isFollowed = false;
  let hasChart = false;
  /** What the frame that began at a time shows; undefined once it is handed over. */
  let framed:
    | { readonly time: number; readonly drawn: Set<HTMLCanvasElement>; readonly worded: Set<Element> }
    | undefined;
  /**
   * A message sent from a frame is heard once that frame has been handed over, and so it has when the next one begins, which a
   * busy browser does before any message. It is sent as the frame begins, or the page, which sends itself one out of the frame for
   * what is scrolled out of sight, would hear its own first and do that work on our clock.
   */
  function frameOf(time: number): NonNullable<typeof framed> {
    if (framed?.time === time) return framed;
    handOver();
    const frame = { time, drawn: new Set<HTMLCanvasElement>(), worded: new Set<Element>() };
    framed = frame;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (framed === frame) handOver();
    };
    port2.postMessage(null);
    return frame;
  }
  function handOver(): void {
    const frame = framed;
    framed = undefined;
    if (frame === undefined || frame.drawn.size + frame.worded.size === 0) return;
    const now = performance.now();
    for (const canvas of frame.drawn) seen.drawn.set(canvas, now);
    for (const element of frame.worded) seen.worded.set(element, now);
    seen.last = now;
    if (hasChart && frame.drawn.size > 0 && seen.firstChart === 0) seen.firstChart = now;
  }
  const stampWithFrame = (time: number): void => {
    const { drawn, worded } = frameOf(time);
    for (const canvas of canvases) drawn.add(canvas);
    for (const element of elements) worded.add(element);
    [canvases, elements, isFollowed] = [new Set(), new Set(), false];
  };
  const changed = (): void => {
    if (isFollowed) return;
    isFollowed = true;
    if (isInFrame) queueMicrotask(() => stampWithFrame(frameTime));
    else request(stampWithFrame);
  };
  // A chart is drawn on a cleared canvas; everything else in the page is seen by its nodes.
  prototype.clearRect = function (...box) {
    hasChart ||= this.canvas.closest('section.card') !== null;
    canvases.add(this.canvas);
    changed();
    clear.apply(this, box);
  };
  let isStarting = false;
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest('main') == null) continue;
      elements.add(element);
      changed();
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
