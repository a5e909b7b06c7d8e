import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../support/encodeGb18030';
import { servedSite } from './servedSite';
import { card, chooseFiles, figuresOf, loadFiles, settled } from './steps';
import { answerInPlace, visit } from './visit';

const site = servedSite();

const TABLE = [
  '单位,年份,口径,新收政府信息公开申请数,上年结转申请数,予以公开',
  '章贡区,2023,全域,58,3,35',
  '章贡区,2024,全域,"1,071",1,40',
].join('\r\n');
const OTHER = ['单位,年份,口径,新收政府信息公开申请数', '赣县区,2024,全域,12'].join('\r\n');

const reports = (page: Page) => page.getByRole('banner').innerText();
const setCard = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

/** Imports a table as Excel in China saves it. */
async function importTable(page: Page, name: string, text: string): Promise<void> {
  await chooseFiles(page, [{ name, bytes: encodeGb18030(text) }]);
  await loadFiles(page);
  await page.goto(`${site.url}#v=applications`);
}

/** Goes to 数据集 and waits until an import is told to be kept there. */
async function keptCard(page: Page, name: string) {
  await page.goto(`${site.url}#v=datasets`);
  const found = setCard(page, name);
  await found.getByText('已保存在本机').waitFor();
  return found;
}

/** Leaves the page and opens it again at a link, as on another day. */
async function reopen(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.url + hash);
}

/** How many records of answers the browser holds. */
const KEPT_ANSWERS = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('gongkai.answers');
    // Only looked at: one made here, empty, would be in the way of the page that makes it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => {
      resolve(0);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('answers').objectStore('answers').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });

describe('keeping imports', () => {
  it('has after a reload the same figures and the lines of their file, until the import is removed', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    const bundled = await reports(page);
    await importTable(page, '章贡区.csv', TABLE);
    await settled(page);
    const chart = () => card(page, /新收政府信息公开申请数/).first();
    const before = await figuresOf(chart());
    expect(before.flat().join(' ')).toContain('1071');
    // Open errors are marked when the rules have been asked, which the charts do not wait for.
    const hasAllAsBefore = () => expect.poll(() => figuresOf(chart()), { timeout: 60_000 }).toEqual(before);
    const kept = await keptCard(page, '章贡区');
    expect(await kept.innerText()).toMatch(/导入\s*\d{4}-\d\d-\d\d \d\d:\d\d，文件 1 KB/);

    await reopen(page, '#v=applications');
    await settled(page);
    await hasAllAsBefore();
    await page.goto(`${site.url}#v=reports&p=360702%402023%40whole`);
    await page.getByRole('button', { name: /：58/ }).first().click();
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByRole('region', { name: '文件片段' }).getByText('章贡区').first().waitFor();
    expect(await drawer.innerText()).toContain('章贡区.csv');
    await page.keyboard.press('Escape');

    const remove = async () => {
      await (await keptCard(page, '章贡区')).getByRole('button', { name: '移除' }).click();
      await setCard(page, '章贡区').waitFor({ state: 'detached' });
      await page.getByText('本机没有保存导入的数据').waitFor();
    };
    await remove();
    const told = page.getByRole('status').filter({ hasText: /已移除“章贡区”，2 份报告/ });
    await told.getByRole('button', { name: '撤销' }).click();
    await told.waitFor({ state: 'detached' });
    await setCard(page, '章贡区').getByText('已保存在本机').waitFor();
    await reopen(page, '#v=applications');
    await settled(page);
    await hasAllAsBefore();

    await remove();
    await reopen(page, '#v=applications');
    await settled(page);
    expect(await reports(page)).toBe(bundled);
  });

  it('tells other windows, keeps the imports of both, and clears them all', async () => {
    const { page, context } = await site.visit('#v=datasets');
    const second = await context.newPage();
    await second.goto(`${site.url}#v=datasets`);
    await second.getByRole('heading', { name: '本机保存的导入' }).waitFor();
    await importTable(page, '章贡区.csv', TABLE);
    await keptCard(page, '章贡区');
    await second.getByText('另一窗口更改了导入的数据，请刷新后查看').waitFor();
    await importTable(second, '赣县区.csv', OTHER);
    await keptCard(second, '赣县区');
    await page.getByRole('button', { name: '刷新' }).click();
    await keptCard(page, '章贡区');
    await keptCard(page, '赣县区');
    await page.getByRole('button', { name: '清除全部导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认清除' }).click();
    await page.getByText('本机没有保存导入的数据').waitFor();
    await reopen(page, '#v=datasets');
    await page.getByText('本机没有保存导入的数据').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('leaves a broken record alone, opens without it, and does not touch a newer store', async () => {
    const { page } = await site.visit('#v=datasets');
    await importTable(page, '章贡区.csv', TABLE);
    await keptCard(page, '章贡区');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('gongkai');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('imports', 'readwrite');
            writing.objectStore('imports').add({ version: 3, info: { id: 'import-half' } });
            writing.oncomplete = () => {
              opening.result.close();
              resolve(undefined);
            };
          };
        }),
    );
    await reopen(page, '#v=datasets');
    await page.getByText(/有 1 份残缺，不能读取，已原样留存/).waitFor();
    await keptCard(page, '章贡区');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('gongkai', 2);
          opening.onsuccess = () => {
            opening.result.close();
            resolve(undefined);
          };
        }),
    );
    await reopen(page, '#v=datasets');
    await page.getByText(/没有读出：本机存储由较新版本的本系统建立/).waitFor();
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('goes on without a store, and with a full one, and says what will be lost', async () => {
    const lost = (page: Page) => setCard(page, '章贡区').getByText('本次可用，关闭后不保存');
    const none = await site.visit();
    await none.page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await reopen(none.page, '#v=datasets');
    await importTable(none.page, '章贡区.csv', TABLE);
    await none.page.getByText(/关闭后不保存：浏览器不提供本机存储/).waitFor();
    await none.page.goto(`${site.url}#v=datasets`);
    await lost(none.page).waitFor();
    await none.context.close();

    const full = await site.visit('#v=datasets');
    const devtools = await full.context.newCDPSession(full.page);
    const { origin } = new URL(site.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await importTable(full.page, '章贡区.csv', TABLE);
    await full.page.getByText(/关闭后不保存：本机存储空间不足/).waitFor();
    await full.page.goto(`${site.url}#v=datasets`);
    await lost(full.page).waitFor();
  });

  it('has the charts of the last visit as soon as the reports are read, and does not wait for the engine', async () => {
    const { page, context } = await visit(site.browser, site, '#v=applications');
    await settled(page);
    await importTable(page, '章贡区.csv', TABLE);
    await settled(page);
    const chart = () => card(page, /新收政府信息公开申请数/).first();
    // Without the marks of open errors, which come with the rules: only the engine can be asked for those.
    const before = await figuresOf(chart());
    // Written a moment after the last answer.
    await expect.poll(() => page.evaluate(KEPT_ANSWERS), { timeout: 20_000 }).toBe(1);
    // The engine cannot start: its program is not to be had.
    await answerInPlace(page, /\.wasm/, (route) => route.abort());
    await reopen(page, '#v=applications');
    await page
      .getByRole('banner')
      .getByText(/12 份报告/u)
      .waitFor();
    expect(await figuresOf(chart())).toEqual(before);

    await page.unroute(/\.wasm/);
    await page.goto(`${site.url}#v=datasets`);
    await page.getByRole('button', { name: '清除全部导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认清除' }).click();
    await page.getByText('本机没有保存导入的数据').waitFor();
    await expect.poll(() => page.evaluate(KEPT_ANSWERS)).toBe(0);
    await context.close();
  });
});
