import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../src/domain/form';
import { formPage } from '../support/formDocuments';
import { servedSite } from './servedSite';
import { chooseFiles, loadFiles, openStep } from './steps';

const site = servedSite();

const utf8 = (text: string) => new TextEncoder().encode(text);
const fileOf = (page: Page, name: string) =>
  page.getByRole('list', { name: '文件' }).getByRole('listitem', { name });
const received = ({ indicator, applicant }: FormCell) =>
  indicator === 'application.received' && applicant === 'total' ? '58' : '0';

/** Puts on the clipboard what another program would, by answering the copy that the keys ask for. */
async function copy(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((data) => {
    document.addEventListener(
      'copy',
      (event) => {
        for (const [kind, text] of Object.entries(data)) event.clipboardData?.setData(kind, text);
        event.preventDefault();
      },
      { once: true },
    );
  }, kinds);
  await page.keyboard.press('Control+C');
}

/** Cells as a spreadsheet puts them on the clipboard: a page with styles, a fragment and number formats. */
const CELLS = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>td{mso-number-format:General}</style></head><body>
<table border=0 cellpadding=0><!--StartFragment--><col width=72><tr height=19><td>单位</td><td>年份</td><td>口径</td>
<td class=xl65>新收政府信息公开申请数</td></tr><tr><td>信丰县</td><td align=right x:num>2024</td><td>全域</td>
<td align=right x:num="1071">1,071</td></tr><!--EndFragment--></table></body></html>`;

const TEXT = [
  '信丰县2023年政府信息公开工作年度报告',
  '一、总体情况',
  '本年度全县共收到政府信息公开申请58件，其中网上申请41件，均按时答复。',
].join('\r\n');

describe('the import page', () => {
  it('takes cells and the text of a report by Ctrl+V, as other programs copy them', async () => {
    const { page } = await site.visit('#v=import');
    await page.getByRole('heading', { name: '导入数据' }).waitFor();
    await copy(page, {
      'text/html': CELLS,
      'text/plain': '单位\t年份\t口径\t新收政府信息公开申请数\r\n信丰县\t2024\t全域\t1,071\r\n',
    });
    await page.keyboard.press('Control+V');
    await fileOf(page, '粘贴的内容 1.html').getByText('1 个单位 · 1 份报告 · 1 个数值').waitFor();
    await copy(page, { 'text/plain': TEXT });
    await page.keyboard.press('Control+V');
    await fileOf(page, '粘贴的内容 2.txt').getByText('1 个单位 · 1 份报告 · 1 个数值').waitFor();
    await openStep(page, '预览');
    await page
      .getByRole('region', { name: /前几行/ })
      .getByText('1,071')
      .waitFor();
    await page.getByLabel('预览的文件').selectOption({ label: '粘贴的内容 2.txt' });
    await page
      .getByRole('region', { name: /的原文/ })
      .getByText(/申请/)
      .waitFor();
  });

  it('reads a report again in another form, and tells the layout that was understood where another was chosen', async () => {
    const { page } = await site.visit('#v=import');
    await chooseFiles(page, [
      {
        name: '章贡区.html',
        bytes: utf8(formPage('form2021', '章贡区2023年政府信息公开工作年度报告', received)),
      },
      { name: '表.csv', bytes: utf8('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,9') },
    ]);
    const report = fileOf(page, '章贡区.html');
    await report.getByText('1 个单位 · 1 份报告').waitFor();
    const form = report.getByRole('combobox', { name: '报表' });
    expect(await form.inputValue()).toBe('form2021');
    await form.selectOption('form2019');
    await report.getByText('已指定').waitFor();
    expect(await form.inputValue()).toBe('form2019');
    const table = fileOf(page, '表.csv');
    await table.getByText('1 个单位 · 1 份报告 · 1 个数值').waitFor();
    // What the heads contradict is not made to fit: the layout that was understood stands there again.
    const layout = table.getByRole('combobox', { name: '布局' });
    await layout.selectOption('matrix');
    await page.waitForFunction(
      () => document.querySelector('li[aria-label="表.csv"]')?.getAttribute('aria-busy') === 'false',
    );
    expect(await layout.inputValue()).toBe('wide');
  });

  it('puts a number selected in the text into an empty field, and tells of it wherever the figure is shown', async () => {
    const { page } = await site.visit('#v=import');
    const printed = (cell: FormCell) =>
      cell.indicator === 'application.carried_out' && cell.applicant === 'total' ? '' : received(cell);
    const body = formPage('form2021', '章贡区2023年政府信息公开工作年度报告', printed).replace(
      '</body>',
      '<p>另有结转下年度继续办理的申请 17 件。</p></body>',
    );
    await chooseFiles(page, [{ name: '章贡区.html', bytes: utf8(body) }]);
    await fileOf(page, '章贡区.html').getByText('1 个单位 · 1 份报告').waitFor();
    await openStep(page, '预览');
    const line = page.getByRole('region', { name: /的原文/ }).getByRole('cell', { name: /另有结转下年度/ });
    await line.scrollIntoViewIfNeeded();
    await line.evaluate((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('17') ?? -1;
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 2);
      }
    });
    const put = page.getByRole('form', { name: '把原文中的数填入空栏目' });
    expect(await put.getByLabel('原文中的数').inputValue()).toBe('17');
    const field = put.getByRole('combobox', { name: '填入的栏目' });
    await field.fill('jzxnd');
    await field.press('Enter');
    await put.getByRole('button', { name: /记为人工修正/ }).click();
    await page
      .getByRole('list', { name: /读出的数值/ })
      .getByRole('button', { name: /结转下年度.*人工修正.*17/ })
      .waitFor();
    await loadFiles(page);
    await page.goto(`${site.url}#v=reports`);
    await page.getByRole('link', { name: '章贡区', exact: true }).click();
    await page.getByRole('button', { name: /结转下年度.*：17（人工修正），查看出处/ }).click();
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer
      .getByText(/→ 人工修正 17，取自文件第 \d+ 行“17”，备注：据原文第 \d+ 行填入/)
      .first()
      .waitFor();
    await drawer.getByRole('region', { name: '文件片段' }).getByText('17').first().waitFor();
  });

  it('leads by keyboard from a check to its row and cell, on both sides', async () => {
    const { page } = await site.visit('#v=import');
    const heads = '单位,年份,口径,新收政府信息公开申请数';
    const long = ['本级', '部门', '全域', '区直单位'].flatMap((scope) =>
      Array.from({ length: 18 }, (_, at) => `章贡区,${String(2008 + at)},${scope},7`),
    );
    long[55] = '章贡区,2009,区直单位,若干';
    await chooseFiles(page, [
      { name: '短表.csv', bytes: utf8([heads, '信丰县,2023,全域,6', '信丰县,2024,全域,很多'].join('\r\n')) },
      { name: '长表.csv', bytes: utf8([heads, ...long].join('\r\n')) },
    ]);
    await openStep(page, '校验');
    await page.getByText(/项校验：/).waitFor({ timeout: 60_000 });
    const checks = page.getByRole('list', { name: '校验项' });
    const row = checks.getByRole('listitem').filter({ hasText: '单元格不是数字' }).first();
    const look = (file: string) =>
      row
        .getByRole('listitem')
        .filter({ hasText: file })
        .getByRole('button', { name: /在文件中查看/ });
    await row.getByText('看位置').focus();
    await page.keyboard.press('Enter');
    await look('短表.csv').focus();
    await page.keyboard.press('Enter');
    const raw = page.getByRole('region', { name: /前几行/ });
    const cell = raw.locator('td[aria-current="true"]');
    await cell.getByText('很多').waitFor();
    const column = page.getByRole('list', { name: '短表.csv的列' }).locator('li[aria-current="true"]');
    await column.getByText('新收政府信息公开申请数').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    await page.getByRole('button', { name: '回到校验' }).click();
    // A row that the first rows of the preview do not hold is read again from the file.
    await row.getByText('看位置').click();
    await look('长表.csv').click();
    await cell.getByText('若干').waitFor();
    await page.getByLabel(/到第/).fill('40');
    await page.getByRole('button', { name: '跳到' }).click();
    await raw.getByRole('rowheader', { name: '40', exact: true }).waitFor();
  });
});
