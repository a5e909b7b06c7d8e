import type { CDPSession, Page } from 'playwright-core';

/** What a page weighs after its garbage is collected. */
export interface Weight {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of the engine's module; 0 where it could not be looked at. */
  readonly engine: number;
}

const LINKS: readonly string[] = [
  'v=overview',
  'v=disclosure&y=2015-2018',
  'v=channels&d=360703',
  'v=applications&l=change',
  'v=applications&d=360703&y=2016-2017',
  'v=proposals',
  'v=disputes&l=index',
  'v=capacity',
  'v=compare',
  'v=compare&l=change',
  'v=reports',
  'v=checks&d=360703',
  'v=definitions',
  'v=datasets',
  'v=applications',
];

/** Numbers between 0 and 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Does one of the things that readers do. None of them is waited for longer than it takes to begin. */
export async function interact(page: Page, random: () => number): Promise<void> {
  const link = LINKS[Math.floor(random() * LINKS.length)] ?? 'v=overview';
  const what = random();
  if (what < 0.5) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, link);
    await page.waitForTimeout(60);
    return;
  }
  if (what < 0.75) {
    const box = await page
      .locator('section.card canvas')
      .first()
      .boundingBox({ timeout: 500 })
      .catch(() => null);
    if (box === null) return;
    await page.mouse.move(box.x + box.width * random(), box.y + box.height * random(), { steps: 3 });
    return;
  }
  if (what < 0.9) {
    // The files of a chart, looked at and given up.
    await tap(page, 'section.card button[aria-label^="下载"], section.card button:has-text("下载")');
    await page.waitForTimeout(40);
    await page.keyboard.press('Escape');
    return;
  }
  await tap(page, 'header button:has-text("设置"), header button[aria-label="设置"]');
  await page.waitForTimeout(40);
  await page.keyboard.press('Escape');
}

/** Clicks without waiting: where it is not there, this time nothing is done. */
function tap(page: Page, selector: string): Promise<void> {
  return page
    .locator(selector)
    .first()
    .click({ timeout: 400 })
    .catch(() => undefined);
}

/** Must be called before the page is opened: lets the memory of the engine's module be looked at. */
export function watchEngine(page: Page): void {
  page.on('worker', (worker) => {
    if (!/engineWorker/.test(worker.url())) return;
    void worker
      .evaluate(() => {
        const seen = self as unknown as { engineMemory?: WebAssembly.Memory };
        const { prototype } = WebAssembly.Memory;
        const buffer = Object.getOwnPropertyDescriptor(prototype, 'buffer');
        Object.defineProperty(prototype, 'buffer', {
          configurable: true,
          // The module's own code looks at its memory here.
          get(this: WebAssembly.Memory): unknown {
            seen.engineMemory = this;
            return buffer?.get?.call(this);
          },
        });
      })
      .catch(() => undefined);
  });
}

/** Goes to the opening view, lets everything come to rest, and weighs the page. */
export async function weigh(page: Page, devtools: CDPSession): Promise<Weight> {
  await page.evaluate(() => {
    window.location.hash = 'v=overview';
  });
  await page.mouse.move(2, 2);
  await page.waitForFunction(
    () =>
      document.querySelector('section.card') !== null &&
      document.querySelector('section.card[aria-busy="true"], dialog[open]') === null,
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(700);
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const at = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const worker = page.workers().find((one) => /engineWorker/.test(one.url()));
  const engine =
    (await worker?.evaluate(
      () => (self as unknown as { engineMemory?: WebAssembly.Memory }).engineMemory?.buffer.byteLength,
    )) ?? 0;
  return { heap: at('JSHeapUsedSize'), nodes: at('Nodes'), listeners: at('JSEventListeners'), engine };
}

/** What each may gain at most beside a tenth: noise of the browser, not of the page. */
const SLACK: Weight = { heap: 3e6, nodes: 1_500, listeners: 150, engine: 16e6 };

/**
 * What grew: the median of the last fifth of the weighings is held against that of the second, which is after everything
 * was fetched once. A flat line stays under 1.1 times that and a small constant.
 */
export function grown(weights: readonly Weight[]): readonly string[] {
  const fifth = Math.max(1, Math.floor(weights.length / 5));
  const [early, late] = [weights.slice(fifth, 2 * fifth), weights.slice(-fifth)];
  return (Object.keys(SLACK) as (keyof Weight)[]).flatMap((what) => {
    const [before, after] = [early, late].map((some) => median(some.map((weight) => weight[what]))) as [
      number,
      number,
    ];
    const limit = 1.1 * before + SLACK[what];
    return after <= limit ? [] : [`${what} grew from ${before} to ${after}, over ${Math.round(limit)}`];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
