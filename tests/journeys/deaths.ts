import type { Locator, Page, Worker } from 'playwright-core';
import { card, tableOf } from './steps';

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

/** The figures of a chart; the marks of findings come in the background, whenever they are found. */
export const figuresOf = async (chart: Locator) =>
  (await tableOf(chart)).map((row) => row.map((cell) => cell.replace(/ ✗$/u, '')));
/** The chart that has the figure of both files. */
export const chart = (page: Page): Locator => card(page, /新收政府信息公开申请数/).first();
