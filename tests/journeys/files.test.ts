import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, chooseFiles, download, loadFiles, openStep, saved, settled, tableOf } from './steps';
import { answerInPlace } from './visit';

const site = servedSite();

const RECEIVED = '#v=applications&d=320800,320813&y=2021-2024';
const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { skipEmptyLines: true }).data;

describe('taking a chart away', () => {
  it('opens by keyboard, says what is inside, tells size and rows, and gives the focus back', async () => {
    const { page } = await site.visit(RECEIVED);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const button = chart.getByRole('button', { name: /^下载/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    await dialog.getByRole('button', { name: /CSV：与表一致/ }).focus();
    const inside = await dialog.getByRole('button', { name: /CSV：与表一致/ }).innerText();
    const rows = Number(/(\d+) 行，UTF-8/u.exec(inside)?.[1]);
    const { bytes, name } = await saved(page, () => page.keyboard.press('Enter'));
    expect(rowsOf(bytes.toString('utf8'))).toHaveLength(rows + 1);
    expect(name).toMatch(/_2021-2024_\d{8}\.csv$/);
    expect(await dialog.getByRole('status').innerText()).toBe(
      `已保存 ${String(Math.max(1, Math.ceil(bytes.length / 1024)))} KB，${String(rows)} 行`,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('names the characters that a program reading GBK will not show', async () => {
    const { page } = await site.visit('#v=import');
    // 𬱖 has a code of four bytes in GB18030 and none in GBK.
    const table = '单位,年份,口径,新收政府信息公开申请数\r\n赣县区𬱖江管理局,2024,部门,12';
    await chooseFiles(page, [{ name: '部门.csv', bytes: Buffer.from(`\ufeff${table}`) }]);
    await loadFiles(page);
    await page.goto(`${site.url}#v=applications`);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await chart.getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    const plain = await saved(page, () => dialog.getByRole('button', { name: /CSV：逐个数值/ }).click());
    expect(plain.bytes.toString('utf8')).toContain('𬱖江管理局');
    expect(await dialog.getByText(/不在 GBK 内/).count()).toBe(0);
    await dialog.getByText('GB18030', { exact: true }).click();
    const gb = await saved(page, () => dialog.getByRole('button', { name: /CSV：逐个数值/ }).click());
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb.bytes)).toContain('𬱖江管理局');
    await dialog.getByText(/以下字符不在 GBK 内.*：𬱖。需要时请用 UTF-8/).waitFor();
  });

  it('writes CSV in GB18030 with the same rows, and a vector drawing with title, source and date', async () => {
    const { page } = await site.visit(RECEIVED);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await chart.getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    const utf8 = await saved(page, () => dialog.getByRole('button', { name: /CSV：逐个数值/ }).click());
    await dialog.getByText('GB18030', { exact: true }).click();
    const gb = await saved(page, () => dialog.getByRole('button', { name: /CSV：逐个数值/ }).click());
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb.bytes)).toBe(
      utf8.bytes.toString('utf8').replace(/^\ufeff/u, ''),
    );
    const svg = await saved(page, () => dialog.getByRole('button', { name: /\.svg/ }).click());
    const drawn = svg.bytes.toString('utf8');
    const parsed = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        fault: read.querySelector('parsererror')?.textContent ?? '',
        words: read.documentElement.textContent,
      };
    }, drawn);
    expect(parsed.fault).toBe('');
    expect(parsed.words).toMatch(/新收政府信息公开申请数.*来源：.*由 公开年报看板 gongkai/su);
  });

  it('draws the table under the picture, and leaves the paper out', async () => {
    const { page } = await site.visit(RECEIVED);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const plain = await download(page, chart, /图片（/);
    await chart.getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    await dialog.getByLabel(/含数据表/).check();
    await dialog.getByLabel('透明底').check();
    await dialog.getByRole('img', { name: /图片预览/ }).waitFor();
    const whole = await saved(page, () => dialog.getByRole('button', { name: /图片（/ }).click());
    const height = (bytes: Buffer) => bytes.readUInt32BE(20);
    expect(height(whole.bytes)).toBeGreaterThan(height(plain.bytes) + 2 * 24);
    const corner = (bytes: Buffer) =>
      page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
        await image.decode();
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
      }, bytes.toString('base64'));
    expect(await corner(plain.bytes)).toEqual([255, 255, 255, 255]);
    expect(await corner(whole.bytes)).toEqual([0, 0, 0, 0]);
  });

  it('copies the table as cells, and the picture', async () => {
    const { page, context } = await site.visit(RECEIVED);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const csv = rowsOf((await download(page, chart, /CSV：与表一致/)).bytes.toString('utf8'));
    await chart.getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    await dialog.getByRole('button', { name: /复制表格/ }).click();
    await dialog.getByText(/^已复制 \d+ 行/).waitFor();
    const { text, cells } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
      const table = new DOMParser().parseFromString(await read('text/html'), 'text/html');
      return {
        text: await read('text/plain'),
        cells: [...table.querySelectorAll('tr')].map((row) =>
          [...row.children].map((one) => one.textContent),
        ),
      };
    });
    expect(text.split(/\r?\n/u).map((line) => line.split('\t'))).toEqual(csv);
    expect(cells).toEqual(csv);
    await dialog.getByRole('button', { name: /复制图片/ }).click();
    await dialog.getByText(/^已复制$/).waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toEqual(['image/png']);
  });
});

describe('a file that takes long', () => {
  it('tells how far it has come and is given up with nothing saved, and the next one is written', async () => {
    const { page, context } = await site.visit(RECEIVED);
    await settled(page);
    // A writer that takes for ever.
    await answerInPlace(context, '**/exportWorker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => undefined;' }),
    );
    const names: string[] = [];
    page.on('download', (file) => names.push(file.suggestedFilename()));
    const chart = card(page, /新收政府信息公开申请数/).first();
    await chart.getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    const kinds = [/\.xlsx/, /CSV：与表一致/, /CSV：逐个数值/];
    for (const kind of kinds) {
      await dialog.getByRole('button', { name: kind }).click();
      await dialog.getByRole('progressbar', { name: '文件写入进度' }).waitFor();
      // One file at a time.
      expect(await dialog.getByRole('button', { name: /JSON/ }).isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: '取消' }).click();
      await dialog.getByText('已取消，没有保存任何文件。').waitFor();
      expect(await dialog.getByRole('progressbar').count()).toBe(0);
    }
    // Closing the dialog gives a file up too.
    await dialog.getByRole('button', { name: /\.xlsx/ }).click();
    await dialog.getByRole('progressbar').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await context.unroute('**/exportWorker-*.js');
    const book = await download(page, chart, /\.xlsx/);
    expect((await readExcelFile(book.bytes)).map(({ sheet }) => sheet)).toContain('明细');
    expect(names).toEqual([book.name]);
  });
});

describe('taking a page away', () => {
  it('gives one workbook with a sheet for each chart, and a JSON that comes back', async () => {
    const { page } = await site.visit(RECEIVED);
    await settled(page);
    await page.getByRole('button', { name: '下载本页' }).click();
    const dialog = page.getByRole('dialog', { name: '下载：依申请公开' });
    const book = await saved(page, () => dialog.getByRole('button', { name: /\.xlsx/ }).click());
    const sheets = await readExcelFile(book.bytes);
    const names = sheets.map(({ sheet }) => sheet);
    expect(names.slice(-4)).toEqual(['明细', '说明', '来源', '校验']);
    expect(names.length).toBeGreaterThan(6);
    expect(names.slice(0, 2)).toEqual(['1 新收申请', '2 新收申请']);
    expect(book.name).toMatch(/_依申请公开_2021-2024_\d{8}\.xlsx$/);
    const json = await saved(page, () => dialog.getByRole('button', { name: /JSON/ }).click());
    await page.keyboard.press('Escape');
    await chooseFiles(page, [{ name: json.name, bytes: json.bytes }]);
    await page.getByText(/同单位、同年份、同口径/).waitFor();
    await openStep(page, '选文件');
    await page.getByRole('button', { name: /^全部替换/ }).click();
    await loadFiles(page);
  });
});

describe('what was taken away', () => {
  it('comes back in the page with the same figures: CSV in both encodings, XLSX, JSON', async () => {
    const { page, context } = await site.visit(RECEIVED);
    await settled(page);
    const title = /新收政府信息公开申请数/;
    // Marks of open findings come when the checks are through.
    const figuresOf = async (seen: Page) =>
      (await tableOf(card(seen, title).first())).map((row) => row.map((text) => text.replace(/ ✗$/u, '')));
    const before = await figuresOf(page);
    await card(page, title).first().getByRole('button', { name: /^下载/ }).click();
    const dialog = page.getByRole('dialog', { name: /^下载：/ });
    const take = (name: RegExp) => saved(page, () => dialog.getByRole('button', { name }).click());
    const files = [await take(/CSV：逐个数值/), await take(/\.xlsx/), await take(/^JSON/)];
    await dialog.getByText('GB18030', { exact: true }).click();
    files.splice(1, 0, await take(/CSV：逐个数值/));
    await context.close();

    for (const { name, bytes } of files) {
      // A window of its own, where nothing was imported; what comes back stands in place of what was there.
      const again = await site.visit(RECEIVED);
      await settled(again.page);
      await chooseFiles(again.page, [{ name, bytes }]);
      await again.page.getByText(/同单位、同年份、同口径/).waitFor();
      await openStep(again.page, '选文件');
      await again.page.getByRole('button', { name: /^全部替换/ }).click();
      await loadFiles(again.page);
      await again.page.goto(site.url + RECEIVED);
      await settled(again.page);
      expect([name, await figuresOf(again.page)]).toEqual([name, before]);
      await again.context.close();
    }
  });
});
