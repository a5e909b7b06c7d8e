import { BookWriter } from '../workbook/bookWriter';
import { CsvWriter } from './csvWriter';
import type { WritingAnswer, WritingRequest } from './writingProtocol';

/** Writes one file as it is asked to, wherever it runs: in a worker for the page, in the same thread for a test. */
export class FileWriter {
  #writer: BookWriter | CsvWriter | undefined;
  #written = 0;

  /** What is to be answered to a request; a fault is an answer too. */
  answer(request: WritingRequest): WritingAnswer | undefined {
    try {
      return this.#answer(request);
    } catch (error) {
      this.#writer = undefined;
      const message = error instanceof Error ? error.message : String(error);
      return error instanceof Error && 'sentence' in error
        ? { type: 'failed', message, sentence: error.sentence as { zh: string; en: string } }
        : { type: 'failed', message };
    }
  }

  #answer(request: WritingRequest): WritingAnswer | undefined {
    if (request.type === 'book') {
      this.#writer = new BookWriter(request.sheets);
      return undefined;
    }
    if (request.type === 'csv') {
      this.#writer = new CsvWriter(request.encoding);
      return undefined;
    }
    const writer = this.#writer;
    // After a fault that was told, what was on its way comes to nothing.
    if (writer === undefined) return undefined;
    if (request.type === 'rows') {
      if (writer instanceof BookWriter) writer.rows(request.sheet, request.slice);
      else writer.rows(request.slice);
      this.#written += request.slice.lengths.length;
      return { type: 'rows', written: this.#written };
    }
    if (writer instanceof CsvWriter) return { type: 'written', ...writer.finish() };
    return { type: 'written', file: writer.finish(), beyondGbk: [], lost: [] };
  }
}
