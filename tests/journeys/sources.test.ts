import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, chooseFiles, loadFiles, saved, settled, tableOf, walkTo } from './steps';

const site = servedSite();

const drawerOf = (page: Page) => page.getByRole('dialog', { name: '数值出处' });
const NANKANG = '360703%402017%40whole';

describe('the source of a figure', () => {
  it('leads by keyboard from the bar of 南康区 2017 to the cell 三（一）4.信函申请数 of its form, and back', async () => {
    const { page } = await site.visit('#v=applications&d=360703&y=2017');
    await settled(page);
    const chart = card(page, /申请渠道/);
    await walkTo(page, chart, '信函申请数 6 件');
    await page.keyboard.press('Enter');
    const drawer = drawerOf(page);
    await drawer.getByText('三、（一）4.信函申请数').waitFor();
    const told = await drawer.innerText();
    expect(told).toContain('表中原值');
    expect(told).toMatch(/通过\s*收到申请数与四种渠道之和都是 6。/);
    expect(told).toContain('2017年赣州市南康区政府信息公开工作年度报告');
    expect(told).toMatch(/指纹\s*[0-9a-f]{16}/);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: '打开整张表' }).click();
    await drawer.waitFor({ state: 'detached' });
    const cell = page.getByRole('button', { name: /信函申请数：6/ });
    await cell.waitFor();
    expect(await page.locator('tr', { has: cell }).innerText()).toMatch(/4\.信函申请数\s*件\s*6/);
    expect(page.url()).toContain('c=application.channel.letter%3Atotal');
  });

  it('opens by a click on the mark, and shows the words of the contradiction', async () => {
    const { page } = await site.visit('#v=disclosure&d=360703&y=2017');
    await settled(page);
    const plot = card(page, /主动公开政府信息数/)
      .first()
      .getByRole('application');
    const box = await plot.boundingBox();
    if (box === null) throw new Error('the chart is not drawn');
    // One bar from the left edge of the grid to beyond its middle.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const drawer = drawerOf(page);
    await drawer.getByText('主动公开政府信息数为 44,042，大于各渠道之和 2668，超出 41,374').first().waitFor();
    // Each figure of the contradiction leads on to its own cell, and 返回 back.
    await drawer
      .getByRole('button', { name: /政府网站.*2215/ })
      .first()
      .click();
    await drawer.getByText('一、（二）2.政府网站公开政府信息数').waitFor();
    await drawer.getByRole('button', { name: /返回/ }).click();
    await drawer.getByText('44,042').first().waitFor();
  });

  it('writes a rate out in its figures and holds it against what the report prints', async () => {
    const { page } = await site.visit('#v=proposals&d=360703&y=2017');
    await settled(page);
    const chart = card(page, /建议提案办理结果/);
    await tableOf(chart);
    await chart.getByRole('button', { name: /67\.9/ }).first().click();
    const drawer = drawerOf(page);
    await drawer
      .getByText(/72 ÷ 106 = 67\.9\s?%/)
      .first()
      .waitFor();
    expect(await drawer.innerText()).toMatch(/67\.9\s?%，一致/);
  });
});

describe('a report as its own form', () => {
  it('goes away as a workbook in the layout of its form, and comes back from it cell by cell', async () => {
    const { page } = await site.visit(`#v=reports&p=${NANKANG}`);
    await page.getByRole('button', { name: /收到申请数：6/ }).waitFor();
    const book = await saved(page, () => page.getByRole('button', { name: '下载 XLSX' }).click());
    expect(book.name).toMatch(/^南康区_2017.*\.xlsx$/);
    const sheets = await readWorkbook(book.bytes);
    const form = sheets.find(({ sheet }) => sheet === '统计表')?.data ?? [];
    expect(form.find(([label]) => label === '4.信函申请数')?.[2]).toBe(6);
    await chooseFiles(page, [book]);
    await page.getByRole('button', { name: '并存', exact: true }).first().click({ timeout: 60_000 });
    await loadFiles(page);
    await page.goto(`${site.url}#v=reports&p=${NANKANG}%232`);
    await page.getByRole('button', { name: /信函申请数：6/ }).click();
    const drawer = drawerOf(page);
    // The lines of the workbook around the cell, read again from the file.
    await drawer.getByText(book.name).first().waitFor();
    await drawer.getByText('3.网络申请数').first().waitFor();
  });

  it('stands beside one of another scope without a difference, and says why', async () => {
    const { page } = await site.visit('#v=reports&p=320813%402024%40whole&b=320813%402023%40own');
    await page.getByRole('button', { name: /行政许可.*9487/ }).waitFor();
    const told = await page.getByRole('main').innerText();
    expect(told).toMatch(/全域.*本级|本级.*全域/s);
    const row = page.locator('tr', { has: page.getByRole('button', { name: /行政许可.*9487/ }) });
    expect(await row.innerText()).toMatch(/9487\s+550/);
    expect(await row.innerText()).not.toContain('8937');
  });
});
