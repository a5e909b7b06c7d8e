import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, download, settled, tableOf } from './steps';

const site = servedSite();

/** Made-up counties of 赣州市, from 2021 on: one form throughout. */
const DEMO = '#v=applications&k=demo&y=2021-2024';

const lensOf = (page: Page, name: string) =>
  page.getByRole('group', { name: '口径' }).getByRole('button', { name, exact: true });
const references = (page: Page) => page.getByRole('button', { name: /^参照/ });

describe('指数', () => {
  it('has its base year chosen, kept in the link, and the same numbers in chart table, CSV and XLSX', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702`);
    await settled(page);
    await lensOf(page, '指数').click();
    await page.getByLabel('基期').selectOption('2022');
    await settled(page);
    expect(page.url()).toContain('l=index&n=2022');
    const chart = card(page, /指数（2022年=100）/);
    await chart.waitFor();
    const table = await tableOf(chart);
    const column = table[0]?.findIndex((head) => head.startsWith('2022')) ?? -1;
    expect(table.slice(1).map((row) => row[column])).toEqual(['100.0', '100.0']);

    const csv = await download(page, chart, /CSV：与表一致/);
    const rows = Papa.parse<string[]>(csv.bytes.toString('utf8').slice(1), { skipEmptyLines: true }).data;
    const [sheet] = await readExcelFile((await download(page, chart, /\.xlsx/)).bytes);
    const numbers = (cells: readonly unknown[]) => cells.slice(2, 6).map((cell) => Number(cell).toFixed(1));
    expect(rows.slice(1).map(numbers)).toEqual(table.slice(1).map((row) => row.slice(2, 6)));
    expect((sheet?.data ?? []).slice(2, 4).map(numbers)).toEqual(rows.slice(1, 3).map(numbers));

    const other = await site.visit(new URL(page.url()).hash);
    await settled(other.page);
    await card(other.page, /指数（2022年=100）/).waitFor();
  });

  it('cannot be chosen for a rate, and the button says why', async () => {
    const { page } = await site.visit('#v=proposals&k=demo');
    await settled(page);
    const button = lensOf(page, '指数');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const reason = page.locator(`id=${(await button.getAttribute('aria-describedby')) ?? ''}`);
    expect(await reason.first().textContent()).toContain('百分点');
    // A pointer can still press what is only said to be disabled.
    await button.click({ force: true });
    expect(page.url()).not.toContain('l=index');
  });
});

describe('对比排名 in order', () => {
  const ORDER = '#v=compare&k=demo&y=2021-2024&d=360703,360702,360704,360722&m=application.received';

  it('follows 同比: bars by the change, both years in the table, no rank, kept in the link', async () => {
    const { page } = await site.visit(ORDER);
    await settled(page);
    await lensOf(page, '同比').click();
    await settled(page);
    expect(page.url()).toContain('l=change');
    const chart = card(page, /\d{4} 年同比/);
    await chart.getByText(/按同比幅度排序，不作优劣评价/).waitFor();
    // What is drawn from the figures does not stand beside it.
    expect(await page.locator('article').filter({ hasText: '分布' }).count()).toBe(0);
    const [heads = [], ...lines] = await tableOf(chart);
    expect(heads.join(' ')).toMatch(/2023.*2024/);
    const percent = lines.flatMap((line) => {
      const [, way, size] = /^同比(增长|下降) ([\d.]+)%/.exec(line[5] ?? '') ?? [];
      return size === undefined ? [] : [Number(size) * (way === '增长' ? 1 : -1)];
    });
    expect(percent.length).toBeGreaterThan(1);
    expect(percent).toEqual([...percent].sort((a, b) => b - a));
    const csv = await download(page, chart, /CSV：与表一致/);
    expect(csv.bytes.toString('utf8')).toContain('合成示例数据');
  });

  it('follows 指数 with its base year, and the other forms say to choose the order first', async () => {
    const { page } = await site.visit(`${ORDER}&l=index&n=2022`);
    await settled(page);
    const chart = card(page, /指数/).first();
    await chart
      .getByText(/2022年=100/)
      .first()
      .waitFor();
    const lines = (await tableOf(chart)).slice(1).map((line) => Number(line[3]));
    expect(lines).toHaveLength(4);
    expect(lines).toEqual([...lines].sort((a, b) => b - a));
    await page.getByRole('group', { name: '图式' }).getByRole('button', { name: '热力表' }).click();
    const button = lensOf(page, '指数');
    const reason = page.locator(`id=${(await button.getAttribute('aria-describedby')) ?? ''}`);
    expect(await reason.first().textContent()).toContain('请先选“排序”');
  });
});

describe('参照', () => {
  it('is chosen with the keyboard, drawn, told in table, downloads and a sentence, and kept in the link', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702`);
    await settled(page);
    await references(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^☐? ?中位数/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: /P10–P90/ }).click();
    await page.keyboard.press('Escape');
    expect(page.url()).toContain('t=median,band');
    await page.getByText(/个单位中 \d+ 个有数：中位数/).waitFor();

    const chart = card(page, /新收政府信息公开申请数/).first();
    const table = await tableOf(chart);
    const told = table.filter(([first = '']) => first.startsWith('参照'));
    expect(told.map(([first]) => first)).toEqual([
      '参照：中位数（赣州市县级）',
      '参照：P10–P90（赣州市县级）',
    ]);
    expect(told[0]?.[2]).toMatch(/^[\d.,]+〔\d+\/18 个〕$/);
    const csv = await download(page, chart, /CSV：逐个数值/);
    expect(csv.bytes.toString('utf8')).toContain('参照：中位数（赣州市县级）');
  });

  it('that makes no sense stays visible with its reason', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703&l=change`);
    await settled(page);
    await references(page).click();
    const median = page.getByRole('checkbox', { name: /中位数/ });
    expect(await median.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('参照只按数值或占比计算，请改选口径。').first().waitFor();
    await median.click({ force: true });
    expect(page.url()).not.toContain('t=');
  });

  it('far above every unit gets a panel of its own, and the note says so', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702&t=sum`);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await chart.getByText(/远大于各单位的数，另画在下面一格，两格刻度不同/).waitFor();
    const table = await tableOf(chart);
    const sum = table.find(([first = '']) => first.startsWith('参照：') && first.includes('合计'));
    const own = table.find(([first = '']) => first.startsWith('南康区'));
    const largest = (cells: readonly string[] = []) =>
      Math.max(...cells.slice(1).map((cell) => parseFloat(cell.replace(/,/g, '')) || 0));
    expect(largest(own)).toBeGreaterThan(0);
    expect(largest(sum)).toBeGreaterThan(5 * largest(own));
  });
});

describe('a break', () => {
  it('leads to the document behind it, and back to the same chart', async () => {
    const { page } = await site.visit('#v=applications&k=demo&d=360703,360702');
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const there = page.url();
    await chart.getByRole('link', { name: '看2019表的文件' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('article').getByText('国办公开办函〔2019〕60号').first().waitFor();
    expect(page.url()).toContain('i=form2019');
    await page.goBack();
    await chart.waitFor();
    expect(page.url()).toBe(there);
  });
});
