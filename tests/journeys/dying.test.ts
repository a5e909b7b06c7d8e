import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  answeredAgain,
  askForReport,
  chart,
  dieAt,
  figuresLoaded,
  figuresNow,
  FIRST,
  RESTARTED,
  SECOND,
  workerOf,
} from './deaths';
import { servedSite } from './servedSite';
import { chooseFiles, figuresOf, loadFiles, openStep, settled } from './steps';

const site = servedSite();

/** Run in a worker: ends it while the module is on its way. */
async function dieOnceAlive(): Promise<void> {
  const isAlive = async () =>
    (await navigator.locks.query()).held?.some(({ name }) => name === self.name) === true;
  while (!(await isAlive())) await new Promise((done) => setTimeout(done, 10));
  self.close();
}

const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gongkai');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const counting = opening.result.transaction('imports').objectStore('imports').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

describe('the worker of the engine', () => {
  it('killed in the middle of a question and of an import is noticed, started again, and every figure is as it was', async () => {
    const { page } = await site.visit('#v=applications');
    const before = await figuresLoaded(page);
    expect(before.flat().join(' ')).toMatch(/1,?071/);

    // In the middle of a question: what a report states is asked of the statements alone.
    await dieAt(page, 'RUN_QUERY');
    await askForReport(page, site);
    await answeredAgain(page);
    await page.getByRole('button', { name: '关闭这条提示' }).first().click();
    await page.getByText(RESTARTED).waitFor({ state: 'detached' });
    expect(await figuresNow(page)).toEqual(before);

    // In the middle of an import.
    await page.getByRole('button', { name: '导入数据' }).first().click();
    await openStep(page, '选文件');
    await chooseFiles(page, [SECOND]);
    await openStep(page, '校验');
    await page.getByText(/项校验：/).waitFor({ timeout: 60_000 });
    await openStep(page, '导入$');
    await dieAt(page, 'INSERT_ARROW_FROM_IPC_STREAM');
    await page.getByRole('button', { name: /^导入 1 行/ }).click();
    await page
      .getByText(/分析引擎在中途停止，这一步没有留下任何内容.*再做一次/u)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByText(RESTARTED).waitFor({ timeout: 60_000 });
    expect(await kept(page)).toBe(1);
    expect(await figuresNow(page)).toEqual(before);

    // The file still lies on the desk and loads now.
    await page.getByRole('button', { name: '导入数据' }).first().click();
    await openStep(page, '导入$');
    await page.getByRole('button', { name: /^导入 1 行/ }).click();
    await page.getByText(/^\s*已导入/).waitFor({ timeout: 60_000 });
    expect((await figuresNow(page)).flat().join(' ')).toMatch(/4,?321/);
  });

  it('killed at its start is started again; killed three times it is given up in words, in both languages, with a button', async () => {
    const { page } = await site.visit('favicon.svg');
    let deaths = 1;
    let started = 0;
    page.on('worker', (worker) => {
      if (!/engineWorker/.test(worker.url())) return;
      started += 1;
      if (started <= deaths) void worker.evaluate(dieOnceAlive).catch(() => undefined);
    });
    await page.goto(`${site.url}#v=overview`);
    await page.getByText(RESTARTED).waitFor({ timeout: 60_000 });
    expect(started).toBe(2);
    await settled(page);

    deaths = 3;
    started = 0;
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=overview`);
    const told = page.getByRole('alert').filter({ hasText: /接连三次意外停止，不再自动重启.*再点“重试”/u });
    await told.waitFor({ timeout: 60_000 });
    expect(started).toBe(3);
    // The charts that came with the page stand.
    await page.getByRole('application').first().waitFor();
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByText(/The engine stopped three times in a row/).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/three times in a row/).waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('link', { name: 'Channels' }).first().click();
    await settled(page);
  });
});

describe('a database that DuckDB has given up', () => {
  it('is a dead engine: the page starts another with all that was loaded, and asks again', async () => {
    const { page } = await site.visit('#v=applications');
    const before = await figuresLoaded(page);
    const engine = await workerOf(page, /engineWorker/);
    // After a fatal error DuckDB answers everything with it, and nothing else ever again.
    await engine.evaluate(() => {
      const scope = self as unknown as { onmessage: (event: MessageEvent<{ messageId?: number }>) => void };
      scope.onmessage = (event) => {
        self.postMessage({
          messageId: 0,
          requestId: event.data.messageId,
          type: 'ERROR',
          data: {
            name: 'Error',
            message:
              'FATAL Error: Failed: database has been invalidated because of a previous fatal error. The database must be restarted prior to being used again.',
          },
        });
      };
    });
    await askForReport(page, site);
    await answeredAgain(page);
    expect(await figuresNow(page)).toEqual(before);
    expect(page.workers().filter((worker) => /engineWorker/.test(worker.url()))).toHaveLength(1);
  });
});

describe('an engine that hangs', () => {
  it('is told of long before the page gives it up, and a button starts another with all that was loaded', async () => {
    const { page } = await site.visit('#v=applications');
    const before = await figuresLoaded(page);
    const engine = await workerOf(page, /engineWorker/);
    await engine.evaluate(() => {
      (self as unknown as { onmessage: () => void }).onmessage = () => undefined;
    });
    await askForReport(page, site);
    const told = page.getByRole('status').filter({ hasText: /分析引擎已有一会儿没有回应/u });
    await told.waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByText(/The engine has said nothing for a while/u).waitFor();
    await page.getByRole('button', { name: '中文' }).first().click();
    await told.getByRole('button', { name: '重新启动引擎' }).click();
    await page.getByText(RESTARTED).waitFor({ timeout: 60_000 });
    await told.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /：1,?071/ })
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await figuresNow(page)).toEqual(before);
  });
});

describe('a page without memory', () => {
  it('says that a file was not loaded and what to do, and goes on with what it has', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    const before = await figuresOf(chart(page));
    const engine = await workerOf(page, /engineWorker/);
    // The engine may have no more than it has, and nothing of that is left.
    await engine.evaluate(() => {
      const scope = self as unknown as { onmessage: (event: MessageEvent<Request>) => void };
      interface Request {
        readonly type?: string;
        readonly messageId?: number;
      }
      const hear = scope.onmessage;
      scope.onmessage = (event) => {
        if (event.data.type !== 'INSERT_ARROW_FROM_IPC_STREAM') {
          hear(event);
          return;
        }
        const message =
          'Out of Memory Error: failed to allocate data of size 256.0 KiB (3.1 GiB/3.1 GiB used)';
        self.postMessage({
          messageId: 0,
          requestId: event.data.messageId,
          type: 'ERROR',
          data: { name: 'Error', message },
        });
      };
    });
    await chooseFiles(page, [SECOND]);
    await openStep(page, '校验');
    await page.getByText(/项校验：/).waitFor({ timeout: 60_000 });
    await openStep(page, '导入$');
    await page.getByRole('button', { name: /^导入 1 行/ }).click();
    await page
      .getByText(/内存不足，这次的数据没有载入，原有数据未受影响。请关闭其他标签页/u)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await page
      .getByText(/There is not enough memory: these data were not loaded/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '中文' }).first().click();
    expect(await figuresNow(page)).toEqual(before);
  });
});

describe('the worker that reads files', () => {
  it('killed while it reads says so, harms nothing, and reads the next time', async () => {
    const { page } = await site.visit('#v=import');
    await dieAt(page, 'read', /ingestWorker/);
    await chooseFiles(page, [FIRST]);
    await page
      .getByText(/读取文件的后台程序中断，已有数据不受影响/u)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '重新读取' }).first().click();
    await loadFiles(page);
  });
});
