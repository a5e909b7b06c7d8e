import { BINARY_FILE, foreignFile, foreignText } from '../fileKind';
import type { ForeignFile } from '../fileKind';
import type { Sentence } from '../sentence';
import { isGarbled, restored } from './garbled';

/** Encodings a reader may choose. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'utf-8-as-gbk'] as const;

/** How the bytes of a text are read; `utf-8-as-gbk` was UTF-8, read as GBK and saved so. */
export type Encoding = (typeof ENCODINGS)[number];

/** Encodings that the platform decodes by itself. */
export type PlainEncoding = Exclude<Encoding, 'utf-8-as-gbk'>;

/** Words for encodings. */
export const ENCODING_NAMES: Readonly<Record<Encoding, Sentence>> = {
  'utf-8': { zh: 'UTF-8', en: 'UTF-8' },
  gb18030: { zh: 'GB18030（含 GBK、GB2312）', en: 'GB18030 (with GBK, GB2312)' },
  'utf-16le': { zh: 'UTF-16（小端）', en: 'UTF-16 (little-endian)' },
  'utf-16be': { zh: 'UTF-16（大端）', en: 'UTF-16 (big-endian)' },
  'utf-8-as-gbk': { zh: 'UTF-8（曾被当作 GBK 另存，已还原）', en: 'UTF-8 (once saved as GBK, restored)' },
};

/** A file as text, without byte-order mark. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How the encoding was found, in words: UTF-8(带 BOM); GB18030(含 GBK、GB2312),按内容判断. */
  readonly note: Sentence;
  /** Characters that could not be decoded, or were already lost when the file was written (U+FFFD). */
  readonly lostCharacters: number;
}

/** Text, or the reason the bytes are none. */
export type Decoding = DecodedText | { readonly foreign: ForeignFile };

/** Bytes decoded at one go: bounds the second copy of a large file in memory. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** The same of the first, which is decoded again each time that the head of a table is looked at. */
const HEAD_BYTES = 256 * 1024;
const SAMPLE_BYTES = 64 * 1024;

/**
 * Turns the bytes of a file into text: byte-order mark, else UTF-16 by its look, else strict UTF-8, else GB18030.
 *
 * @param chosen the reader's own choice, which wins over everything but the signature of a file that is no text
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoding {
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { foreign };
  const decoding =
    chosen === undefined || chosen === 'utf-8-as-gbk'
      ? asWritten(decodeByLook(bytes), chosen !== undefined)
      : decodeAsChosen(bytes, chosen);
  if ('foreign' in decoding) return decoding;
  const foreignByText = foreignText(decoding.text);
  return foreignByText === undefined ? decoding : { foreign: foreignByText };
}

/** The text before it was read as GBK, where it was and nothing was lost; else as it is. */
function asWritten(decoding: Decoding, isChosen: boolean): Decoding {
  if ('foreign' in decoding || !(isChosen || isGarbled(decoding.text))) return decoding;
  const text = restored(decoding.text);
  if (text === undefined) return decoding;
  const how = isChosen ? { zh: '由您指定', en: 'as chosen' } : { zh: '按内容判断', en: 'by content' };
  return decoded(text, 'utf-8-as-gbk', {
    zh: `${ENCODING_NAMES['utf-8-as-gbk'].zh}，${how.zh}`,
    en: `UTF-8 that was saved as GBK, restored, ${how.en}`,
  });
}

function decodeAsChosen(bytes: Uint8Array, encoding: PlainEncoding): DecodedText {
  return decoded(decodeSlices(bytes, encoding, false), encoding, asChosen(encoding));
}

function decodeByLook(bytes: Uint8Array): Decoding {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) {
    return decoded(decodeSlices(bytes, marked, false), marked, withMark(marked));
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const nulls = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (nulls > 0) {
    const wide = utf16ByLook(sample);
    if (wide !== undefined) {
      return decoded(decodeSlices(bytes, wide, false), wide, byContent(wide));
    }
    // A stray NUL is a damaged export; more of them is no text.
    if (nulls > 2 && nulls / sample.length > 0.001) return { foreign: BINARY_FILE };
  }
  try {
    return decoded(decodeSlices(bytes, 'utf-8', true), 'utf-8', byContent('utf-8'));
  } catch {
    // Not UTF-8: what remains in this country is GBK, which GB18030 contains.
    const text = decodeSlices(bytes, 'gb18030', false);
    if (looksBinary(text)) return { foreign: BINARY_FILE };
    return decoded(text, 'gb18030', byContent('gb18030'));
  }
}

/** Tells that the reader said so. */
export function asChosen(encoding: Encoding): Sentence {
  return { zh: `${ENCODING_NAMES[encoding].zh}，由您指定`, en: `${encoding}, as chosen` };
}

/** Tells that the file begins with the mark of the encoding. */
export function withMark(encoding: Encoding): Sentence {
  return { zh: `${ENCODING_NAMES[encoding].zh}，带 BOM`, en: `${encoding} with byte-order mark` };
}

/** Tells that the bytes make sense in no other encoding. */
export function byContent(encoding: Encoding): Sentence {
  return { zh: `${ENCODING_NAMES[encoding].zh}，按内容判断`, en: `${encoding}, by content` };
}

/** The encoding by the mark at the start of a file; undefined where there is none. */
export function byteOrderMark(bytes: Uint8Array): PlainEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows in its NULs; of the two orders the one that reads as Chinese text is right. */
function utf16ByLook(sample: Uint8Array): PlainEncoding | undefined {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const scored = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    share: plausibleShare(decodeSlices(even, encoding, false)),
  }));
  const best = scored.reduce((left, right) => (right.share > left.share ? right : left));
  return best.share >= 0.9 ? best.encoding : undefined;
}

const PLAUSIBLE = /[\t\r\n\u0020-\u007e\u00a0\u00b7\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

function plausibleShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(PLAUSIBLE)?.length ?? 0) / text.length;
}

/** True for a text whose beginning is full of what no text holds. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  // eslint-disable-next-line no-control-regex -- control characters are what is being counted
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return odd > 8 && odd / sample.length > 0.05;
}

function decodeSlices(bytes: Uint8Array, encoding: PlainEncoding, fatal: boolean): string {
  return [...decodedSlices(bytes, encoding, { fatal })].join('');
}

/**
 * The text slice by slice, a character cut by the border of two slices whole in the second; without the mark at its start,
 * unless `keepsMark`.
 *
 * @throws TypeError at bytes that are no character, if `fatal`
 */
export function* decodedSlices(
  bytes: Uint8Array,
  encoding: PlainEncoding,
  { fatal = false, keepsMark = false } = {},
): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: keepsMark });
  yield decoder.decode(bytes.subarray(0, HEAD_BYTES), { stream: true });
  for (let start = HEAD_BYTES; start < bytes.length; start += SLICE_BYTES) {
    yield decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true });
  }
  yield decoder.decode();
}

function decoded(text: string, encoding: Encoding, note: Sentence): DecodedText {
  return { text, encoding, note, lostCharacters: countLost(text) };
}

/** Characters of a text that were no character of its encoding (U+FFFD). */
export function countLost(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
