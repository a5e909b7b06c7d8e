import type { ChartTable } from '../../src/charts/chart';
import { csvRows } from '../../src/export/csv';
import type { Sheet } from '../../src/export/workbook/sheet';
import { FileWriter } from '../../src/export/writing/fileWriter';
import {
  bookRequests,
  csvRequests,
  type CsvEncoding,
  type WritingRequest,
  type WrittenFile,
} from '../../src/export/writing/writingProtocol';

/** A file as the page's writer makes it, in this thread; requests are copied as a worker would get them. */
function written(requests: Iterable<WritingRequest>): WrittenFile {
  const writer = new FileWriter();
  for (const request of requests) {
    const answer = writer.answer(structuredClone(request));
    if (answer?.type === 'failed') throw new Error(answer.message);
    if (answer?.type === 'written') return answer;
  }
  throw new Error('nothing was written');
}

/** The bytes of a workbook. */
export async function bookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return Buffer.from(await written(bookRequests(sheets)).file.arrayBuffer());
}

/** The bytes of a table as CSV, and what was told of its characters. */
export async function csvFileOf(
  table: ChartTable,
  encoding: CsvEncoding,
): Promise<{ readonly bytes: Buffer } & Pick<WrittenFile, 'beyondGbk' | 'lost'>> {
  const { file, ...told } = written(csvRequests(csvRows(table), encoding));
  return { bytes: Buffer.from(await file.arrayBuffer()), ...told };
}
