import { BOM, csvLine } from '../csv';
import { encodeGb18030 } from '../gb18030';
import type { RowSlice } from '../workbook/rowSlices';
import type { CsvEncoding, WrittenFile } from './writingProtocol';

/** Writes a CSV file slice by slice. */
export class CsvWriter {
  readonly #encoding: CsvEncoding;
  readonly #pieces: BlobPart[] = [];
  readonly #beyondGbk = new Set<string>();
  readonly #lost = new Set<string>();

  constructor(encoding: CsvEncoding) {
    this.#encoding = encoding;
    // The mark of UTF-8 is none of GB18030.
    if (encoding === 'utf8') this.#pieces.push(BOM);
  }

  /** Rows below those before. */
  rows({ lengths, values }: RowSlice): void {
    let at = 0;
    let text = '';
    for (const length of lengths) {
      text += csvLine(values.slice(at, at + length).map((value) => value ?? ''));
      at += length;
    }
    if (this.#encoding === 'utf8') {
      this.#pieces.push(text);
      return;
    }
    const { bytes, beyondGbk, lost } = encodeGb18030(text);
    this.#pieces.push(bytes);
    for (const character of beyondGbk) this.#beyondGbk.add(character);
    for (const character of lost) this.#lost.add(character);
  }

  /** The file, and the characters that a reader must be told of. */
  finish(): WrittenFile {
    const charset = this.#encoding === 'utf8' ? 'utf-8' : 'gb18030';
    return {
      file: new Blob(this.#pieces, { type: `text/csv;charset=${charset}` }),
      beyondGbk: [...this.#beyondGbk],
      lost: [...this.#lost],
    };
  }
}
