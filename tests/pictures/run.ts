/**
 * Draws the pictures of README: files that the page makes of the made-up reports that come with it, each drawn from the file
 * itself. `npm run pictures` needs a build, a browser and `pdftoppm` (poppler-utils); it writes PNGs beside this
 * script.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { card, saved, settled } from '../journeys/steps';
import { serveDist, startBrowser, visit, type Site } from '../journeys/visit';
import { sheetMarkup } from './sheetMarkup';

const FOLDER = 'tests/pictures';
const WHOLE = '#v=applications&k=demo&y=2021-2024';
const VIEW = '#v=applications&k=demo&d=360702,360703,360704&y=2021-2024';
const DOTS_PER_INCH = 80;

const [browser, site] = await Promise.all([startBrowser(), serveDist()]);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
try {
  await paper('paper.png', /^打印/);
  await paper('brief.png', /^呈阅/);
  await workbook('workbook.png');
  await offlinePage('offline-page.png');
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The first page that the dialog of printing makes under a name, as the printer gets it. */
async function paper(name: string, choice: RegExp): Promise<void> {
  const { page, context } = await opened(browser, site);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
  await dialog.getByRole('button', { name: choice }).click();
  await page.locator('body > .paper').waitFor({ state: 'attached' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await context.close();
  keep(name, firstPage(pdf));
}

/** The head of the sheet 数据 of a chart's workbook, cell by cell as they stand in the file. */
async function workbook(name: string): Promise<void> {
  const { page, context } = await opened(browser, site, WHOLE);
  await card(page, /新收政府信息公开申请数/)
    .first()
    .getByRole('button', { name: /^下载/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^下载：/ });
  const file = await saved(page, () =>
    dialog
      .getByRole('button', { name: /\.xlsx/ })
      .first()
      .click(),
  );
  await context.close();
  const sheets = await readExcelFile(file.bytes);
  const sheet = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await sheet.setContent(sheetMarkup(file.name, sheets));
  keep(name, await sheet.locator('main').screenshot());
  await sheet.close();
}

/** The page that opens from disk, with one district chosen in it. */
async function offlinePage(name: string): Promise<void> {
  const { page, context } = await opened(browser, site);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
  const file = await saved(page, () => dialog.getByRole('button', { name: /^离线网页/ }).click());
  await context.close();
  const path = join(folder, 'offline.html');
  writeFileSync(path, file.bytes);
  const alone = await browser.newPage({ viewport: { width: 1000, height: 980 } });
  await alone.goto(pathToFileURL(path).href);
  keep(name, await alone.screenshot());
  await alone.close();
}

async function opened(from: Browser, at: Site, hash = VIEW) {
  const visited = await visit(from, at, hash);
  await settled(visited.page);
  return visited;
}

/** Draws the first page of a PDF. @throws where `pdftoppm` is not installed */
function firstPage(pdf: Buffer): Buffer {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, pdf);
  const { error, status } = spawnSync('pdftoppm', [
    ...['-r', String(DOTS_PER_INCH), '-f', '1', '-l', '1', '-singlefile', '-png'],
    path,
    join(folder, 'paper'),
  ]);
  if (error !== undefined || status !== 0) throw new Error('pdftoppm (poppler-utils) did not draw the page');
  return readFileSync(join(folder, 'paper.png'));
}

function keep(name: string, bytes: Buffer): void {
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${name} ${String(Math.ceil(bytes.length / 1024))} KB`);
}
