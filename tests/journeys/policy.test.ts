import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection/selection';
import { servedSite } from './servedSite';
import { card, chooseFiles, loadFiles, saved, settled } from './steps';
import { visit } from './visit';

const site = servedSite();

/** From the next page on, what its content policy refuses is written down. */
async function listen(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => void refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void };
      tellRefused(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return refused;
}

describe('the content policy', () => {
  it('refuses an inline script, code made from text and another origin, and the listener hears of it', async () => {
    const { page, context } = await visit(site.browser, site, '#v=definitions');
    const refused = await listen(page);
    await page.reload();
    await page.getByRole('heading').first().waitFor();
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.title = "clicked"');
      document.body.append(button);
      button.click();
      await fetch('https://elsewhere.example/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 200));
      return document.title;
    });
    expect(ran).not.toMatch(/ran|clicked/);
    const heard = refused.map((each) => each.split(' ')[0]);
    expect(heard).toContain('script-src-elem');
    expect(heard).toContain('script-src-attr');
    expect(heard).toContain('connect-src');
    await context.close();
  });

  it('is not touched by a walk through all views, sources, an import, downloads, printing and the offline page', async () => {
    const { page, context } = await site.visit('#v=definitions');
    const refused = await listen(page);
    await page.reload();
    for (const view of VIEWS) {
      await page.goto(`${site.url}#v=${view}&k=demo`);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    }

    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702&y=2021-2024`);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await chart
      .locator('canvas')
      .first()
      .hover({ position: { x: 200, y: 120 } });
    await chart.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '数值出处' }).waitFor();
    await page.keyboard.press('Escape');

    await chart.getByRole('button', { name: /^下载/ }).click();
    const files = page.getByRole('dialog', { name: /^下载：/ });
    for (const name of [/\.xlsx/i, /CSV：与表一致/, /\.svg/, /\.png/]) {
      const file = await saved(page, () => files.getByRole('button', { name }).first().click());
      expect(file.bytes.length).toBeGreaterThan(100);
    }
    await page.keyboard.press('Escape');

    await page.evaluate(() => {
      window.print = () => undefined;
    });
    const printing = page.getByRole('dialog', { name: '打印与离线网页' });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    const offline = await saved(page, () => printing.getByRole('button', { name: /^离线网页/ }).click());
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await printing.getByRole('button', { name: /^打印/ }).click();
    await page.locator('body > .paper').waitFor({ state: 'attached' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.keyboard.press('Escape');
    await printing.waitFor({ state: 'detached' });

    await page.goto(`${site.url}#v=applications`);
    await settled(page);
    const csv = '单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9';
    await chooseFiles(page, [{ name: '信丰县.csv', bytes: new TextEncoder().encode(csv) }]);
    await page.getByRole('list', { name: '文件' }).getByText('1 个单位 · 1 份报告').waitFor();
    await loadFiles(page);
    await page.getByRole('button', { name: '撤销导入' }).waitFor();

    expect(refused).toEqual([]);

    // The page that was saved keeps its own policy when it is opened from disk.
    const path = join(await mkdtemp(join(tmpdir(), 'policy-')), 'page.html');
    await writeFile(path, offline.bytes);
    const read = await context.newPage();
    const refusedThere = await listen(read);
    await read.goto(pathToFileURL(path).href);
    await read.locator('.chart').first().getByRole('button', { name: '表', exact: true }).click();
    await read.getByRole('checkbox', { name: '章贡区' }).uncheck();
    expect(refusedThere).toEqual([]);
  });
});
