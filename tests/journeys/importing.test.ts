import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../src/domain/form';
import { encodeGb18030 } from '../support/encodeGb18030';
import { formDocx, formPage } from '../support/formDocuments';
import { servedSite } from './servedSite';
import { card, cellAt, chooseFiles, download, loadFiles, openStep, saved, settled, tableOf } from './steps';

const site = servedSite();

const WIDE = [
  '单位,年份,口径,新收政府信息公开申请数,上年结转申请数,予以公开',
  '章贡区,2023,全域,58,3,35',
  '章贡区,2024,全域,"1,071",1,40',
  '章贡区,2025,全域,约90,2,41',
  '火星区,2024,全域,7,0,7',
].join('\r\n');
const utf8 = (text: string) => new TextEncoder().encode(text);
const fileOf = (page: Page, name: string) =>
  page.getByRole('list', { name: '文件' }).getByRole('listitem', { name });

describe('importing', () => {
  it('takes a GB18030 file, gives back the row it refused, takes it again corrected, and can be undone', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    await chooseFiles(page, [
      { name: '章贡区.csv', bytes: encodeGb18030(WIDE) },
      { name: '信丰县.csv', bytes: utf8('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9') },
    ]);
    const file = fileOf(page, '章贡区.csv');
    await file.getByText(/个数值/).waitFor();
    expect(await file.getByLabel('编码').inputValue()).toMatch(/gb/i);
    expect(await fileOf(page, '信丰县.csv').getByLabel('编码').inputValue()).toBe('utf-8');
    await openStep(page, '导入$');
    const returned = await saved(page, () => page.getByRole('button', { name: '下载错误行' }).click());
    const refused = returned.bytes.toString('utf8');
    expect(refused).toContain('行号');
    expect(refused).toContain('原因');
    expect(refused).toContain('火星区');
    expect(refused).not.toContain('1,071');
    // A doubt without a reason lets nothing through.
    expect(await page.getByRole('button', { name: '导入 4 行，留下 1 行' }).isDisabled()).toBe(true);
    await loadFiles(page, '与原件核对无误');
    await page.getByRole('button', { name: '撤销导入' }).waitFor();
    await page.getByLabel('选择要导入的文件').waitFor({ state: 'detached' });
    await openStep(page, '选文件');
    await page.getByLabel('选择要导入的文件').setInputFiles({
      name: '改正.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(refused.replaceAll('火星区', '上犹县')),
    });
    await fileOf(page, '改正.csv').getByText('1 个单位 · 1 份报告').waitFor();
    await loadFiles(page);
    await page.goto(`${site.url}#v=datasets`);
    await page
      .getByText(/与原件核对无误/)
      .first()
      .waitFor();
    await page.goto(`${site.url}#v=applications`);
    await settled(page);
    const table = await tableOf(card(page, /新收政府信息公开申请数/).first());
    expect(cellAt(table, /章贡/, /2023/)).toMatch(/^58/);
    expect(cellAt(table, /章贡/, /2024/)).toMatch(/^1,?071/);
    expect(cellAt(table, /上犹/, /2024/)).toMatch(/^7/);
    expect(await page.getByRole('banner').innerText()).toContain('9 个单位');
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page.getByRole('banner').getByText('8 个单位').waitFor();
    await settled(page);
  });

  it('repaints the preview in another encoding, and keeps the files when the reader leaves and comes back', async () => {
    const { page } = await site.visit('#v=import');
    await chooseFiles(page, [{ name: '章贡区.csv', bytes: encodeGb18030(WIDE) }]);
    await fileOf(page, '章贡区.csv')
      .getByText(/个数值/)
      .waitFor();
    await openStep(page, '预览');
    const raw = page.getByRole('region', { name: /前几行/ });
    await raw.getByText('火星区').waitFor();
    await page.getByLabel('编码').selectOption('utf-8');
    await raw.getByText('火星区').waitFor({ state: 'detached' });
    await page.getByLabel('编码').selectOption('gb18030');
    await raw.getByText('火星区').waitFor();
    await page.goto(`${site.url}#v=reports`);
    await page.getByRole('button', { name: '导入数据' }).first().click();
    await raw.getByText('火星区').waitFor();
  });

  it('reads a column as it is told, and the same heads of the next file alike', async () => {
    const { page } = await site.visit('#v=import');
    const withHead = (unit: string) =>
      utf8(`单位,年份,口径,予以公开,来件合计（口头）\r\n${unit},2024,全域,7,12`);
    await chooseFiles(page, [{ name: '一.csv', bytes: withHead('章贡区') }]);
    await fileOf(page, '一.csv').getByRole('button', { name: '移去 一.csv' }).waitFor();
    await openStep(page, '预览');
    const field = page.getByRole('combobox', { name: '“来件合计(口头)”列对应' });
    await field.fill('新收政府信息公开申请数');
    await field.press('Enter');
    await page.getByText('已指定').waitFor();
    await page.getByText('1 个单位 · 1 份报告 · 2 个数值').waitFor();
    await loadFiles(page);
    await openStep(page, '选文件');
    await page
      .getByLabel('选择要导入的文件')
      .setInputFiles({ name: '二.csv', mimeType: 'text/csv', buffer: Buffer.from(withHead('信丰县')) });
    await fileOf(page, '二.csv').getByText('1 个单位 · 1 份报告 · 2 个数值').waitFor();
    await openStep(page, '预览');
    await page.getByText('沿用上次的对应').waitFor();
  });

  it('lets unit, year and scope of a report be said, and takes cells and a text that are pasted', async () => {
    const { page } = await site.visit('#v=import');
    const printed = ({ indicator, applicant }: FormCell) =>
      indicator === 'application.received' && applicant === 'total' ? '58' : '0';
    await chooseFiles(page, [{ name: '报告.html', bytes: utf8(formPage('form2021', '年度报告', printed)) }]);
    const facts = fileOf(page, '报告.html').getByRole('group');
    await facts.getByText('待确认').first().waitFor({ timeout: 60_000 });
    const unit = facts.getByRole('combobox', { name: /单位/ });
    await unit.fill('章贡');
    await unit.press('Enter');
    await facts.getByLabel('年份').fill('2023');
    await facts.getByLabel('年份').press('Tab');
    await facts.getByLabel('口径').selectOption('own');
    await fileOf(page, '报告.html').getByText('1 个单位 · 1 份报告').waitFor();
    await page.getByText('粘贴表格或报告正文').click();
    await page
      .getByRole('textbox', { name: '粘贴的内容' })
      .fill('单位\t年份\t口径\t新收政府信息公开申请数\n信丰县\t2024\t全域\t9');
    await page.getByRole('button', { name: '读取粘贴的内容' }).click();
    await fileOf(page, '粘贴的内容 1.txt').getByText('1 个单位 · 1 份报告 · 1 个数值').waitFor();
    await openStep(page, '预览');
    await page
      .getByRole('list', { name: /读出的数值/ })
      .getByRole('button', { name: /58/ })
      .click();
    expect(await page.locator('mark[data-marked="true"]').innerText()).toBe('58');
    await loadFiles(page);
    await page.getByRole('link', { name: '章贡 2023 年（本级）' }).waitFor();
  });

  it('takes a saved report page and a Word document, and shows where in the file a figure stands', async () => {
    const { page } = await site.visit('#v=reports');
    const printed = ({ indicator, applicant }: FormCell) =>
      indicator === 'application.received' && applicant === 'total' ? '58' : '0';
    await chooseFiles(page, [
      {
        name: '章贡区.html',
        bytes: Buffer.from(formPage('form2021', '章贡区2023年政府信息公开工作年度报告', printed)),
      },
      { name: '信丰县.docx', bytes: formDocx('form2021', '信丰县2023年政府信息公开工作年度报告', printed) },
    ]);
    await page.getByText('报告正文中的法定统计表').nth(1).waitFor({ timeout: 60_000 });
    await loadFiles(page);
    for (const unit of ['信丰县', '章贡区']) {
      await page.goto(`${site.url}#v=reports`);
      await page.getByRole('link', { name: unit, exact: true }).click();
      await page.getByRole('button', { name: /新收.*58/ }).click();
      const drawer = page.getByRole('dialog', { name: '数值出处' });
      await drawer.getByRole('region', { name: '文件片段' }).getByText('58').waitFor();
      await page.keyboard.press('Escape');
    }
  });

  it('leaves all as it was on a broken file, and says what is wrong with it', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    const before = await tableOf(card(page, /新收政府信息公开申请数/).first());
    await chooseFiles(page, [
      { name: '坏的.json', bytes: utf8('{"gongkai": 1, "reports": [') },
      { name: '报告.csv', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]) },
      { name: '无表头.csv', bytes: utf8('a,b\r\n1,2\r\n') },
    ]);
    await openStep(page, '校验');
    await page.getByText(/项校验：/).waitFor({ timeout: 60_000 });
    for (const more of await page.getByText('看位置').all()) await more.click();
    const told = await page.getByRole('main').innerText();
    for (const name of ['坏的.json', '报告.csv', '无表头.csv']) expect(told).toContain(name);
    await openStep(page, '导入$');
    expect(await page.getByRole('button', { name: /^导入 0 行/ }).isDisabled()).toBe(true);
    expect(await page.getByRole('banner').innerText()).toContain('6 个单位');
    await page.goto(`${site.url}#v=applications`);
    await settled(page);
    // Marks of findings come later, as the rules are asked in the background.
    const unmarked = (table: typeof before) =>
      table.map((row) => row.map((cell) => cell.replace(/ [✗!]$/u, '')));
    expect(unmarked(await tableOf(card(page, /新收政府信息公开申请数/).first()))).toEqual(unmarked(before));
  });

  it('asks about reports that are loaded already, and loads the JSON it wrote back unchanged', async () => {
    const { page } = await site.visit('#v=applications&d=320800');
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const json = await download(page, chart, /JSON/);
    await chooseFiles(page, [{ name: json.name, bytes: json.bytes }]);
    await page.getByText(/同单位、同年份、同口径/).waitFor();
    await openStep(page, '导入$');
    expect(await page.getByRole('button', { name: /^导入 [\d,]+ 行/ }).isDisabled()).toBe(true);
    // What holds the import up leads to where it is settled, and the focus goes with it.
    await page.getByText(/请先选择 \d+ 份重复报告的处理方式/).waitFor();
    await page.getByRole('button', { name: '去“选文件”处理' }).click();
    await page.waitForFunction(() => document.activeElement?.textContent === '选文件');
    await page.getByRole('button', { name: /^全部替换/ }).click();
    await loadFiles(page);
    await page.goto(`${site.url}#v=applications&d=320800`);
    await settled(page);
    const again = await download(page, card(page, /新收政府信息公开申请数/).first(), /JSON/);
    const reports = (bytes: Buffer) =>
      (
        JSON.parse(bytes.toString('utf8')) as { reports: { dataset?: string; figures: unknown }[] }
      ).reports.map(({ dataset: _dataset, ...rest }) => rest);
    expect(reports(again.bytes)).toEqual(reports(json.bytes));
  });
});
