import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cancelled, throwIfAborted } from '../../domain/cancel';
import { characterMap } from './characterMaps';
import { getDocument, PDFWorker, VerbosityLevel, WorkerMessageHandler } from './library';
import { pageMarks } from './pageDrawing';
import type { PageMarks } from './pageMarks';
import { PDF_LIMITS, PdfError } from './pdfError';

/** Told after each page: how many of how many are read. */
export type PageProgress = (done: number, of: number) => void;

/**
 * What stands on each page of a PDF. Nothing in it is run, drawn or fetched; its pictures are passed over.
 *
 * @throws PdfError when it cannot be opened, or holds more than any report; DOMException `AbortError` when `signal` is
 *   raised
 */
export async function readPages(
  bytes: Uint8Array<ArrayBuffer>,
  onPage: PageProgress = () => undefined,
  signal?: AbortSignal,
): Promise<readonly PageMarks[]> {
  throwIfAborted(signal);
  // The library speaks to its other half over a channel; both halves live here, and no worker is started.
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  port1.start();
  port2.start();
  const worker = new PDFWorker({ port: port1 as unknown as null, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    // The library takes the bytes for itself.
    data: bytes.slice(),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    // Else a font does not tell which of its characters the file names.
    fontExtraProperties: true,
    enableXfa: false,
    maxImageSize: 1,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  });
  const stop = stopper(signal);
  try {
    return await Promise.race([pagesOf(task.promise, onPage, signal), stop.promise]);
  } finally {
    stop.clear();
    void task.destroy().finally(() => {
      worker.destroy();
      port1.close();
      port2.close();
    });
  }
}

async function pagesOf(
  opening: Promise<PDFDocumentProxy>,
  onPage: PageProgress,
  signal: AbortSignal | undefined,
): Promise<readonly PageMarks[]> {
  const document = await opening.catch((error: unknown) => {
    throw new PdfError(
      error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged',
      error,
    );
  });
  const count = document.numPages;
  if (count > PDF_LIMITS.pages) throw new PdfError('too-many-pages');
  const pages: PageMarks[] = [];
  let marks = 0;
  for (let number = 1; number <= count; number += 1) {
    const page = await document.getPage(number).catch(damaged);
    const read = await pageMarks(page).catch(damaged);
    page.cleanup();
    marks += read.glyphs.length + read.rulings.length;
    if (marks > PDF_LIMITS.marks) throw new PdfError('too-much');
    pages.push(read);
    onPage(number, count);
    throwIfAborted(signal);
  }
  return pages;
}

function damaged(error: unknown): never {
  throw error instanceof PdfError ? error : new PdfError('damaged', error);
}

/** Rejects when the reading is given up or takes too long. */
function stopper(signal: AbortSignal | undefined) {
  let clear: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      reject(new PdfError('too-long'));
    }, PDF_LIMITS.seconds * 1000);
    const onAbort = (): void => {
      reject(cancelled());
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  return { promise, clear };
}

/** Hands the library the tables of characters it asks for, and nothing else: no font, no module. */
class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`not fetched: ${filename}`);
    return characterMap(filename);
  }
}
