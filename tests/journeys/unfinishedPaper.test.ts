import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { printedPages } from '../support/printedPages';
import { servedSite } from './servedSite';
import { answerInPlace } from './visit';

const site = servedSite();

const pdf = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: true });

describe('a page that is not complete', () => {
  it('is not printed as an empty frame: the sheet says what is missing, and the dialog waits', async () => {
    const { page, context } = await site.visit('favicon.svg');
    // An engine that is long on its way: what did not come with the page waits for it.
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await answerInPlace(context, '**/engineWorker-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const followed = page.waitForResponse(/paperActions-.*\.js/u);
    await page.goto(`${site.url}#v=overview`);
    await followed;
    await page.goto(`${site.url}#v=compare&k=demo&d=360703,360702&y=2021-2023`);
    await page.locator('section.card').nth(1).waitFor();
    await page.waitForFunction(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return document.querySelector('body > .paper') !== null;
    });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const unfinished = (await printedPages(await pdf(page))).map(({ text }) => text).join('');
    expect(unfinished).toContain('对比排名');
    expect(unfinished).toMatch(/打印时有2张图还在计算,不在本页中;请等图出齐后再打印。/u);

    await page.getByRole('button', { name: '打印', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
    await dialog.getByText('图表还在计算，出齐后即可打印或保存。').waitFor();
    release();
    await dialog.getByRole('button', { name: /^打印/ }).waitFor({ timeout: 90_000 });
    await page.keyboard.press('Escape');
    const whole = (await printedPages(await pdf(page))).map(({ text }) => text).join('');
    expect(whole).not.toContain('还在计算');
    expect(whole).toContain('图2');
  });
});
