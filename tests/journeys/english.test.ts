import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewId } from '../../src/state/selection';
import { card, chooseFiles, loadFiles, settled, tableOf } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Views that are read here; 原始报告 and 数据校验 show findings, whose sentences come with the rules. */
const VIEWS: readonly ViewId[] = [
  'overview',
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'compare',
  'definitions',
  'datasets',
  'import',
];
/** What charts, their sentences and the definitions of measures say is made elsewhere and not read here. */
const NOT_READ =
  'section.card:not(.page section), .head p, .kpi, .boxes, article, .contents, .forms [aria-disabled="true"], .forms .visually-hidden';
/** The mark of made-up data keeps its Chinese beside the English. */
const MARK = '合成示例数据';
/** Names of places and titles of reports stay as they are, wherever they stand in a sentence; the longest first. */
const NAMES = [
  MARK,
  ...columnsOf('datasets/regions/regions.csv', ['name', 'short_name', 'former']),
  ...columnsOf('datasets/real-reports/units.csv', ['name', 'short_name']),
  ...columnsOf('datasets/real-reports/reports.csv', ['title', 'publisher']),
  ...columnsOf('datasets/ganzhou-demo/units.csv', ['name', 'short_name']),
].sort((one, other) => other.length - one.length);

function columnsOf(path: string, columns: readonly string[]): readonly string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.flatMap((row) =>
    columns.flatMap((column) => (row[column] ?? '').match(/\p{Script=Han}{2,}/gu) ?? []),
  );
}

/** Everything a reader sees or hears of a page but what is marked as Chinese. */
function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate((notRead) => {
    const isLeftOut = (element: Element | null) =>
      element === null || element.closest(`[lang|=zh], script, style, noscript, ${notRead}`) !== null;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if (!isLeftOut(parentElement)) texts.push(textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (isLeftOut(element)) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  }, NOT_READ);
}

/** Texts with Chinese beyond names and what is quoted from a form, each once. */
function chineseIn(texts: readonly string[]): readonly string[] {
  const left = texts.filter((text) => {
    const own = text.replace(/“[^”]*”/gu, '');
    return /\p{Script=Han}/u.test(NAMES.reduce((rest, name) => rest.replaceAll(name, ''), own));
  });
  return [...new Set(left.map((text) => text.trim().replace(/\s+/gu, ' ')))];
}

/** Waits until the page speaks English and nothing is awaited. */
async function spoken(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.lang === 'en' &&
      document.querySelector('main h1, main h2') !== null &&
      document.querySelectorAll('.skeleton, [aria-busy="true"]').length === 0,
    undefined,
    { timeout: 90_000 },
  );
}

const NANKANG = {
  name: 'nankang.csv',
  bytes: new TextEncoder().encode(
    ['单位,年份,口径,新收政府信息公开申请数', '南康区,2022,全域,41', '南康区,2023,全域,52'].join('\r\n'),
  ),
};

describe('the page in English', () => {
  it.each(['', '&k=demo'])(
    'leaves no Chinese in its frame and its views%s',
    async (side) => {
      const { page, context, faults } = await visit(browser, site, `#lang=en${side}`);
      for (const view of VIEWS) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#v=${view}&lang=en${side}`);
        await page
          .locator(`nav a[aria-current="page"][href*="${view === 'overview' ? '#' : view}"]`)
          .waitFor();
        await spoken(page);
        // The words of a page that is just fetched are said in English as soon as its catalogue is there.
        await expect.poll(async () => chineseIn(await textsOf(page)), { message: view }).toEqual([]);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
    240_000,
  );

  it('is chosen with the keyboard, kept on this machine, and taken back without losing what is loaded', async () => {
    const { page, context, faults } = await visit(browser, site, '#v=applications');
    await settled(page);
    await chooseFiles(page, [NANKANG]);
    await loadFiles(page);
    await page.evaluate(() => {
      window.location.hash = '#v=applications&d=360703&y=2022-2023';
    });
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const before = await tableOf(chart);
    expect(before.flat()).toContain('41');
    const link = new URL(page.url());

    await page.getByRole('button', { name: 'English', exact: true }).focus();
    await page.keyboard.press('Enter');
    await spoken(page);
    expect(await page.title()).toBe('Applications · Disclosure reports');
    expect(page.url()).toContain('lang=en');
    await page.getByRole('button', { name: '中文', exact: true }).press('Enter');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    expect(page.url()).toContain(link.hash);
    expect(page.url()).not.toContain('lang=');
    expect(await tableOf(chart)).toEqual(before);

    await page.getByRole('button', { name: 'English', exact: true }).press('Enter');
    await spoken(page);
    await page.goto(`${site.url}#v=datasets`);
    await page.reload();
    await spoken(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Datasets');
    await page.goto(`${site.url}#v=datasets&lang=zh`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '数据集' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
