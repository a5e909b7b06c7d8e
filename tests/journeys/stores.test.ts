import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';

const site = servedSite();

const REPORT = '360721@2024@whole';
const LINES = ['单位,年份,口径,新收政府信息公开申请数', '赣县区,2024,全域,1057'].join('\r\n');

/** Written by the page into its own store, as an earlier page wrote it; typed arrays are made where they are kept. */
interface Written {
  readonly layout: number;
  /** Version of each record; `half` for one that was not written to its end. */
  readonly records: readonly (number | 'half')[];
}

/** Fills the store of this origin while the page of the dashboard is not open. */
async function fillStore(page: Page, written: Written): Promise<void> {
  await page.goto(`${site.url}favicon.svg`);
  await page.evaluate(
    async ({ layout, records, report, lines }) => {
      const yearOf = (version: number) => (version === 2 ? 2023 : 2024);
      const whole = (version: number) => ({
        version,
        imported: { at: '2026-10-01T02:03:04.000Z', bytes: lines.length, replaces: [] },
        info: {
          id: `import-${String(yearOf(version))}`,
          kind: 'real',
          title: `赣县区 ${String(yearOf(version))}`,
          origin: '由文件“赣县区.csv”载入',
          licence: '未注明',
          reportCount: 1,
          figureCount: 1,
          fingerprint: '0123456789abcdef',
        },
        units: [{ id: '360721', region: '360721', name: '赣县区', shortName: '赣县', level: 'county' }],
        batch: {
          reports: [
            {
              id: report.replace('2024', String(yearOf(version))),
              dataset: `import-${String(yearOf(version))}`,
              unit: '360721',
              year: yearOf(version),
              scope: 'whole',
              form: 'form2021',
              title: `赣县区 ${String(yearOf(version))}`,
              note: '填报人：李四，电话 13812345678',
            },
          ],
          figures: {
            report: Int32Array.of(0),
            indicator: Int16Array.of(1),
            applicant: Int8Array.of(1),
            value: Float64Array.of(1057),
            missing: Int8Array.of(0),
            origin: Int8Array.of(0),
            row: Int32Array.of(2),
            column: Int32Array.of(4),
            raw: new Map([[0, '1057件（联系人：张三 13812345678）']]),
            note: new Map(),
          },
        },
        // The codes of that page, which are not those of this one.
        codes: {
          indicator: ['application.carried_in', 'application.received'],
          applicant: ['natural_person', 'total'],
          missing: ['', 'unfilled'],
          origin: ['table'],
        },
        file: {
          name: '赣县区.csv',
          content: new Blob([lines]),
          container: 'text',
          encoding: 'utf-8',
          fingerprint: '0123456789abcdef',
        },
      });
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('gongkai', layout);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('imports', { autoIncrement: true });
        };
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('imports', 'readwrite');
          for (const record of records) {
            const kept = record === 'half' ? { ...whole(3), batch: { reports: [] } } : whole(record);
            writing.objectStore('imports').add(kept);
          }
          writing.onabort = reject;
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      });
    },
    { ...written, report: REPORT, lines: LINES },
  );
}

/** What lies in the store: its layout, and of each record the version, how figures lie in it, and the strings and remarks. */
function storeOf(page: Page) {
  interface Found {
    readonly version: number;
    readonly batch: {
      readonly reports: readonly { readonly note?: string }[];
      readonly figures?: { readonly raw?: ReadonlyMap<number, string>; readonly content?: Blob };
    };
  }
  return page.evaluate(async () => {
    const { layout, all } = await new Promise<{ layout: number; all: readonly Found[] }>(
      (resolve, reject) => {
        const opening = indexedDB.open('gongkai');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const { result } = opening;
          const asking = result.transaction('imports').objectStore('imports').getAll();
          asking.onsuccess = () => {
            resolve({ layout: result.version, all: asking.result as readonly Found[] });
            result.close();
          };
        };
      },
    );
    const records = await Promise.all(
      all.map(async ({ version, batch: { reports, figures } }) => ({
        version,
        isPacked: figures?.content !== undefined,
        words: [
          ...reports.map(({ note }) => note),
          ...(figures?.raw?.values() ?? []),
          (await figures?.content?.text()) ?? '',
        ].join(' '),
      })),
    );
    return { layout, records };
  });
}

async function open(context: BrowserContext, hash: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(site.url + hash);
  return { page, faults };
}

describe('what an earlier or later page, or a crash, left in the store', () => {
  it('is read and written anew from versions 1 and 2, with what it does not understand told and left alone', async () => {
    const context = await site.browser.newContext({
      serviceWorkers: 'block',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const old = await context.newPage();
    await fillStore(old, { layout: 1, records: [1, 2, 'half', 9] });
    await old.close();

    const { page, faults } = await open(context, '#v=datasets');
    await page.getByText(/有 1 份由较早版本的本系统保存，已照常读入并改存为新格式/).waitFor();
    await page.getByText(/有 1 份残缺，不能读取，已原样留存/).waitFor();
    await page.getByText(/有 1 份由其他版本的本系统保存，这一版不能读取，已原样留存/).waitFor();
    const set = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '赣县区 2024' }) });
    await set.getByText('已保存在本机').waitFor();
    expect(await set.innerText()).toContain('2026-10-01 10:03');
    await expect
      .poll(async () => (await storeOf(page)).records.map(({ version }) => version), { timeout: 20_000 })
      .toEqual([3, 3, 3, 9]);
    const { records } = await storeOf(page);
    expect(records.map(({ isPacked }) => isPacked)).toEqual([true, true, false, false]);
    expect(records[0]?.words).toMatch(/1057件/u);
    expect(records[0]?.words).not.toMatch(/李四|张三|13812345678/u);
    // Masked before it was written, if it had to be.
    expect(records[1]?.words).toMatch(/1057件/u);
    expect(records[3]?.words).toMatch(/李四.*张三/u);

    // The figure, and the lines of its file, as on the day it was imported.
    await page.goto(`${site.url}#v=reports&p=${encodeURIComponent(REPORT)}`);
    await page
      .getByRole('button', { name: /：1057/ })
      .first()
      .click({ timeout: 60_000 });
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByRole('region', { name: '文件片段' }).getByText('1057').first().waitFor();
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=datasets`);
    await page.getByText(/有 1 份残缺/).waitFor();
    expect(await page.getByText(/由较早版本的本系统保存/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is told of and not touched where a later page made the store', async () => {
    const context = await site.browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    const later = await context.newPage();
    await fillStore(later, { layout: 2, records: [1] });
    await later.close();
    const { page, faults } = await open(context, '#v=datasets');
    await page.getByText(/没有读出：本机存储由较新版本的本系统建立，这一版不能使用.*没有改动/).waitFor();
    await page.getByRole('article').first().waitFor();
    const { layout, records } = await storeOf(page);
    expect(layout).toBe(2);
    expect(records).toEqual([
      { version: 1, isPacked: false, words: expect.stringContaining('张三') as string },
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('two windows at once', () => {
  it('have the same decisions and corrections, in whichever they are made', async () => {
    const { page, context, faults } = await site.visit('#v=checks&d=360703');
    const second = await open(context, '#v=reports&p=360703%402017%40whole');
    const total = (name: RegExp) => second.page.getByRole('button', { name }).first();
    await total(/主动公开政府信息数.*：44,042/).waitFor({ timeout: 60_000 });

    // Corrected in the second window: the first no longer finds the contradiction.
    const finding = page.getByText('主动公开政府信息数为 44,042，大于各渠道之和 2668').first();
    await finding.waitFor({ timeout: 60_000 });
    await total(/主动公开政府信息数.*：44,042/).click();
    const drawer = second.page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByRole('button', { name: '修正此数值' }).click({ timeout: 60_000 });
    await drawer.getByLabel('新数值').fill('2,668');
    await drawer.getByLabel('备注（必填）').fill('经核实为各渠道之和');
    await drawer.getByRole('button', { name: '保存修正' }).click();
    await drawer.getByRole('button', { name: '撤回修正' }).waitFor();
    await finding.waitFor({ state: 'detached', timeout: 60_000 });

    // Taken back in the second, it is there again; decided in the first, the second knows.
    await drawer.getByRole('button', { name: '撤回修正' }).click();
    await finding.waitFor({ timeout: 60_000 });
    await second.page.keyboard.press('Escape');
    await second.page.goto(`${site.url}#v=checks&d=360703`);
    const item = (window: Page) => window.getByRole('listitem').filter({ hasText: '44,042' }).first();
    await item(second.page).waitFor({ timeout: 60_000 });
    await item(page).getByRole('button', { name: '已确认' }).click();
    await item(second.page).getByRole('button', { name: '已确认', pressed: true }).waitFor();
    expect(faults).toEqual([]);
    expect(second.faults).toEqual([]);
    await context.close();
  });
});

describe('a browser that keeps nothing', () => {
  it('says of decisions that they will be lost, and goes on with them', async () => {
    const context = await site.browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('the quota is used up', 'QuotaExceededError');
      };
    });
    const { page, faults } = await open(context, '#v=checks&d=360703');
    const item = page.getByRole('listitem').filter({ hasText: '44,042' }).first();
    await item.getByRole('button', { name: '忽略' }).click({ timeout: 60_000 });
    await page.getByText(/核对意见没有存到本机（浏览器存储不可用或已满），关闭页面后会丢失/).waitFor();
    await item.getByRole('button', { name: '忽略', pressed: true }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
