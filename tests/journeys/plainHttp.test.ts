import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answeredAgain,
  askForReport,
  dieAt,
  figuresLoaded,
  figuresNow,
  FIRST,
  RESTARTED,
  workerOf,
} from './deaths';
import { chooseFiles, loadFiles, settled } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

/** A name that is not this machine: over plain http such an address is not trusted, and has no locks of the browser. */
const HOST = 'disclosure.example';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  const served = await serveDist();
  site = { ...served, url: served.url.replace('127.0.0.1', HOST) };
  browser = await startBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Silence is taken for a death after three minutes: what is told sooner was told by the worker's end. */
const BEFORE_SILENCE = 60_000;

describe('over plain http', () => {
  it('an engine that dies in the middle of a question or unasked is missed at once, and starts again with all data', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=applications');
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
    const before = await figuresLoaded(page);
    expect(before.flat().join(' ')).toMatch(/1,?071/);

    await dieAt(page, 'RUN_QUERY');
    await askForReport(page, site);
    await answeredAgain(page);
    await page.getByRole('button', { name: '关闭这条提示' }).first().click();
    await page.getByText(RESTARTED).waitFor({ state: 'detached' });

    // While nobody asks it anything.
    await (
      await workerOf(page, /engineWorker/)
    ).evaluate(() => {
      self.close();
    });
    await page.getByText(RESTARTED).waitFor({ timeout: BEFORE_SILENCE });
    expect(await figuresNow(page)).toEqual(before);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('a worker that dies while it reads a file is missed at once', async () => {
    const { page, context, faults } = await visit(browser, site, '#v=import');
    await dieAt(page, 'read', /ingestWorker/);
    await chooseFiles(page, [FIRST]);
    await page
      .getByText(/读取文件的后台程序中断，已有数据不受影响/u)
      .first()
      .waitFor({ timeout: BEFORE_SILENCE });
    await page.getByRole('button', { name: '重新读取' }).first().click();
    await loadFiles(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leaves nothing behind but for the workers that live, however often the page is opened', async () => {
    const { page, context, faults } = await visit(browser, site, '#v=overview');
    await settled(page);
    for (let visits = 0; visits < 4; visits += 1) {
      await page.goto('about:blank');
      await page.goto(`${site.url}#v=overview`);
      await settled(page);
    }
    await page.waitForFunction(
      async (most) =>
        (await indexedDB.databases()).filter(({ name = '' }) => name.startsWith('gongkai life ')).length <=
        most,
      page.workers().length,
    );
    expect(faults).toEqual([]);
    await context.close();
  });
});
