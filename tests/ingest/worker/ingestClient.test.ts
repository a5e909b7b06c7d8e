import { afterEach, describe, expect, it, vi } from 'vitest';
import { createIngest } from '../../../src/ingest/worker/ingestClient';
import { IngestError } from '../../../src/ingest/worker/readerWorker';
import type { WorkerRequest, WorkerResponse } from '../../../src/ingest/worker/workerProtocol';
import { messagesOf } from '../../../src/ingest/worker/slicedAnswer';
import { ingest as readText } from '../../support/ingestText';

/** Stands where the browser's worker would, and keeps what it was sent. */
class StagedWorker {
  static made: StagedWorker[] = [];
  readonly sent: WorkerRequest[] = [];
  isTerminated = false;
  onmessage: ((event: { data: WorkerResponse }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;

  constructor() {
    StagedWorker.made.push(this);
  }

  addEventListener(): void {
    // Only the browser tells of a life.
  }

  postMessage(request: WorkerRequest): void {
    this.sent.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(response: WorkerResponse): void {
    this.onmessage?.({ data: response });
  }
}

function staged() {
  StagedWorker.made = [];
  vi.stubGlobal('Worker', StagedWorker);
  const reader = createIngest('regions');
  const worker = (): StagedWorker => {
    const last = StagedWorker.made[StagedWorker.made.length - 1];
    if (last === undefined) throw new Error('no worker was started');
    return last;
  };
  return { reader, worker };
}

const anExcerpt = {
  name: 'a.csv',
  content: new File(['x'], 'a.csv'),
  container: 'text',
  encoding: 'utf-8',
  fingerprint: '0',
  place: { row: 2, column: 1 },
} as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createIngest', () => {
  it('starts a worker on first use and tells it the divisions before anything else', async () => {
    const { reader, worker } = staged();
    expect(StagedWorker.made).toHaveLength(0);
    const reading = reader.read([new File(['x'], 'a.csv')]);
    expect(worker().sent.map(({ type }) => type)).toEqual(['start', 'read']);
    worker().answer({ type: 'read', id: 1, results: [] });
    await expect(reading).resolves.toEqual([]);
  });

  it('starts it before anything is asked where it is told to, and no second one for the first file', async () => {
    const { reader, worker } = staged();
    reader.prepare();
    reader.prepare();
    expect(worker().sent.map(({ type }) => type)).toEqual(['start']);
    const reading = reader.read([new File(['x'], 'a.csv')]);
    expect(worker().sent.map(({ type }) => type)).toEqual(['start', 'read']);
    worker().answer({ type: 'read', id: 1, results: [] });
    await reading;
    expect(StagedWorker.made).toHaveLength(1);
  });

  it('hands each answer to the one who asked, in whatever order they come', async () => {
    const { reader, worker } = staged();
    const first = reader.read([new File(['x'], 'a.csv')]);
    const second = reader.excerpt(anExcerpt);
    worker().answer({ type: 'excerpt', id: 2, excerpt: undefined });
    worker().answer({ type: 'read', id: 1, results: [] });
    await expect(first).resolves.toHaveLength(0);
    await expect(second).resolves.toBeUndefined();
  });

  it('reads one file after another, so that many take no more memory than one', async () => {
    const { reader, worker } = staged();
    const result = await readText('');
    const first = reader.read([new File(['x'], 'a.csv')]);
    const second = reader.unpack(new File(['y'], 'b.zip'));
    const third = reader.read([new File(['z'], 'c.csv')]);
    const asked = () => worker().sent.map(({ type }) => type);
    expect(asked()).toEqual(['start', 'read']);
    worker().answer({ type: 'read', id: 1, results: [result] });
    await expect(first).resolves.toHaveLength(1);
    await vi.waitFor(() => expect(asked()).toEqual(['start', 'read', 'unpack']));
    worker().answer({ type: 'failed', id: 2, message: 'x', sentence: { zh: '', en: '' } });
    await expect(second).rejects.toBeInstanceOf(IngestError);
    await vi.waitFor(() => expect(asked()).toEqual(['start', 'read', 'unpack', 'read']));
    worker().answer({ type: 'read', id: 3, results: [] });
    await expect(third).resolves.toEqual([]);
  });

  it('ends the worker after a large file, unless it is asked for something else, and starts another for the next', async () => {
    const { reader, worker } = staged();
    const large = new File([new Uint8Array(33 * 1024 * 1024)], 'a.csv');
    const reading = reader.read([large]);
    const first = worker();
    first.answer({ type: 'read', id: 1, results: [] });
    await expect(reading).resolves.toEqual([]);
    expect(first.isTerminated).toBe(true);
    const again = reader.read([large]);
    const excerpt = reader.excerpt(anExcerpt);
    const second = worker();
    expect(second).not.toBe(first);
    second.answer({ type: 'read', id: 2, results: [] });
    await expect(again).resolves.toEqual([]);
    expect(second.isTerminated).toBe(false);
    second.answer({ type: 'excerpt', id: 3, excerpt: undefined });
    await expect(excerpt).resolves.toBeUndefined();
  });

  it('passes progress on', async () => {
    const { reader, worker } = staged();
    const seen: number[] = [];
    const reading = reader.read([new File(['x'], 'a.csv')], {}, ({ done }) => seen.push(done));
    worker().answer({ type: 'progress', id: 1, progress: { file: 'a.csv', done: 5, of: 9 } });
    worker().answer({ type: 'read', id: 1, results: [] });
    await reading;
    expect(seen).toEqual([5]);
  });

  it('cancels: rejects at once, and ends the worker, which hears nothing while it is in a block', async () => {
    const { reader, worker } = staged();
    const controller = new AbortController();
    const reading = reader.read([new File(['x'], 'a.csv')], {}, undefined, controller.signal);
    const next = reader.read([new File(['y'], 'b.csv')]);
    const hung = worker();
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(hung.isTerminated).toBe(true);
    await vi.waitFor(() => expect(StagedWorker.made).toHaveLength(2));
    hung.answer({ type: 'read', id: 1, results: [] });
    worker().answer({ type: 'read', id: 2, results: [] });
    await expect(next).resolves.toEqual([]);
  });

  it('cancels beside another question: tells the worker, and ignores a late answer', async () => {
    const { reader, worker } = staged();
    const controller = new AbortController();
    const reading = reader.read([new File(['x'], 'a.csv')], {}, undefined, controller.signal);
    const beside = reader.excerpt(anExcerpt);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker()).toMatchObject({ isTerminated: false });
    expect(worker().sent[3]).toEqual({ type: 'cancel', id: 1 });
    worker().answer({ type: 'cancelled', id: 1 });
    worker().answer({ type: 'excerpt', id: 2, excerpt: undefined });
    await expect(beside).resolves.toBeUndefined();
  });

  it('cancels what waits for its turn at once, and never asks for it', async () => {
    const { reader, worker } = staged();
    const controller = new AbortController();
    const first = reader.read([new File(['x'], 'a.csv')]);
    const second = reader.read([new File(['y'], 'b.csv')], {}, undefined, controller.signal);
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    worker().answer({ type: 'read', id: 1, results: [] });
    await expect(first).resolves.toEqual([]);
    expect(worker().sent.map(({ type }) => type)).toEqual(['start', 'read']);
  });

  it('rejects everything with words when the worker dies, and starts another for the next file', async () => {
    const { reader, worker } = staged();
    const reading = reader.read([new File(['x'], 'a.csv')]);
    worker().onerror?.({ message: 'out of memory', preventDefault: () => undefined });
    const error: unknown = await reading.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(IngestError);
    expect(error).toMatchObject({ sentence: { zh: expect.stringContaining('已有数据不受影响') as string } });
    expect(worker().isTerminated).toBe(true);
    const again = reader.read([new File(['x'], 'a.csv')]);
    expect(StagedWorker.made).toHaveLength(2);
    worker().answer({ type: 'read', id: 2, results: [] });
    await expect(again).resolves.toEqual([]);
  });

  it('asks for the lines around a place with the file itself, and hands back what there is', async () => {
    const { reader, worker } = staged();
    const content = new File(['x'], 'a.csv');
    const request = { ...anExcerpt, content };
    const shown = reader.excerpt(request);
    expect(worker().sent[1]).toEqual({ type: 'excerpt', id: 1, request });
    const excerpt = { file: 'a.csv', fingerprint: '0', firstRow: 1, rows: [['a'], ['6']], row: 2, column: 1 };
    worker().answer({ type: 'excerpt', id: 1, excerpt });
    await expect(shown).resolves.toEqual(excerpt);
  });

  it('gives the sentence of a failure to the reader', async () => {
    const { reader, worker } = staged();
    const reading = reader.readPackage({
      'datapackage.json': '',
      'units.csv': '',
      'reports.csv': '',
      'figures.csv': '',
    });
    worker().answer({
      type: 'failed',
      id: 1,
      message: 'x',
      sentence: { zh: '读取文件时出错', en: 'failed' },
    });
    await expect(reading).rejects.toMatchObject({ sentence: { zh: '读取文件时出错' } });
  });
});

describe('an answer in messages', () => {
  it('is the same answer when the page has put it together, and its columns move instead of being copied', async () => {
    const rows = Array.from(
      { length: 17 },
      (_, at) => `360703,${String(2008 + at)},全区,"1,${String(100 + at)}"`,
    );
    const readings = [
      await readText(`代码,年份,口径,收到申请数\n360703,2017,全区,"1,006"\n360704,2017,全区,约6\n`),
      await readText('不是表'),
      await readText(`代码,年份,口径,收到申请数\n${rows.join('\n')}\n`),
    ];
    const expected = structuredClone(readings);
    const { reader, worker } = staged();
    const read = reader.read([new File(['x'], 'a.csv')]);
    const moved: ArrayBuffer[] = [];
    for (const { message, transfer } of messagesOf({ type: 'read', id: 1, results: readings })) {
      moved.push(...transfer);
      worker().answer(structuredClone(message, { transfer }));
    }
    expect(await read).toEqual(expected);
    expect(moved).toHaveLength(16);
    expect(moved.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });
});
