import fc from 'fast-check';
import { encodeGb18030 } from '../support/encodeGb18030';
import { workbookOf } from '../support/workbook';
import { utf8 } from './anatomy';
import type { FuzzTable } from './tables';

/** The rows of a table with their texts in. */
type Rows = readonly (readonly string[])[];

/** How a text file is put to bytes. */
export interface TextHabits {
  readonly delimiter: ',' | '\t' | ';';
  readonly lineEnds: readonly string[];
  readonly isAllQuoted: boolean;
  readonly encoding: keyof typeof ENCODERS;
}

/** Encoders of every encoding that is read. */
export const ENCODERS = {
  'utf-8': utf8,
  'utf-8 with mark': (text: string) => utf8(`\ufeff${text}`),
  'utf-16le': (text: string) => utf16(`\ufeff${text}`, true),
  'utf-16be': (text: string) => utf16(`\ufeff${text}`, false),
  'utf-16le without mark': (text: string) => utf16(text, true),
  gb18030: encodeGb18030,
} as const;

/** Separators, quotes and line ends, of one kind or mixed, in the encodings given. */
export function textHabits(
  delimiters: readonly TextHabits['delimiter'][],
  encodings: readonly TextHabits['encoding'][],
): fc.Arbitrary<TextHabits> {
  return fc.record({
    delimiter: fc.constantFrom(...delimiters),
    lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r'], ['\n', '\n\n']),
    isAllQuoted: fc.boolean(),
    encoding: fc.constantFrom(...encodings),
  });
}

/** Cells between separators, quoted where they must be. */
export function delimitedText(
  rows: Rows,
  { delimiter, lineEnds, isAllQuoted }: Omit<TextHabits, 'encoding'>,
): string {
  return rows
    .map((cells, at) => {
      const line = cells.map((cell) =>
        isAllQuoted || /["\r\n]/u.test(cell) || cell.includes(delimiter)
          ? `"${cell.replaceAll('"', '""')}"`
          : cell,
      );
      return line.join(delimiter) + (lineEnds[at % lineEnds.length] ?? '');
    })
    .join('');
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** One sheet; numbers as numbers, or as text the way some systems write them. */
export function workbookFile(rows: Rows, isAllText: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const isNumber = (cell: string) => !isAllText && /^(?:0|[1-9]\d{0,14})$/u.test(cell);
  return workbookOf({
    Sheet1: rows.map((cells) => cells.map((cell) => (isNumber(cell) ? Number(cell) : cell))),
  });
}

/** An array of records, keys as the heads of the table; numbers as numbers or as text. */
export function recordsJson(rows: Rows, isAllText: boolean): string {
  const [heads = [], ...lines] = rows.filter(({ length }) => length > 1);
  const valueOf = (cell: string) => (!isAllText && /^(?:0|[1-9]\d{0,14})$/u.test(cell) ? Number(cell) : cell);
  return JSON.stringify(
    lines.map((cells) => Object.fromEntries(heads.map((head, at) => [head, valueOf(cells[at] ?? '')]))),
  );
}

/** Text as it stands in a page or in XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A saved page with the table, a title above it. */
export function tablePage({ title }: FuzzTable, rows: Rows): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><table>${lines.join('\n')}</table></body></html>`;
}

/** The parts of a Word document with the table. */
export function tableDocument(rows: Rows): ReadonlyMap<string, Uint8Array> {
  const cellOf = (text: string) =>
    `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  const lines = rows.map((cells) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${lines.join('')}</w:tbl></w:body></w:document>`;
  return new Map([['word/document.xml', utf8(xml)]]);
}
