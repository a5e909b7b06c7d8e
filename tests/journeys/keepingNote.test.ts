import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../support/encodeGb18030';
import { servedSite } from './servedSite';
import { card, chooseFiles, figuresOf, settled, startLoading } from './steps';

const site = servedSite();

const TABLE = ['单位,年份,口径,新收政府信息公开申请数', '章贡区,2024,全域,"1,071"'].join('\r\n');

declare global {
  interface Window {
    /** Ends what another window writes. */
    isWritten?: boolean;
  }
}

/**
 * Has another window write to the store of imports, so that whatever this one keeps waits its turn.
 *
 * @returns ends that, and closes the other window
 */
async function whileAnotherWrites(context: BrowserContext): Promise<() => Promise<void>> {
  const other = await context.newPage();
  await other.goto(`${site.url}favicon.svg`);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gongkai');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('imports', 'readwrite');
          writing.oncomplete = () => opening.result.close();
          const imports = writing.objectStore('imports');
          // A transaction is over as soon as nothing more is asked in it.
          const ask = (): void => {
            imports.count().onsuccess = () => {
              resolve();
              if (window.isWritten !== true) ask();
            };
          };
          ask();
        };
      }),
  );
  return async () => {
    await other.evaluate(() => {
      window.isWritten = true;
    });
    await other.close();
  };
}

/** Loads the table while another window writes, and goes on to the charts. */
async function loadAndLook(page: Page): Promise<void> {
  await chooseFiles(page, [{ name: '章贡区.csv', bytes: encodeGb18030(TABLE) }]);
  await startLoading(page);
  const charts = page.getByRole('link', { name: '到图表中查看' });
  await charts.waitFor();
  // The page of the import tells it beside its own button.
  expect(await noteOf(page).count()).toBe(0);
  await charts.click();
  await page.goto(`${site.url}#v=applications`);
  await settled(page);
}

const noteOf = (page: Page) => page.getByRole('status').filter({ hasText: '完成前请勿关闭或刷新页面' });
const reportsOf = (page: Page) => page.getByRole('banner').innerText();

/** Tries to close the window, and stays where the browser asks about it. @returns whether it asked */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  const isAboutLeaving = dialog.type() === 'beforeunload';
  await dialog.dismiss();
  return isAboutLeaving;
}

/** Whether the page would let itself be left unasked. */
const mayBeLeft = (page: Page) =>
  page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));

describe('an import that is looked at while it is still being kept', () => {
  it('is told of on every page, asked about before the window closes, and told of no more once it is kept', async () => {
    const { page, context } = await site.visit('#v=applications');
    await settled(page);
    const written = await whileAnotherWrites(context);
    await loadAndLook(page);

    const note = noteOf(page);
    await note.getByText(/^\s*数据已载入，可以查看；正在保存到本机/u).waitFor();
    const figures = await figuresOf(card(page, /新收政府信息公开申请数/).first());
    expect(figures.flat().join(' ')).toContain('1071');
    await page.goto(`${site.url}#v=disputes`);
    await note.waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
    expect(page.isClosed()).toBe(false);

    await written();
    await note.waitFor({ state: 'detached' });
    expect(await mayBeLeft(page)).toBe(true);
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=datasets`);
    const set = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '章贡区' }) });
    await set.getByText('已保存在本机').waitFor();
  });

  it('can be stopped there, which is told until it is out of the store, and leaves nothing behind', async () => {
    const { page, context } = await site.visit('#v=applications');
    await settled(page);
    const before = await reportsOf(page);
    const written = await whileAnotherWrites(context);
    await loadAndLook(page);
    expect(await reportsOf(page)).not.toBe(before);

    const note = noteOf(page);
    await note.getByRole('button', { name: '停止导入' }).click();
    await note.getByText(/^\s*正在停止导入，并从本机存储中删除/u).waitFor();
    expect(await note.getByRole('button').count()).toBe(0);
    await expect.poll(() => reportsOf(page)).toBe(before);
    // Closed now, the next visit would find it kept after all.
    expect(await asksBeforeLeaving(page)).toBe(true);

    await written();
    await note.waitFor({ state: 'detached' });
    expect(await mayBeLeft(page)).toBe(true);
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=datasets`);
    await page.getByText('本机没有保存导入的数据').waitFor();
    expect(await reportsOf(page)).toBe(before);
  });
});
