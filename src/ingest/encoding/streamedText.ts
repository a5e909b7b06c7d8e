import { foreignFile, foreignText } from '../fileKind';
import type { Sentence } from '../sentence';
import { countLines } from './countLines';
import {
  asChosen,
  byContent,
  byteOrderMark,
  countLost,
  decodedSlices,
  looksBinary,
  withMark,
  type DecodedText,
  type Encoding,
} from './decode';
import { isGarbled, isLost } from './garbled';
import { isUtf8 } from './utf8';

/** Encodings in which a line end is a byte of its own, so that lines can be counted without decoding. */
const STREAMED = ['utf-8', 'gb18030'] as const;

type StreamedEncoding = (typeof STREAMED)[number];

/** A file of this size or more is read as it is decoded. Below it the text as one string costs little. */
export const STREAMED_BYTES = 1024 * 1024;

/** A text in bytes, to be cut without decoding all of it. */
export interface RawText {
  readonly bytes: Uint8Array;
  readonly encoding: StreamedEncoding;
  /** Told where a character could not be decoded. */
  lost(): void;
}

/** A large text that is decoded each time it is gone through, a slice at a time. */
export interface StreamedText {
  /** Its encoding, and its first slice as the text. */
  readonly decoding: DecodedText;
  readonly lineCount: number;
  pieces(): Iterable<string>;
  /** The same text for whoever cuts it himself. */
  readonly raw: RawText;
  /** How many characters could not be decoded where the text was gone through to its end. */
  lostCharacters(): number;
}

/**
 * The text of a large file, to be read as a table without ever standing in memory whole. The encoding is found as for any file:
 * what the reader chose, the mark, strict UTF-8 from end to end, else GB18030.
 *
 * @returns undefined for a file that is small, of another encoding, or whose beginning needs a look at the whole text
 */
export function streamedText(
  bytes: Uint8Array,
  chosen?: Encoding,
  least: number = STREAMED_BYTES,
): StreamedText | undefined {
  if (bytes.length < least || foreignFile(bytes) !== undefined) return undefined;
  const found = encodingOf(bytes, chosen);
  if (found === undefined) return undefined;
  const { encoding, note } = found;
  const [head = ''] = decodedSlices(bytes, encoding);
  if (needsWholeText(head, encoding)) return undefined;
  let lost: number | undefined = 0;
  function* pieces(): Generator<string> {
    let count = 0;
    for (const piece of decodedSlices(bytes, encoding)) {
      count += countLost(piece);
      yield piece;
    }
    lost = count;
  }
  return {
    decoding: { text: head, encoding, note, lostCharacters: 0 },
    lineCount: countLines(bytes),
    pieces,
    raw: {
      bytes,
      encoding,
      lost: () => {
        lost = undefined;
      },
    },
    lostCharacters: () => {
      // Who met one has not counted them.
      if (lost === undefined) for (const _ of pieces()) continue;
      return lost ?? 0;
    },
  };
}

function encodingOf(
  bytes: Uint8Array,
  chosen: Encoding | undefined,
): { readonly encoding: StreamedEncoding; readonly note: Sentence } | undefined {
  if (chosen !== undefined) {
    const encoding = STREAMED.find((one) => one === chosen);
    return encoding === undefined ? undefined : { encoding, note: asChosen(encoding) };
  }
  const marked = byteOrderMark(bytes);
  if (marked !== undefined)
    return marked === 'utf-8' ? { encoding: marked, note: withMark(marked) } : undefined;
  // NULs tell of UTF-16, or of no text at all.
  if (bytes.subarray(0, 64 * 1024).includes(0)) return undefined;
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  return { encoding, note: byContent(encoding) };
}

/** A page, a workspace or records, text that was garbled or lost: each is read from its whole text, or refused with a reason. */
function needsWholeText(head: string, encoding: StreamedEncoding): boolean {
  return (
    head.trim() === '' ||
    /^\s*[{[<]/u.test(head.slice(0, 1000)) ||
    foreignText(head) !== undefined ||
    isGarbled(head) ||
    isLost(head) ||
    (encoding === 'gb18030' && looksBinary(head))
  );
}
