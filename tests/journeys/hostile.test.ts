import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_FILES, type HostileFile } from '../support/hostileFiles';
import { peakMegabytes } from '../support/peakMemory';
import { card, cellAt, chooseFiles, loadFiles, openStep, settled, tableOf } from './steps';
import { serveDist, startBrowser, visit, type Site, type Visit } from './visit';

/** The page with all its workers, whatever was dropped on it. */
const MOST_MEGABYTES = 1600;

let browser: Browser;
let site: Site;
let visited: Visit;
const dialogs: string[] = [];

/** One window for all of them, with a file loaded that none of them may harm. */
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
  visited = await visit(browser, site, '#v=applications');
  const { page } = visited;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss().catch(() => undefined);
  });
  await settled(page);
  const text = '单位,年份,口径,新收政府信息公开申请数\r\n章贡区,2023,全域,58\r\n章贡区,2024,全域,1071';
  await chooseFiles(page, [{ name: '章贡区.csv', bytes: new TextEncoder().encode(text) }]);
  await loadFiles(page);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Drops a file on the page as from the desktop; it is put together in the page. */
async function drop(page: Page, { name, pieces }: HostileFile): Promise<void> {
  await page.getByRole('button', { name: '导入数据' }).first().click();
  await openStep(page, '选文件');
  await page.getByRole('group', { name: '选择文件' }).evaluate(
    (place, { fileName, parts }) => {
      const content = parts.flatMap(({ base64, times }) => {
        const piece = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]);
        return Array.from({ length: times }, () => piece);
      });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(content, fileName));
      for (const kind of ['dragover', 'drop'])
        place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    {
      fileName: name,
      parts: pieces.map(([piece, times]) => ({ base64: Buffer.from(piece).toString('base64'), times })),
    },
  );
}

function fileOf(page: Page, { name }: HostileFile): Locator {
  return page.getByRole('list', { name: '文件' }).getByRole('listitem', { name, exact: true });
}

/** The page goes elsewhere, draws, answers a click, and has the figures that were there, and those alone that are told. */
async function expectAlive(page: Page, more: Readonly<Record<string, RegExp>> = {}): Promise<void> {
  await page.getByRole('link', { name: '依申请公开' }).first().click();
  await settled(page);
  const chart = card(page, /新收政府信息公开申请数/).first();
  const table = await tableOf(chart);
  expect(cellAt(table, /章贡/, /2023/)).toMatch(/^58/);
  expect(cellAt(table, /章贡/, /2024/)).toMatch(/^1,?071/);
  expect(cellAt(table, /信丰/, /2024/) ?? '').toMatch(more['信丰'] ?? /^(?!4,?321)/);
  await chart
    .getByRole('radio', { name: '图' })
    .or(chart.getByRole('button', { name: '图', exact: true }))
    .first()
    .click();
  await chart.getByRole('application').waitFor();
  expect(dialogs).toEqual([]);
  expect(visited.foreign).toEqual([]);
  expect(visited.faults).toEqual([]);
  const isHarmed = () =>
    'polluted' in {} || document.querySelector('main script, main img[src="x"]') !== null;
  expect(await page.evaluate(isHarmed)).toBe(false);
}

const REFUSED: readonly (readonly [what: string, made: keyof typeof HOSTILE_FILES, told: RegExp])[] = [
  ['an archive of zeros', 'bomb', /膨胀到 250 倍以上/],
  ['a workbook of blanks', 'workbookBomb', /解压后超过 200 MB/],
  ['a workbook that tells too small a size', 'lyingBomb', /工作簿已损坏/],
  ['a table of 500 MB', 'large', /文件超过 400 MB/],
  ['a workbook of 500 MB', 'largeWorkbook', /文件超过 300 MB/],
  ['a workbook of 16,384 columns', 'wideWorkbook', /超过 2000 列/],
  ['a table of 16,384 columns', 'wide', /超过上限 2000 列/],
  ['a program called .csv', 'program', /这不是文本文件/],
  ['JSON a million deep', 'deepJson', /JSON 嵌套超过/],
  ['scripts and formulas for names', 'scripts', /<img src=x onerror=alert\(3\)>/],
];

const LOADED: readonly (readonly [what: string, made: keyof typeof HOSTILE_FILES])[] = [
  ['a million empty rows in a table', 'emptyRows'],
  ['a million empty rows in a workbook', 'emptyWorkbookRows'],
  ['keys named like the parts of every object', 'prototypes'],
  ['halves of characters', 'loneSurrogates'],
  ['mixed line ends', 'mixedLineEnds'],
];

describe('a hostile file dropped on the page', () => {
  it.each(REFUSED)('is refused in words, and harms nothing: %s', async (_, made, told) => {
    const { page } = visited;
    const file = await HOSTILE_FILES[made]();
    await drop(page, file);
    await fileOf(page, file).getByText(told).first().waitFor({ timeout: 60_000 });
    await openStep(page, '校验');
    await page.getByText(/项校验：错误/).waitFor({ timeout: 60_000 });
    for (const more of await page.getByText('看位置').all()) await more.click();
    await page.getByRole('list', { name: '校验项' }).getByText(told).first().waitFor();
    await openStep(page, '导入$');
    expect(await page.getByRole('button', { name: /^导入 0 行/ }).isDisabled()).toBe(true);
    await openStep(page, '选文件');
    await page.getByRole('button', { name: '全部移去' }).click();
    await expectAlive(page);
  });

  it.each(LOADED)('is read for what it holds, and loads: %s', async (_, made) => {
    const { page } = visited;
    const file = await HOSTILE_FILES[made]();
    await drop(page, file);
    await fileOf(page, file)
      .getByText(/1 个单位 · \d 份报告 · \d 个数值/)
      .waitFor({ timeout: 60_000 });
    await loadFiles(page);
    await expectAlive(page, { 信丰: /^4,?321/ });
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page.getByRole('button', { name: '撤销导入' }).waitFor({ state: 'detached' });
    await expectAlive(page);
  });

  it('takes no more memory than a bound, all of them one after another', async () => {
    const peak = await peakMegabytes(browser);
    if (peak !== undefined) expect(peak).toBeLessThan(MOST_MEGABYTES);
  });
});
