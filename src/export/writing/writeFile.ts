import { cancelled, throwIfAborted } from '../../domain/cancel';
import { inLanguage, type Language } from '../../domain/language';
import { Turns } from '../../domain/turns';
import { newLife, watchLife } from '../../domain/workerLife';
import type { Sheet, BookRow } from '../workbook/sheet';
import {
  bookRequests,
  csvRequests,
  type CsvEncoding,
  type WritingAnswer,
  type WritingRequest,
  type WrittenFile,
} from './writingProtocol';

/** How a file is written: in which language, who is told how far it has come, and what gives it up. */
export interface Writing {
  /** Language of what is made while the file is written. */
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
  /** @param share of the rows that are written, 0 to 1 */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The writer failed, in words for the reader. */
export class WritingError extends Error {
  override readonly name = 'WritingError';
  readonly sentence: { readonly zh: string; readonly en: string };

  constructor(message: string, sentence: WritingError['sentence'] = WRITER_DIED) {
    super(message);
    this.sentence = sentence;
  }
}

const WRITER_DIED = {
  zh: '生成文件的后台程序中断，没有保存。内容可能过大，请缩小单位或年份的范围后重试。',
  en: 'The background writer stopped; nothing was saved. The file may be too large; choose fewer units or years and try again.',
};

/**
 * Writes a workbook in a worker that lives as long as the file takes. Its rows are made here, portion by portion.
 *
 * @throws DOMException `AbortError` after the signal was raised; WritingError when the writer failed
 */
export async function writeBook(sheets: readonly Sheet[], writing: Writing): Promise<Blob> {
  const rowCount = sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  return (await write(bookRequests(sheets), rowCount, writing)).file;
}

/** Writes rows as CSV. @throws as {@link writeBook} */
export function writeCsv(
  rows: Iterable<BookRow>,
  rowCount: number,
  encoding: CsvEncoding,
  writing: Writing,
): Promise<WrittenFile> {
  return write(csvRequests(rows, encoding), rowCount, writing);
}

async function write(
  requests: Generator<WritingRequest>,
  rowCount: number,
  { language, signal, onProgress }: Writing,
): Promise<WrittenFile> {
  throwIfAborted(signal);
  const life = newLife('writer');
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module', name: life });
  const ending = new AbortController();
  const written = new Promise<WrittenFile>((resolve, reject) => {
    const unwatch = watchLife(worker, life, () => {
      reject(new WritingError('the worker is gone'));
    });
    ending.signal.addEventListener('abort', unwatch);
    signal?.addEventListener(
      'abort',
      () => {
        reject(cancelled());
      },
      { signal: ending.signal },
    );
    worker.onmessage = ({ data }: MessageEvent<WritingAnswer>) => {
      if (data.type === 'rows') onProgress?.(Math.min(1, data.written / Math.max(1, rowCount)));
      else if (data.type === 'failed') reject(new WritingError(data.message, data.sentence));
      else resolve(data);
    };
    // A worker that dies rejects nothing by itself.
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new WritingError(event.message));
    };
  });
  const handOver = async (): Promise<void> => {
    const turns = new Turns(ending.signal);
    for (;;) {
      // What is read late is still said in the language of the file.
      const next = inLanguage(language, () => requests.next());
      if (next.done === true) return;
      worker.postMessage(next.value);
      await turns.pass();
    }
  };
  try {
    // A fault of the writer ends the handing over, and the other way round.
    const [file] = await Promise.all([written, handOver()]);
    return file;
  } finally {
    ending.abort();
    worker.terminate();
  }
}
