/** A file packed in an archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  /** As the directory says; {@link unpack} never yields more. */
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

/** Why an archive cannot be read. */
export type ZipFault = 'not-a-zip' | 'cut-off' | 'damaged' | 'no-decompressor';

/** An archive that cannot be read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;

/** True for bytes that begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/**
 * The directory of an archive, nothing unpacked.
 *
 * @throws ZipError for bytes that are no archive, or only the beginning of one
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  if (!isZip(bytes)) throw new ZipError('not-a-zip');
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipError('damaged');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw new ZipError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * One file of an archive, unpacked by the platform's own decompressor. It stops as soon as more comes out than the
 * directory promised, so that a few bytes cannot fill the memory.
 *
 * @throws ZipError when the bytes are not what the directory says
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ZipError('damaged');
  if (typeof DecompressionStream === 'undefined') throw new ZipError('no-decompressor');
  // Browsers unpack gzip longer than bare deflate, and gzip brings the check of length and sum.
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc32, true);
  trailer.setUint32(4, entry.unpackedBytes, true);
  const stream = new Blob([GZIP_HEAD, packed, trailer]).stream().pipeThrough(new DecompressionStream('gzip'));
  const unpacked = new Uint8Array(entry.unpackedBytes);
  let length = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length > unpacked.length) throw new ZipError('damaged');
      unpacked.set(value, length);
      length += value.length;
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof ZipError ? error : new ZipError('damaged', error);
  }
  if (length !== unpacked.length) throw new ZipError('damaged');
  return unpacked;
}

/** An archive of files as they are, for a reader that wants an archive. Sums are left out. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...files].map(([name, content]) => ({ name: new TextEncoder().encode(name), content }));
  const local = named.reduce((sum, { name, content }) => sum + 30 + name.length + content.length, 0);
  const directory = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + directory + END_BYTES);
  const view = viewOf(bytes);
  let at = 0;
  let entryAt = local;
  for (const { name, content } of named) {
    const headerAt = at;
    view.setUint32(at, LOCAL, true);
    sizes(view, at + 4, name.length, content.length);
    bytes.set(name, at + 30);
    bytes.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
    view.setUint32(entryAt, DIRECTORY, true);
    sizes(view, entryAt + 6, name.length, content.length);
    view.setUint32(entryAt + 42, headerAt, true);
    bytes.set(name, entryAt + 46);
    entryAt += 46 + name.length;
  }
  view.setUint32(entryAt, END, true);
  view.setUint16(entryAt + 8, named.length, true);
  view.setUint16(entryAt + 10, named.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, local, true);
  return bytes.buffer;
}

const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** The part that both kinds of header share, from the version needed on: sizes and length of the name. */
function sizes(view: DataView, at: number, name: number, content: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint32(at + 14, content, true);
  view.setUint32(at + 18, content, true);
  view.setUint16(at + 22, name, true);
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const { headerAt } = entry;
  const view = viewOf(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL) throw new ZipError('damaged');
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + entry.packedBytes > bytes.length) throw new ZipError('cut-off');
  return bytes.subarray(start, start + entry.packedBytes);
}

/** The record at the end of an archive; a comment may follow it. An archive cut off has none. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('cut-off');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
