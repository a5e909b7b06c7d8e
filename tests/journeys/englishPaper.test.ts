import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection/selection';
import { printedPages, type PrintedPage } from '../support/printedPages';
import { chineseOnPaper } from './chineseLeft';
import { spoken } from './englishSteps';
import { servedSite } from './servedSite';
import { saved } from './steps';

const site = servedSite();
const FEW = '&k=demo&d=360703,360702,360704&y=2017-2024&lang=en';

/** Opens a view in English and waits until all it prints is there; the browser's own window of printing stays shut. */
async function opened(view: string, more = FEW): Promise<Page> {
  const { page } = await site.visit(`#v=${view}${more}`);
  await spoken(page);
  if (view === 'checks') await page.locator('li.item').first().waitFor({ timeout: 60_000 });
  // A card of a chart that is fetched later is not awaited yet, and still empty.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('section.card')].every(
      (card) => card.getAttribute('aria-busy') !== 'true' && (card.textContent ?? '').trim() !== '',
    ),
  );
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  return page;
}

async function printed(page: Page, offer: RegExp): Promise<readonly PrintedPage[]> {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Print and offline page' });
  await dialog.getByRole('button', { name: offer }).click();
  await page.locator('body > .paper, main > .around').first().waitFor({ state: 'attached' });
  if ((await page.locator('main > .around').count()) > 0) await page.keyboard.press('Escape');
  return printedPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

describe('paper in English', () => {
  it.each(VIEWS.filter((view) => view !== 'import'))(
    '%s is printed without Chinese besides names',
    async (view) => {
      const pages = await printed(await opened(view), /^Print/u);
      for (const [at, { text }] of pages.entries()) {
        expect(text).toContain(`Page${String(at + 1)}of${String(pages.length)}`);
        expect(text).toMatch(/Printedon\d{4}-\d\d-\d\d/u);
        expect(text).toContain('Dataupto');
      }
      expect(chineseOnPaper(pages.map(({ text }) => text).join('\n'))).toEqual([]);
      expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    },
  );

  it.each(['overview', 'applications', 'proposals', 'compare'])(
    'a sheet for a superior of %s has none either, on one page',
    async (view) => {
      const pages = await printed(await opened(view), /^One-page sheet/u);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.text).toContain('Source:');
      expect(chineseOnPaper(pages[0]?.text ?? '')).toEqual([]);
    },
  );

  it('the offline page has none either, before and after it is filtered', async () => {
    const page = await opened('proposals');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Print and offline page' });
    const file = await saved(page, () => dialog.getByRole('button', { name: /^Offline page/u }).click());
    const folder = await mkdtemp(join(tmpdir(), 'offline-'));
    const path = join(folder, 'page.html');
    await writeFile(path, file.bytes);
    const read = await page.context().newPage();
    await read.goto(pathToFileURL(path).href);
    const said = () =>
      read
        .locator('main')
        .evaluate((main) =>
          [
            document.title,
            (main as HTMLElement).innerText,
            ...[...main.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
              one.getAttribute('aria-label') ?? '',
              one.getAttribute('title') ?? '',
            ]),
          ].join('\n'),
        );
    expect(await read.locator('html').getAttribute('lang')).toBe('en');
    expect(chineseOnPaper(await said())).toEqual([]);
    await read.getByRole('checkbox', { name: '章贡区' }).uncheck();
    expect(await said()).toContain('Clear the filter');
    expect(chineseOnPaper(await said())).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
