import { afterEach, describe, expect, it, vi } from 'vitest';
import { inLanguage, language } from '../../src/domain/language';
import { FileWriter } from '../../src/export/writing/fileWriter';
import { writeBook, writeCsv, WritingError } from '../../src/export/writing/writeFile';
import {
  bookRequests,
  type WritingAnswer,
  type WritingRequest,
} from '../../src/export/writing/writingProtocol';
import type { BookRow, Sheet } from '../../src/export/workbook/sheet';

/** Stands where the browser's worker would, and answers as the real writer does where it is told to. */
class StagedWorker {
  static made: StagedWorker[] = [];
  static isDeaf = false;
  readonly sent: WritingRequest[] = [];
  readonly #writer = new FileWriter();
  isTerminated = false;
  onmessage: ((event: { data: WritingAnswer }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;

  constructor() {
    StagedWorker.made.push(this);
  }

  addEventListener(): void {
    // Only the browser tells of a life.
  }

  postMessage(request: WritingRequest): void {
    this.sent.push(request);
    if (StagedWorker.isDeaf) return;
    const answer = this.#writer.answer(structuredClone(request));
    if (answer !== undefined) queueMicrotask(() => this.onmessage?.({ data: answer }));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const worker = (): StagedWorker => {
  const last = StagedWorker.made.at(-1);
  if (last === undefined) throw new Error('no worker was started');
  return last;
};

/** A sheet of rows that are counted as they are made. */
function counted(rowCount: number): { readonly sheet: Sheet; readonly made: () => number } {
  let made = 0;
  const rows = {
    *[Symbol.iterator](): Generator<BookRow> {
      for (let row = 0; row < rowCount; row += 1) {
        made += 1;
        yield [{ value: `${language()}${String(row)}` }, { value: row }];
      }
    },
  };
  return { sheet: { sheet: '数据', widths: [], rows, rowCount }, made: () => made };
}

afterEach(() => {
  vi.unstubAllGlobals();
  StagedWorker.isDeaf = false;
});

function staged(): void {
  StagedWorker.made = [];
  vi.stubGlobal('Worker', StagedWorker);
}

describe('writing a file in a worker', () => {
  it('hands the rows over in slices, tells how far it has come, and ends the worker', async () => {
    staged();
    const shares: number[] = [];
    const file = await writeBook([counted(10_000).sheet], {
      language: 'zh',
      onProgress: (share) => shares.push(share),
    });
    expect(file.size).toBeGreaterThan(1000);
    const slices = worker().sent.filter(({ type }) => type === 'rows');
    expect(slices.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(worker().isTerminated).toBe(true);
  });

  it('makes the rows in the language of the file, whatever is spoken', async () => {
    staged();
    await inLanguage('zh', () => writeBook([counted(3).sheet], { language: 'en' }));
    const [slice] = worker().sent.flatMap((request) => (request.type === 'rows' ? [request.slice] : []));
    expect(slice?.values).toEqual(['en0', 0, 'en1', 1, 'en2', 2]);
    expect(language()).toBe('zh');
  });

  it('makes no more rows once it is given up, and ends the worker', async () => {
    staged();
    StagedWorker.isDeaf = true;
    const { sheet, made } = counted(1_000_000);
    const controller = new AbortController();
    const writing = writeBook([sheet], { language: 'zh', signal: controller.signal });
    setTimeout(() => controller.abort());
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    const byThen = made();
    expect(byThen).toBeLessThan(1_000_000);
    expect(worker().isTerminated).toBe(true);
    await new Promise((done) => setTimeout(done, 20));
    expect(made()).toBe(byThen);
  });

  it('starts no worker for what was given up before', async () => {
    staged();
    const writing = writeCsv([], 0, 'utf8', { language: 'zh', signal: AbortSignal.abort() });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(StagedWorker.made).toHaveLength(0);
  });

  it('tells a worker that died in words', async () => {
    staged();
    StagedWorker.isDeaf = true;
    const writing = writeBook([counted(2).sheet], { language: 'zh' });
    worker().onerror?.({ message: 'out of memory', preventDefault: () => undefined });
    const fault = await writing.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WritingError);
    expect((fault as WritingError).sentence.zh).toContain('没有保存');
    expect(worker().isTerminated).toBe(true);
  });

  it('tells a row that cannot be made, and ends the worker', async () => {
    staged();
    const rows = {
      *[Symbol.iterator](): Generator<BookRow> {
        yield [{ value: 1 }];
        throw new Error('no such unit');
      },
    };
    const writing = writeBook([{ sheet: '数据', widths: [], rows, rowCount: 2 }], { language: 'zh' });
    await expect(writing).rejects.toThrow('no such unit');
    expect(worker().isTerminated).toBe(true);
  });
});

describe('the writer', () => {
  it('refuses a sheet with more rows than a spreadsheet holds, in words', () => {
    const writer = new FileWriter();
    writer.answer({ type: 'book', sheets: [{ sheet: '数据', widths: [] }] });
    const lengths = new Array<number>(1_048_577).fill(0);
    const answer = writer.answer({
      type: 'rows',
      sheet: 0,
      slice: { lengths, values: [], looks: new Uint16Array(), newLooks: [], spans: [] },
    });
    expect(answer).toMatchObject({ type: 'failed', sentence: { zh: expect.stringContaining('1,048,576') } });
    expect(writer.answer({ type: 'finish' })).toBeUndefined();
  });

  it('never writes a number that a sheet cannot hold', () => {
    const writer = new FileWriter();
    const rows = [[{ value: Number.NaN }]];
    const answers = [...bookRequests([{ sheet: '数据', widths: [], rows, rowCount: 1 }])].map((request) =>
      writer.answer(request),
    );
    expect(answers.find((answer) => answer?.type === 'failed')).toBeDefined();
    expect(answers.some((answer) => answer?.type === 'written')).toBe(false);
  });
});
