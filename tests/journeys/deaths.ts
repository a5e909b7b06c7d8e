import type { Locator, Page, Worker } from 'playwright-core';
import { card, chooseFiles, figuresOf, loadFiles, settled } from './steps';

const bytes = (text: string) => new TextEncoder().encode(text);
/** A county of which 1,071 is told for 2024. */
export const FIRST = {
  name: '章贡区.csv',
  bytes: bytes('单位,年份,口径,新收政府信息公开申请数\r\n章贡区,2023,全域,58\r\n章贡区,2024,全域,1071'),
};
/** Another, with 4,321. */
export const SECOND = {
  name: '信丰县.csv',
  bytes: bytes('单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2024,全域,4321'),
};

/** What the page tells of an engine that died and is back. */
export const RESTARTED = /分析引擎曾意外停止，现已重新启动，数据已全部载回/u;

/** The worker whose address matches, as soon as there is one. */
export async function workerOf(page: Page, name: RegExp): Promise<Worker> {
  for (;;) {
    const found = page.workers().find((worker) => name.test(worker.url()));
    if (found !== undefined) return found;
    await page.waitForEvent('worker');
  }
}

/** A worker, the engine's unless another is named, ends itself the moment it gets a request of such a kind, which it never answers. */
export async function dieAt(page: Page, request: string, name = /engineWorker/): Promise<void> {
  const worker = await workerOf(page, name);
  await worker.evaluate((kind) => {
    const scope = self as unknown as { onmessage: (event: MessageEvent<{ type?: string }>) => void };
    const hear = scope.onmessage;
    scope.onmessage = (event) => {
      if (event.data.type === kind) self.close();
      else hear(event);
    };
  }, request);
}

/** The chart that has the figure of both files. */
export const chart = (page: Page): Locator => card(page, /新收政府信息公开申请数/).first();

/** Goes to 依申请公开 and reads the chart. */
export async function figuresNow(page: Page): Promise<Awaited<ReturnType<typeof figuresOf>>> {
  await page.getByRole('link', { name: '依申请公开' }).first().click();
  await settled(page);
  return figuresOf(chart(page));
}

/** Loads the first file, and reads the chart with it. */
export async function figuresLoaded(page: Page): Promise<Awaited<ReturnType<typeof figuresOf>>> {
  await settled(page);
  await chooseFiles(page, [FIRST]);
  await loadFiles(page);
  return figuresNow(page);
}

/** Opens the report of the first file: what a report states is asked of the statements alone. */
export async function askForReport(page: Page, { url }: { readonly url: string }): Promise<void> {
  await page.goto(`${url}#v=reports&p=${encodeURIComponent('360702@2024@whole')}`);
}

/** Waits until the page tells that the engine is back, and what was cut off is answered unasked. */
export async function answeredAgain(page: Page): Promise<void> {
  await page.getByText(RESTARTED).waitFor({ timeout: 60_000 });
  await page
    .getByRole('button', { name: /：1,?071/ })
    .first()
    .waitFor({ timeout: 60_000 });
}
