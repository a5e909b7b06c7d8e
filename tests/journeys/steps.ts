import type { Download, Locator, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';

/** The card whose heading matches. */
export function card(page: Page, title: string | RegExp): Locator {
  return page.locator('section.card').filter({ has: page.getByRole('heading', { name: title }) });
}

/** Waits until the engine answers: nothing is awaited any more and no card waits for its first answer. */
export async function settled(page: Page): Promise<void> {
  await page.locator('section.card').first().waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('section.card[aria-busy="true"]').length === 0,
    undefined,
    { timeout: 90_000 },
  );
}

/** Turns a card to its table and reads it: heads, then rows, as the reader sees them. */
export async function tableOf(chart: Locator): Promise<readonly (readonly string[])[]> {
  await chart
    .getByRole('radio', { name: '表' })
    .or(chart.getByRole('button', { name: '表', exact: true }))
    .first()
    .click();
  const rows = chart.locator('table tr');
  await rows.first().waitFor();
  return rows.evaluateAll((lines) =>
    lines.map((line) =>
      [...line.children].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')),
    ),
  );
}

/** {@link tableOf} without the marks of open errors: they come in the background, once the rules have been asked. */
export async function figuresOf(chart: Locator): Promise<readonly (readonly string[])[]> {
  return (await tableOf(chart)).map((row) => row.map((cell) => cell.replace(/ ✗$/u, '')));
}

/** The cell under a head in the row that starts with a name. */
export function cellAt(table: readonly (readonly string[])[], row: RegExp, head: RegExp): string | undefined {
  const column = table[0]?.findIndex((text) => head.test(text)) ?? -1;
  return table.find(([first = '']) => row.test(first))?.[column];
}

/** Downloads one of a card's files. */
export async function download(
  page: Page,
  chart: Locator,
  label: RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  await chart.getByRole('button', { name: /^下载/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: label }).click(),
  ]);
  const saved = { name: file.suggestedFilename(), bytes: await bytesOf(file) };
  await page.keyboard.press('Escape');
  return saved;
}

/** The file that something done on the page saves. */
export async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

/** Has the workspace written, from the page of the datasets. */
export async function exportWorkspace(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出工作区' }).click();
  await page.getByRole('dialog', { name: '导出工作区' }).getByRole('button', { name: '保存文件' }).click();
}

/** Walks over a chart's marks with the arrow keys until the words of one are told. */
export async function walkTo(page: Page, chart: Locator, words: string): Promise<void> {
  await chart.getByRole('application').focus();
  await page.keyboard.press('Home');
  for (const key of ['ArrowRight', 'ArrowDown']) {
    let before = '';
    for (;;) {
      const now = await chart.getByRole('status').innerText();
      if (now.includes(words)) return;
      if (now === before) break;
      before = now;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`no mark of the chart says ${words}`);
}

/** Hands files to the import page, as choosing them does. */
export async function chooseFiles(
  page: Page,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  await page.getByRole('button', { name: '导入数据' }).first().click();
  await page
    .getByLabel('选择要导入的文件')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: typeOf(name), buffer: Buffer.from(bytes) })),
    );
}

/** Opens whatever on the page can be opened. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const one of main.querySelectorAll('details')) one.open = true;
  });
}

/** Goes to a step of the import. */
export async function openStep(page: Page, name: string): Promise<void> {
  await page
    .getByRole('list', { name: '导入的步骤' })
    .getByRole('button', { name: new RegExp(name, 'u') })
    .click();
}

/** Waits until the files on the import page are read and checked, acknowledges every doubt for one reason, and loads them. */
export async function loadFiles(page: Page, reason = '报告原文如此', within = 60_000): Promise<void> {
  await startLoading(page, reason, within);
  await page.getByText(/^\s*已导入/).waitFor({ timeout: within });
}

/** The same, without waiting for the end. */
export async function startLoading(page: Page, reason = '报告原文如此', within = 60_000): Promise<void> {
  await openStep(page, '校验');
  await page.getByText(/项校验：|没有可以校验/).waitFor({ timeout: within });
  const common = page.getByLabel(/写同一理由/);
  if (await common.isVisible()) {
    await common.fill(reason);
    await page.getByRole('button', { name: '全部确认' }).click();
  }
  await openStep(page, '导入$');
  await page.getByRole('button', { name: /^导入 [\d,]+ 行/ }).click();
}

function typeOf(name: string): string {
  return name.endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}
