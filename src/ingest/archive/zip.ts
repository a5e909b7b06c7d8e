import { Inflate, zipSync } from 'fflate';
import { crc32 } from './crc32';
import { zipDirectory, ZipError } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';

export { ZipError } from './zipDirectory';
export type { ZipEntry, ZipFault } from './zipDirectory';

const LOCAL = [0x50, 0x4b, 3, 4] as const;
/** Packed bytes inflated at one go: they can make at most a thousand times as many, before they are counted. */
const SLICE_BYTES = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEAD_BYTES = 30;

/** True for bytes that begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return LOCAL.every((byte, at) => bytes[at] === byte);
}

/**
 * The directory of an archive, nothing unpacked.
 *
 * @throws ZipError for bytes that are no archive, or only the beginning of one
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  if (!isZip(bytes)) throw new ZipError('not-a-zip');
  return zipDirectory(bytes);
}

/**
 * One file of an archive. It gets as much room as the directory promised and no more, and what comes out is counted as it
 * comes, so that a few bytes fill neither the memory nor the day.
 *
 * @throws ZipError when the bytes are not what the directory says, are protected or packed in a way that is not read
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  if (entry.isEncrypted) throw new ZipError('encrypted');
  const packed = packedBytes(bytes, entry);
  const content = unpacked(packed, entry);
  if (crc32(content) !== entry.crc) throw new ZipError('damaged');
  return content;
}

/** An archive of files as they are, for a reader that wants an archive. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;
}

function packedBytes(bytes: Uint8Array, { offset, packedBytes: length }: ZipEntry): Uint8Array {
  const head = bytes.subarray(offset, offset + LOCAL_HEAD_BYTES);
  if (!isZip(head) || head.length < LOCAL_HEAD_BYTES) throw new ZipError('damaged');
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const start = offset + LOCAL_HEAD_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + length > bytes.length) throw new ZipError('damaged');
  return bytes.subarray(start, start + length);
}

function unpacked(packed: Uint8Array, { method, unpackedBytes }: ZipEntry): Uint8Array<ArrayBuffer> {
  if (method === STORED) {
    if (packed.length !== unpackedBytes) throw new ZipError('damaged');
    return new Uint8Array(packed);
  }
  if (method !== DEFLATED) throw new ZipError('unsupported');
  const content = new Uint8Array(unpackedBytes);
  let filled = 0;
  const inflate = new Inflate((part) => {
    if (filled + part.length > unpackedBytes) throw new ZipError('damaged');
    content.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged', error);
  }
  if (filled !== unpackedBytes) throw new ZipError('damaged');
  return content;
}
