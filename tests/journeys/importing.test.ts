import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormCell } from '../../src/domain/form';
import { encodeGb18030 } from '../support/encodeGb18030';
import { formDocx, formPage } from '../support/formDocuments';
import { card, cellAt, chooseFiles, download, settled, tableOf } from './steps';
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

const WIDE = [
  '单位,年份,口径,新收政府信息公开申请数,上年结转申请数,予以公开',
  '章贡区,2023,全域,58,3,35',
  '章贡区,2024,全域,"1,071",1,40',
  '章贡区,2025,全域,约90,2,41',
  '火星区,2024,全域,7,0,7',
].join('\r\n');

describe('importing', () => {
  it('takes a GB18030 file from Excel, shows its district in the chart, gives back the row it refused, and can be undone', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=applications');
    await settled(page);
    await chooseFiles(page, [{ name: '章贡区.csv', bytes: encodeGb18030(WIDE) }]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/个数值/).waitFor();
    expect(await dialog.getByLabel('编码').inputValue()).toMatch(/gb/i);
    expect(await dialog.innerText()).toMatch(/约90/);
    const [refused] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '下载错误行' }).click(),
    ]);
    const returned = await readFile(await refused.path(), 'utf8');
    expect(returned).toContain('行号');
    expect(returned).toContain('原因');
    expect(returned).toContain('火星区');
    expect(returned).not.toContain('1,071');
    await dialog.getByRole('button', { name: '导入 3 行，留下 1 行' }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    const table = await tableOf(card(page, /新收政府信息公开申请数/).first());
    expect(cellAt(table, /章贡/, /2023/)).toMatch(/^58/);
    expect(cellAt(table, /章贡/, /2024/)).toMatch(/^1,?071/);
    expect(cellAt(table, /南康区/, /2017/)).toMatch(/^6/);
    expect(await page.getByRole('banner').innerText()).toContain('7 个单位');
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page.getByRole('banner').getByText('6 个单位').waitFor();
    await settled(page);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('takes a saved report page and a Word document, and shows where in the file a figure stands', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=reports');
    const printed = ({ indicator, applicant }: FormCell) =>
      indicator === 'application.received' && applicant === 'total' ? '58' : '0';
    await chooseFiles(page, [
      {
        name: '章贡区.html',
        bytes: Buffer.from(formPage('form2021', '章贡区2023年政府信息公开工作年度报告', printed)),
      },
      { name: '信丰县.docx', bytes: formDocx('form2021', '信丰县2023年政府信息公开工作年度报告', printed) },
    ]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('报告正文中的法定统计表').nth(1).waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: /^导入/ }).last().click();
    await dialog.waitFor({ state: 'detached' });
    for (const unit of ['信丰县', '章贡区']) {
      await page.goto(`${site.url}#v=reports`);
      await page.getByRole('link', { name: unit, exact: true }).click();
      await page.getByRole('button', { name: /新收.*58/ }).click();
      const drawer = page.getByRole('dialog', { name: '数值出处' });
      await drawer.getByRole('region', { name: '文件片段' }).getByText('58').waitFor();
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('leaves all as it was on a broken file, and says what is wrong with it', async () => {
    const { page, context, faults } = await visit(browser, site, '#v=applications');
    await settled(page);
    const before = await tableOf(card(page, /新收政府信息公开申请数/).first());
    await chooseFiles(page, [
      { name: '坏的.json', bytes: new TextEncoder().encode('{"gongkai": 1, "reports": [') },
      { name: '报告.csv', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]) },
      { name: '无表头.csv', bytes: new TextEncoder().encode('a,b\r\n1,2\r\n') },
    ]);
    const dialog = page.getByRole('dialog');
    await page.waitForFunction(() => !document.querySelector('dialog')?.innerText.includes('正在读取'));
    expect(await dialog.getByRole('button', { name: /^导入/ }).last().isDisabled()).toBe(true);
    const told = await dialog.innerText();
    for (const name of ['坏的.json', '报告.csv', '无表头.csv']) expect(told).toContain(name);
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await page.getByRole('banner').innerText()).toContain('6 个单位');
    expect(await tableOf(card(page, /新收政府信息公开申请数/).first())).toEqual(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks about reports that are loaded already, and loads the JSON it wrote back unchanged', async () => {
    const { page, context, faults } = await visit(browser, site, '#v=applications&d=320800');
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const json = await download(page, chart, /JSON/);
    await chooseFiles(page, [{ name: json.name, bytes: json.bytes }]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/同单位、同年份、同口径/).waitFor();
    expect(await dialog.getByRole('button', { name: /^导入/ }).last().isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: /^全部替换/ }).click();
    await dialog.getByRole('button', { name: /^导入/ }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${site.url}#v=applications&d=320800`);
    await settled(page);
    const again = await download(page, card(page, /新收政府信息公开申请数/).first(), /JSON/);
    const reports = (bytes: Buffer) =>
      (
        JSON.parse(bytes.toString('utf8')) as { reports: { dataset?: string; figures: unknown }[] }
      ).reports.map(({ dataset: _dataset, ...rest }) => rest);
    expect(reports(again.bytes)).toEqual(reports(json.bytes));
    expect(faults).toEqual([]);
    await context.close();
  });
});
