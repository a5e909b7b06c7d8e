import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { expectEnglish } from './chineseLeft';
import { loadInEnglish, spoken, stepsOf } from './englishSteps';
import { servedSite } from './servedSite';
import { card, saved, settled } from './steps';
import { answerInPlace } from './visit';

const site = servedSite();

const MADE_UP = '#v=applications&k=demo&d=360703,360702&y=2021-2024';
const MARK = 'Synthetic sample data 合成示例数据';
const SHEETS = ['Data', 'Detail', 'Notes', 'Sources', 'Checks'];
const rowsOf = (bytes: Buffer) =>
  Papa.parse<string[]>(bytes.toString('utf8').replace(/^\ufeff/u, ''), { skipEmptyLines: true }).data;

const chartOf = (page: Page) => card(page, /Applications newly received/).first();

/** The rows of a chart as the reader sees them, without the marks of open findings, which come later. */
async function seen(chart: Locator): Promise<readonly (readonly string[])[]> {
  await chart.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = chart.locator('table tr');
  await rows.first().waitFor();
  const lines = await rows.evaluateAll((all) =>
    all.map((line) => [...line.children].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' '))),
  );
  return lines.map((line) => line.map((text) => text.replace(/ ✗$/u, '')));
}

describe('a reader of English', () => {
  it('takes a chart as XLSX and CSV in English, made up in both languages, and loads both to the same figures', async () => {
    const { page, context } = await site.visit(`${MADE_UP}&lang=en`);
    await spoken(page);
    const before = await seen(chartOf(page));
    await chartOf(page)
      .getByRole('button', { name: /^Download/ })
      .click();
    const dialog = page.getByRole('dialog', { name: /^Download:/ });
    await expectEnglish(page, 'the dialog of files');
    const language = dialog.getByRole('group', { name: 'Language of the file' });
    expect(await language.getByRole('button', { pressed: true }).innerText()).toBe('English');
    const take = (name: RegExp) => saved(page, () => dialog.getByRole('button', { name }).click());
    const book = await take(/\.xlsx/);
    const shown = await take(/CSV: as the table/);
    const single = await take(/CSV: single figures/);
    await page.keyboard.press('Escape');

    for (const { name } of [book, shown, single])
      expect(name).toMatch(
        /^Synthetic sample data 合成示例数据_.*[A-Za-z].*_2021-2024_\w*\d{8}\.|_detail\.csv$/u,
      );
    const sheets = await readExcelFile(book.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(SHEETS);
    const [mark, heads = [], ...rows] = sheets[0]?.data ?? [];
    expect(mark?.[0]).toBe(MARK);
    expect(heads).toEqual(rowsOf(shown.bytes)[0]);
    expect(heads.slice(0, 2)).toEqual(['Unit', 'Scope']);
    // The numbers of the page, written plain.
    const numbers = (lines: readonly (readonly unknown[])[]) =>
      lines.flatMap((line) => line.slice(2, 6).map((cell) => String(cell).replace(/[,※†\s]/gu, '')));
    const count = before.length - 1;
    expect(numbers(rows.slice(0, count))).toEqual(numbers(before.slice(1)));
    expect(numbers(rowsOf(shown.bytes).slice(1))).toEqual(numbers(before.slice(1)));
    expect(rowsOf(single.bytes)[0]).toContain('Kind of data');
    expect(rowsOf(single.bytes)[1]).toContain(MARK);
    await context.close();

    for (const { name, bytes } of [book, single]) {
      // A window of its own, where nothing was imported; what comes back stands in place of what was there.
      const again = await site.visit(`${MADE_UP}&lang=en`);
      await spoken(again.page);
      await again.page.getByRole('button', { name: 'Import data' }).first().click();
      await again.page
        .getByLabel('Choose files to import')
        .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: bytes }]);
      await again.page
        .getByText(/same unit, year and scope/i)
        .first()
        .waitFor({ timeout: 60_000 });
      await stepsOf(again.page).getByRole('button', { name: /Files/ }).first().click();
      await again.page.getByRole('button', { name: /^Replace all/ }).click();
      await loadInEnglish(again.page);
      await again.page.goto(`${site.url}${MADE_UP}&lang=en`);
      await spoken(again.page);
      expect([name, await seen(chartOf(again.page))]).toEqual([name, before]);
      await again.context.close();
    }
  });
});

describe('a reader of Chinese', () => {
  it('who asks for English files gets them from a Chinese page, here and from the other buttons, and after a reload', async () => {
    const { page } = await site.visit(MADE_UP);
    await settled(page);
    const chart = () => card(page, /新收政府信息公开申请数/).first();
    await chart().getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    const language = dialog.getByRole('group', { name: '文件语言' });
    expect(await language.getByRole('button', { pressed: true }).innerText()).toBe('中文');
    const chinese = await saved(page, () => dialog.getByRole('button', { name: /\.xlsx/ }).click());
    await language.getByRole('button', { name: '英文' }).click();
    const english = await saved(page, () => dialog.getByRole('button', { name: /\.xlsx/ }).click());
    const [zh, en] = await Promise.all([readExcelFile(chinese.bytes), readExcelFile(english.bytes)]);
    expect(zh.map(({ sheet }) => sheet)).toEqual(['数据', '明细', '说明', '来源', '校验']);
    expect(en.map(({ sheet }) => sheet)).toEqual(SHEETS);
    const numbers = (cells: readonly (readonly unknown[])[] | undefined) =>
      (cells ?? []).map((row) => row.filter((cell) => typeof cell === 'number'));
    expect(numbers(en[0]?.data)).toEqual(numbers(zh[0]?.data));
    expect(numbers(en[1]?.data)).toEqual(numbers(zh[1]?.data));
    expect(en[0]?.data[0]?.[0]).toBe(MARK);
    // The page itself still speaks Chinese.
    expect(await dialog.getByRole('status').innerText()).toMatch(/^已保存/u);

    await page.reload();
    await settled(page);
    await chart().getByRole('button', { name: /^下载/ }).click();
    expect(await language.getByRole('button', { pressed: true }).innerText()).toBe('英文');
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}#v=definitions&k=demo`);
    const list = await saved(page, () => page.getByRole('button', { name: '下载 XLSX' }).click());
    expect(list.name).toMatch(/^Synthetic sample data 合成示例数据_Definitions_\d{8}\.xlsx$/u);
    expect((await readExcelFile(list.bytes))[0]?.sheet).toBe('Definitions');
  });
});

describe('the buttons of definitions, findings and reports', () => {
  it('tell how far the file has come and give it up, as the dialog of a chart does', async () => {
    const { page, context } = await site.visit('#v=definitions&k=demo');
    // A writer that takes for ever.
    await answerInPlace(context, '**/exportWorker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => undefined;' }),
    );
    const names: string[] = [];
    page.on('download', (file) => names.push(file.suggestedFilename()));
    const givenUp = async (name: RegExp) => {
      await page.getByRole('button', { name }).click();
      await page.getByRole('progressbar', { name: '文件写入进度' }).waitFor();
      expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '取消', exact: true }).click();
      await page.getByText('已取消，没有保存任何文件。').waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
    };
    await givenUp(/^下载 XLSX/);
    await givenUp(/^下载 CSV/);
    await page.goto(`${site.url}#v=checks&k=demo&d=360722`);
    await page.getByRole('button', { name: /^下载核对清单.*[1-9]/ }).waitFor({ timeout: 90_000 });
    await givenUp(/^下载核对清单/);
    await page.goto(`${site.url}#v=reports&k=demo&p=360703%402022%40whole`);
    await page.getByRole('button', { name: '下载 XLSX' }).waitFor();
    await givenUp(/^下载 XLSX/);
    await context.unroute('**/exportWorker-*.js');
    const book = await saved(page, () => page.getByRole('button', { name: '下载 XLSX' }).click());
    expect((await readExcelFile(book.bytes))[0]?.sheet).toBe('统计表');
    expect(names).toEqual([book.name]);
  });
});
