import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectEnglish } from './chineseLeft';
import { laterBuild } from './laterBuild';
import { card, cellAt, chooseFiles, loadFiles, settled, tableOf } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

let browser: Browser;
let next: string;
beforeAll(async () => {
  browser = await startBrowser();
  next = laterBuild('two');
});
afterAll(async () => {
  await browser.close();
  rmSync(next, { recursive: true });
});

/** A server whose folder can be changed, which can lose a file, and can have the use without a network switched off. */
async function server() {
  const state = { folder: 'dist', lost: undefined as string | undefined, isOff: false };
  const site = await serveDist({
    path: '/a/b/',
    folder: () => state.folder,
    isLost: (file) => state.lost !== undefined && file.includes(state.lost),
    instead: (file) =>
      state.isOff && file.endsWith('/service-worker.js') ? 'dist/deploy/service-worker-off.js' : undefined,
  });
  return Object.assign(state, site);
}

const open = (site: Site, hash = '') => visit(browser, site, hash, undefined, 'allow');

/** Waits until the page is kept whole. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });
}

/** Asks for a newer version now, as the page does every hour; resolves when it came or did not. */
function askForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (coming === null) return registration.waiting === null ? 'none' : 'waiting';
    return new Promise<string>((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'installed') resolve('waiting');
        if (coming.state === 'redundant') resolve('refused');
      });
    });
  });
}

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build'] ?? 'one');
const stores = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' windows')).length);
const notice = (page: Page) => page.getByRole('region', { name: '有新版本' });

/** That charts stand, the engine answers and pages that come later are there. */
async function works(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}#v=applications&d=321300&y=2021-2024`);
  await settled(page);
  const table = await tableOf(card(page, /新收政府信息公开申请数/).first());
  expect(cellAt(table, /宿迁市/, /2024/)).toMatch(/^3,?525/);
  await page.getByRole('link', { name: '指标说明' }).click();
  await page.getByRole('heading', { name: '指标说明' }).first().waitFor();
  await page.getByRole('link', { name: '数据校验' }).click();
  await page
    .getByRole('heading', { name: /数据校验/ })
    .first()
    .waitFor();
}

describe('without a network', () => {
  it('the page opens after one visit, draws, answers, fetches what comes later, and has what was imported', async () => {
    const site = await server();
    const { page, context, foreign } = await open(site, '#v=applications');
    await settled(page);
    await chooseFiles(page, [
      {
        name: '信丰县.csv',
        bytes: new TextEncoder().encode('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9'),
      },
    ]);
    await loadFiles(page);
    await kept(page);
    await site.close();

    // The page of the first visit goes on, also with what it had not fetched.
    await works(page, site);
    await page.goto('about:blank');
    await page.goto(site.url);
    await settled(page);
    await works(page, site);
    await page.goto(`${site.url}third-party-notices.txt`);
    expect(await page.locator('body').innerText()).toContain('echarts');
    await page.goto(`${site.url}?asked#v=applications&d=360722&y=2024`);
    await settled(page);
    expect((await tableOf(card(page, /新收政府信息公开申请数/).first())).flat()).toContain('9');
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('keeps the engine that the browser uses and not the other, and nothing of the folder for servers', async () => {
    const site = await server();
    const { page, context } = await open(site);
    await settled(page);
    await kept(page);
    const names = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(names.filter((name) => name.endsWith('.wasm'))).toEqual([
      expect.stringMatching(/^\/a\/b\/assets\/duckdb-eh-/),
    ]);
    expect(names.filter((name) => /deploy|screenshot|service-worker/.test(name))).toEqual([]);
    await context.close();
    await site.close();
  });
});

describe('a newer version', () => {
  async function keptAndUpdated(): Promise<{
    site: Awaited<ReturnType<typeof server>>;
    page: Page;
    context: BrowserContext;
    faults: readonly string[];
  }> {
    const site = await server();
    const { page, context, faults } = await open(site);
    await settled(page);
    await kept(page);
    // From here on the page comes out of the store.
    await page.reload();
    await settled(page);
    site.folder = next;
    return { site, page, context, faults };
  }

  it('is told of and waits; the old page goes on with its own files; one click brings the new one, another window stays', async () => {
    const { site, page, context, faults } = await keptAndUpdated();
    const other = await context.newPage();
    await other.goto(`${site.url}#v=applications`);
    await settled(other);
    await notice(page).waitFor({ timeout: 60_000 });
    expect([await buildOf(page), await buildOf(other)]).toEqual(['one', 'one']);
    await works(page, site);
    expect(await buildOf(page)).toBe('one');

    await page.getByRole('link', { name: '建议提案' }).click();
    await notice(page).getByRole('button', { name: '现在更新' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['build'] === 'two');
    expect(page.url()).toContain('v=proposals');
    await works(page, site);

    // The other window was not reloaded, and still has the pages of its version, which no server has any more.
    expect(await buildOf(other)).toBe('one');
    await works(other, site);
    expect(await buildOf(other)).toBe('one');
    await notice(other).waitFor();
    expect(await stores(other)).toBe(2);
    await other.close();

    // Nobody shows the former version: the next page that arrives has it removed.
    await page.reload();
    await settled(page);
    await page.waitForFunction(
      async () => (await caches.keys()).filter((name) => !name.endsWith(' windows')).length === 1,
      undefined,
      { timeout: 60_000 },
    );
    expect(faults).toEqual([]);
    await site.close();
    await page.reload();
    await works(page, site);
    expect(await buildOf(page)).toBe('two');
    await context.close();
  });

  it('is told in English on a page in English, and hangs out of no phone', async () => {
    const { site, page, context } = await keptAndUpdated();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}#v=applications&lang=en`);
    const told = page.getByRole('region', { name: 'A new version is available' });
    await told.waitFor({ timeout: 60_000 });
    await expectEnglish(page, 'notice of a new version');
    await told.scrollIntoViewIfNeeded();
    const box = await told.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    const folder = process.env['PRINTED'];
    if (folder !== undefined) {
      for (const [name, language, width] of [
        ['en-390', 'en', 390],
        ['en-1440', 'en', 1440],
        ['zh-390', 'zh', 390],
        ['zh-1440', 'zh', 1440],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.url}#v=applications&lang=${language}`);
        await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language);
        await settled(page);
        await page.screenshot({ path: `${folder}/notice-${name}.png` });
      }
    }
    await context.close();
    await site.close();
  });

  it('of which a file is missing leaves the old one whole, and is fetched once the server has it all', async () => {
    const { site, page, context } = await keptAndUpdated();
    site.lost = 'DefinitionsPage-';
    expect(await askForUpdate(page)).toBe('refused');
    expect(await notice(page).count()).toBe(0);
    await page.reload();
    await works(page, site);
    expect(await buildOf(page)).toBe('one');
    site.lost = undefined;
    expect(await askForUpdate(page)).toBe('waiting');
    await notice(page).getByRole('button', { name: '现在更新' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['build'] === 'two');
    await works(page, site);
    await context.close();
    await site.close();
  });

  it('can be put off, and is there at the next visit', async () => {
    const { site, page, context } = await keptAndUpdated();
    await notice(page).waitFor({ timeout: 60_000 });
    await notice(page).getByRole('button', { name: '稍后' }).click();
    expect(await notice(page).count()).toBe(0);
    await page.close();
    const again = await context.newPage();
    await again.goto(site.url);
    await settled(again);
    expect(await buildOf(again)).toBe('two');
    await context.close();
    await site.close();
  });
});

describe('switching it off', () => {
  it('the file for servers takes the place of the worker, and every browser forgets what it kept', async () => {
    const site = await server();
    const { page, context } = await open(site);
    await settled(page);
    await kept(page);
    site.isOff = true;
    await askForUpdate(page);
    await page.waitForFunction(async () => (await caches.keys()).length === 0);
    // From now on the page is what the server has.
    site.folder = next;
    await page.reload();
    await settled(page);
    expect(await buildOf(page)).toBe('two');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await works(page, site);
    await context.close();
    await site.close();
  });
});

describe('on a plain http address of an intranet', () => {
  it('there is no service worker, and the page works as well without', async () => {
    const site = await server();
    const elsewhere = await startBrowser(['--host-resolver-rules=MAP office.intranet 127.0.0.1']);
    const there = { ...site, url: site.url.replace('127.0.0.1', 'office.intranet') };
    const { page, context, faults, foreign } = await visit(elsewhere, there, '', undefined, 'allow');
    await settled(page);
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
      false,
      false,
    ]);
    await works(page, there);
    await page.goto(`${there.url}#v=applications`);
    await chooseFiles(page, [
      {
        name: '信丰县.csv',
        bytes: new TextEncoder().encode('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9'),
      },
    ]);
    await loadFiles(page);
    await page.getByRole('button', { name: '撤销导入' }).waitFor();
    expect([faults, foreign]).toEqual([[], []]);
    await context.close();
    await elsewhere.close();
    await site.close();
  });
});
