import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, cellAt, chooseFiles, loadFiles, settled, tableOf, walkTo } from './steps';
import { headerPolicy } from '../build/policy';
import { answerInPlace, serveDist, startBrowser, visit, type Site } from './visit';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * Takes from a page or a worker what came after Chromium 90, but for `checkVisibility`, which the driver of the browser asks.
 * Text, as it runs before anything else there.
 */
const TAKE_AWAY = `(() => {
  const typedArray = Object.getPrototypeOf(Uint8Array);
  const later = [
    [globalThis, ['structuredClone', 'scheduler', 'Iterator', 'URLPattern', 'OffscreenCanvas']],
    [Array, ['fromAsync']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [typedArray.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [AbortSignal, ['any', 'timeout']],
    [AbortSignal.prototype, ['throwIfAborted']],
    [URL, ['canParse', 'parse']],
    [globalThis.Crypto?.prototype, ['randomUUID']],
    [globalThis.HTMLElement?.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    [globalThis.Element?.prototype, ['setHTMLUnsafe']],
    [globalThis.CanvasRenderingContext2D?.prototype, ['roundRect', 'createConicGradient', 'reset']],
    [globalThis.Document?.prototype, ['startViewTransition']],
  ];
  for (const [owner, names] of later) if (owner) for (const name of names) delete owner[name];
  globalThis.takenAway = [].at === undefined;
})();`;

/** A page and workers as of the age of Chromium 90, but for the syntax, at which `tests/build/kernelFaults.ts` looks. */
async function age(context: BrowserContext): Promise<readonly string[]> {
  await context.addInitScript(TAKE_AWAY);
  const workers: string[] = [];
  await answerInPlace(context, /[wW]orker-[\w-]{8}\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    workers.push(new URL(route.request().url()).pathname.replace(/^.*\/|-[\w-]{8}\.js$/g, ''));
    await route.fulfill({ response, body: `${TAKE_AWAY}\n${text}` });
  });
  return workers;
}

describe('a kernel of the age of Chromium 90', () => {
  it('draws, answers, imports, keeps and tells sources, with all that came later taken away from page and workers', async () => {
    // A file that asks for no other: nothing of a page as new as the browser is still on its way.
    const { page, context, faults } = await visit(browser, site, 'favicon.svg');
    const workers = await age(context);
    await page.goto(site.url);
    await settled(page);
    expect(await page.evaluate('takenAway')).toBe(true);
    for (const view of [
      'applications',
      'proposals',
      'disputes',
      'compare',
      'checks',
      'reports',
      'datasets',
    ]) {
      await page.goto(`${site.url}#v=${view}&k=demo`);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    }
    await page.goto(`${site.url}#v=applications&d=321300&y=2021-2024`);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await walkTo(page, chart, '2024');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '数值出处' }).getByText('宿迁市 · 2024年').waitFor();
    await page.keyboard.press('Escape');
    expect(cellAt(await tableOf(chart), /宿迁市/, /2024/)).toMatch(/^3,?525/);

    await chooseFiles(page, [
      {
        name: '信丰县.csv',
        bytes: new TextEncoder().encode('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9'),
      },
    ]);
    await loadFiles(page);
    await page.goto(`${site.url}#v=datasets`);
    await page.getByText('已保存在本机').first().waitFor();
    await page.reload();
    await page.getByText('已保存在本机').first().waitFor();
    // A small import is kept without a worker.
    expect([...new Set(workers)].sort()).toEqual([
      'duckdb-browser-eh.worker',
      'engineWorker',
      'ingestWorker',
      'keptReadingWorker',
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a kernel below that', () => {
  it('gets words in both languages and no half page', async () => {
    // As above: what is still on its way when a page is left would keep the network from being idle.
    const { page, context } = await visit(browser, site, 'favicon.svg');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() => {
      Reflect.deleteProperty(RegExp.prototype, 'hasIndices');
    });
    await page.goto(`${site.url}#v=definitions`);
    const told = page.getByRole('alert');
    await told.waitFor();
    await page.waitForLoadState('networkidle');
    const words = await told.innerText();
    expect(words).toContain('浏览器版本过旧');
    expect(words).toContain('Chromium 90');
    expect(words).toContain('极速模式');
    expect(words).toContain('too old');
    expect(words).toContain('Mozilla/5.0');
    expect(await page.locator('#app > *').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a kernel that does not know the word for WebAssembly in a policy, and holds workers to it', () => {
  /** The policy as Chromium 96 understands it, with a word of its own in the place of the one that it does not know. */
  const known = (word: string) => headerPolicy().replace(" 'wasm-unsafe-eval'", word);

  it('says so at once, and keeps the charts that came with the page', async () => {
    const policed = await serveDist({ policy: known('') });
    const { page, context, foreign } = await visit(browser, policed, '#v=overview');
    await page
      .getByRole('alert')
      .filter({ hasText: /浏览器不允许运行分析引擎.*Chromium 96/u })
      .waitFor({ timeout: 20_000 });
    await page.getByRole('application').first().waitFor();
    expect(foreign).toEqual([]);
    await context.close();
    await policed.close();
  });

  it("starts it where the policy has 'unsafe-eval'", async () => {
    const policed = await serveDist({ policy: known(" 'unsafe-eval'") });
    const { page, context, faults } = await visit(browser, policed, '#v=applications&d=321300&y=2021-2024');
    await settled(page);
    const table = await tableOf(card(page, /新收政府信息公开申请数/).first());
    expect(cellAt(table, /宿迁市/, /2024/)).toMatch(/^3,?525/);
    expect(faults).toEqual([]);
    await context.close();
    await policed.close();
  });
});
