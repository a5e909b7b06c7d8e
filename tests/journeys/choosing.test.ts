import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, cellAt, download, figuresOf, settled, tableOf } from './steps';

const site = servedSite();

describe('filtering', () => {
  it('by district and years shows the same numbers in chart table, CSV and XLSX', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    await page.getByRole('button', { name: '选择地区' }).click();
    await page.getByLabel('查找单位').fill('洪泽');
    await page.getByLabel('查找单位').press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: '年份' }).getByRole('button', { name: /^2023/ }).click();
    await page
      .getByRole('group', { name: '年份' })
      .getByRole('button', { name: /^2024/ })
      .click({ modifiers: ['Shift'] });
    await settled(page);
    expect(page.url()).toContain('d=320813');
    expect(page.url()).toContain('y=2023-2024');

    const chart = card(page, /新收政府信息公开申请数/).first();
    const table = await tableOf(chart);
    const seen = table.slice(1).flatMap((row) => row.slice(1));
    // 本级 in 2023, 全域 in 2024: two scopes, two rows, no change between them.
    expect(cellAt(table, /洪泽区/, /口径/)).toBeDefined();
    expect(seen.join(' ')).toMatch(/\b21\b/);
    expect(seen.join(' ')).toMatch(/\b95\b/);

    const csv = await download(page, chart, /CSV：与表一致/);
    expect(csv.name).toMatch(/^洪泽区_.+_2023-2024_\d{8}\.csv$/);
    const csvRows = Papa.parse<string[]>(csv.bytes.toString('utf8').slice(1), { skipEmptyLines: true }).data;
    const xlsx = await download(page, chart, /\.xlsx/);
    const sheets = await readExcelFile(xlsx.bytes);
    const [first] = sheets;
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据', '明细', '说明', '来源', '校验']);
    const numbers = (rows: readonly (readonly unknown[])[]) =>
      rows
        .slice(1)
        .flat()
        .map((cell) => String(cell ?? ''))
        .filter((text) => /^\d+$/.test(text));
    expect(numbers(csvRows)).toEqual(numbers(first?.data ?? []));
    expect(numbers(csvRows)).toEqual(
      seen.map((text) => text.replace(/[,†※].*$/, '')).filter((text) => /^\d+$/.test(text)),
    );

    const picture = await download(page, chart, /图片（/);
    expect(picture.name).toMatch(/\.png$/);
    expect([...picture.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    // Twice 1000 px of drawing and twice the margins.
    expect(picture.bytes.readUInt32BE(16)).toBe(2112);
  });

  it('to nothing says so and offers the way back', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    await page.getByRole('button', { name: '选择地区' }).click();
    await page.getByRole('button', { name: '清空' }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('main').innerText()).toMatch(/未选单位|请选择/);
    await page.getByRole('button', { name: '全部', exact: true }).first().click();
    await settled(page);
    expect((await tableOf(card(page, /新收政府信息公开申请数/).first())).length).toBeGreaterThan(5);
  });
});

describe('the panel of districts', () => {
  it('takes one district by its initials, by keyboard alone', async () => {
    const { page } = await site.visit('#v=applications&k=demo');
    await settled(page);
    await page.getByRole('button', { name: '选择地区' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('查找单位').waitFor();
    await page.keyboard.type('nkq');
    await page.getByRole('button', { name: '只选显示的 1 个' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/d=360703&/);

    // Down into the tree, over 江西省 and 赣州市 to the district itself, and off again.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await page.waitForURL(/d=&/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '恢复默认（全部单位）' }).click();
    await settled(page);
    await page.waitForURL((url) => !url.hash.includes('d='));
  });

  it('takes only what a search shows, finds former names, and names the rule of peers', async () => {
    const { page } = await site.visit('#v=applications&k=demo');
    await settled(page);
    await page.getByRole('button', { name: '选择地区' }).click();
    const search = page.getByLabel('查找单位');
    await search.fill('南康市');
    await page.getByText('曾用名 南康市').waitFor();
    // 龙南市, 定南县, 全南县 and 南康区 of the eighteen.
    await search.fill('南');
    await page.getByRole('button', { name: '只选显示的 4 个' }).click();
    await page.waitForURL(/d=(?:\d{6},){3}\d{6}&/);
    await search.fill('nkq');
    await search.press('Enter');
    await search.fill('');

    await page.getByRole('group', { name: '单位次序' }).getByRole('button', { name: '数值' }).click();
    const names = await page.getByRole('list', { name: '单位' }).locator('.name').allInnerTexts();
    const values = await page.getByRole('list', { name: '单位' }).locator('.value').allInnerTexts();
    expect(names.slice(0, 3).map((name) => name.trim())).toEqual(['江西省', '赣州市', '南康区']);
    expect(values.map(Number)).toEqual(values.map(Number).sort((a, b) => b - a));
    expect(values).toHaveLength(18);

    await page.getByRole('button', { name: /^数值相近/ }).click();
    await page.getByText(/规则：级别、口径与南康区相同、2024 年.+最接近的 7 个单位。/).waitFor();
    await page.waitForURL(/d=360703(?:,\d{6}){7}&/);
  });
});

describe('years', () => {
  it('are dragged over, walked by keys, and their breaks explained', async () => {
    const { page } = await site.visit('#v=applications&k=demo&d=360703');
    await settled(page);
    const years = page.getByRole('group', { name: '年份' });
    const chip = (year: number) => years.locator(`[data-year="${year}"]`);
    await chip(2016).hover();
    await page.mouse.down();
    await chip(2018).hover();
    await chip(2020).hover();
    await page.mouse.up();
    await page.waitForURL(/y=2016-2020/);
    await page.goBack();
    await page.waitForURL((url) => !url.hash.includes('y='));

    await chip(2021).click();
    await chip(2021).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL(/y=2021-2023/);

    await years.getByRole('button', { name: '2018｜2019 改版的说明' }).click();
    await page.getByText(/国办公开办函〔2019〕60号。本页指标“新收政府信息公开申请数”/).waitFor();
  });

  it('without a report are explained in the grid, and the others open their report', async () => {
    const { page } = await site.visit('#v=applications&k=demo&d=360733');
    await settled(page);
    await page.getByRole('button', { name: '可用数据' }).click();
    const grid = page.getByRole('table', { name: '可用数据' });
    // 会昌县 has no report of 2020 in the made-up set.
    await grid.getByRole('button', { name: '会昌县 2020 年 缺' }).click();
    await page.getByText('会昌县 2020 年：缺。未收录：没有载入这一年的报告').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/会昌县 2021 年：/).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/v=reports/);
    expect(decodeURIComponent(page.url())).toContain('p=360733@2021@');
  });
});

describe('a link', () => {
  it('opens the same view elsewhere, and 后退 and 前进 walk through the choices', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    await page.goto(`${site.url}#v=applications&d=321300,320800&y=2023-2024`);
    await settled(page);
    const here = await figuresOf(card(page, /新收政府信息公开申请数/).first());
    const other = await site.visit(new URL(page.url()).hash);
    await settled(other.page);
    expect(await figuresOf(card(other.page, /新收政府信息公开申请数/).first())).toEqual(here);
    await other.context.close();

    await page.getByRole('link', { name: '公开渠道' }).click();
    expect(page.url()).toContain('v=channels');
    await page.goBack();
    expect(page.url()).toContain('v=applications');
    await page.getByRole('heading', { level: 1, name: '依申请公开' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: '公开渠道' }).waitFor();
  });

  it('with a year or a unit that is not there says what it left out', async () => {
    const { page } = await site.visit(
      '#v=applications&d=999999,320800&y=2031-2040&l=%3Cimg%20src=x%20onerror=alert(1)%3E',
    );
    await settled(page);
    expect(await page.locator('main').innerText()).toMatch(/略去/);
  });
});
