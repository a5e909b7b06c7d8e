import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/domain/catalogue';
import { longCsv, nationalFigures } from '../bench/nationalFigures';
import { openStep, settled } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

/** Enough that reading, checking, loading and keeping each take many turns; the bench walks the million. */
const FIGURE_COUNT = 200_000;
const NAME = '长表_合成.csv';

let browser: Browser;
let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
const path = join(folder, NAME);
beforeAll(async () => {
  const national = nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), FIGURE_COUNT);
  writeFileSync(
    path,
    longCsv(national, (code) => CATALOGUE[code]?.id ?? ''),
  );
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
  await site.close();
});

/** Says what a page waits for, and what is pressed the moment it is there, before the page does anything else. */
interface Press {
  readonly words: string;
  readonly button: string;
}

/** Presses buttons one after another, each when its words stand on the page. Settles when all are pressed. */
function pressWhenTold(page: Page, presses: readonly Press[]): Promise<void> {
  return page.evaluate(
    (waiting) =>
      new Promise<void>((resolve) => {
        const left = [...waiting];
        const press = (): void => {
          const [next] = left;
          if (next === undefined) return;
          if (!new RegExp(next.words, 'u').test(document.querySelector('main')?.textContent ?? '')) return;
          const button = [...document.querySelectorAll('main button')].find((one) =>
            new RegExp(next.button, 'u').test(one.textContent?.trim() ?? ''),
          );
          if (!(button instanceof HTMLButtonElement) || button.disabled) return;
          left.shift();
          button.click();
          if (left.length > 0) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(press);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        press();
      }),
    presses,
  );
}

/** Collects what the page tells of how far it has come, until the returned function is called. */
async function listenForProgress(page: Page): Promise<() => Promise<readonly string[]>> {
  const told = await page.evaluateHandle(() => {
    const words = new Set<string>();
    const observer = new MutationObserver(() => {
      const text = document.querySelector('main')?.textContent ?? '';
      for (const [found] of text.matchAll(
        /已读 [\d,]+ \/ [\d,]+ 行|正在校验…|正在载入 \d+%|正在保存到本机/gu,
      ))
        words.add(found);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return { words, observer };
  });
  return () =>
    told.evaluate(({ words, observer }) => {
      observer.disconnect();
      return [...words];
    });
}

/** How many imports lie in the browser's store. */
function keptCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gongkai');
        // Nothing was ever kept: no store is made for the question.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => (opening.error?.name === 'AbortError' ? resolve(0) : reject(opening.error));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('imports').objectStore('imports').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

const choose = async (page: Page): Promise<void> => {
  await openStep(page, '选文件');
  await page.getByLabel('选择要导入的文件').setInputFiles(path);
};
const isRead = (page: Page) => page.getByText(/份报告 · 200,000 个数值/).waitFor({ timeout: 60_000 });
const load = (page: Page) => page.getByRole('button', { name: /^导入 [\d,]+ 行/ });

interface Held {
  readonly sets: readonly string[];
  readonly reports: string;
  readonly titles: readonly string[];
  readonly sources: readonly string[];
  readonly kept: number;
}

/** What the page holds: reports told in its head, the data sets, the figures of a chart, and what is kept. */
async function held(page: Page): Promise<Held> {
  await page.getByRole('link', { name: '数据集' }).first().click();
  await page.getByRole('heading', { name: '数据集', exact: true }).waitFor();
  const sets = await page.getByRole('article').getByRole('heading').allInnerTexts();
  await page.getByRole('link', { name: '依申请公开' }).first().click();
  await settled(page);
  const titles = await page.locator('section.card').getByRole('heading').allInnerTexts();
  const sources = await page.getByText(/来源 [\d,]+ 份报告/u).allInnerTexts();
  const reports = await page
    .getByRole('banner')
    .getByText(/份报告/u)
    .innerText();
  const kept = await keptCount(page);
  await page.getByRole('button', { name: '导入数据' }).first().click();
  await page.getByRole('heading', { name: '导入数据' }).waitFor();
  return { sets, reports, titles, sources, kept };
}

describe('a long table', () => {
  it('can be cancelled while it is read, checked, loaded and kept, leaves nothing behind, and then loads whole and stays', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=applications');
    await settled(page);
    const before = await held(page);
    expect(before).toMatchObject({ kept: 0 });
    expect(before.sources.length).toBeGreaterThan(0);

    // While it is read.
    const stopped = pressWhenTold(page, [{ words: '已读 [\\d,]+ / [\\d,]+ 行', button: '^停止$' }]);
    await choose(page);
    await stopped;
    await page.getByText('已停止读取。').waitFor();
    expect(await held(page)).toEqual(before);

    // While it is checked.
    await openStep(page, '校验');
    const removed = pressWhenTold(page, [
      { words: '正在校验…', button: '选文件' },
      { words: '200,000 个数值', button: '^全部移去$' },
    ]);
    await openStep(page, '选文件');
    await page.getByRole('button', { name: '重新读取' }).click();
    await openStep(page, '校验');
    await removed;
    await page.getByText(NAME).waitFor({ state: 'detached' });
    expect(await held(page)).toEqual(before);

    // Progress is told all along.
    const progress = await listenForProgress(page);
    await choose(page);
    await isRead(page);
    await openStep(page, '校验');
    await page.getByText(/项校验：/).waitFor({ timeout: 60_000 });
    const common = page.getByLabel(/写同一理由/);
    await common.fill('合成示例');
    await page.getByRole('button', { name: '全部确认' }).click();
    await openStep(page, '导入$');

    // While it is loaded, and while it is kept.
    for (const words of ['正在载入 [1-9]\\d?%', '正在保存到本机']) {
      const given = pressWhenTold(page, [{ words, button: '^停止导入$' }]);
      await load(page).click();
      await given;
      await page.getByRole('button', { name: '停止导入' }).waitFor({ state: 'detached', timeout: 60_000 });
      await page.getByText('正在停止导入').waitFor({ state: 'detached', timeout: 60_000 });
      expect(await keptCount(page)).toBe(0);
      expect(await held(page)).toEqual(before);
      await openStep(page, '导入$');
      expect(await load(page).isEnabled()).toBe(true);
    }

    await load(page).click();
    await page.getByText(/^\s*已导入/).waitFor({ timeout: 60_000 });
    const told = await progress();
    // It is read in tenths of a second: how far it has come is told at least at its beginning and at its end.
    expect(told.filter((words) => words.startsWith('已读')).length).toBeGreaterThan(1);
    expect(told.filter((words) => words.startsWith('正在载入')).length).toBeGreaterThan(2);
    expect(told).toContain('正在校验…');
    expect(told).toContain('正在保存到本机');
    const loaded = await held(page);
    expect(loaded).not.toEqual(before);
    expect(loaded).toMatchObject({ kept: 1 });
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=applications`);
    await settled(page);
    await page.getByRole('banner').getByText(loaded.reports, { exact: true }).waitFor({ timeout: 60_000 });
    expect(await held(page)).toEqual(loaded);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  }, 180_000);
});
