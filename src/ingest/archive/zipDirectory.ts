/** A file packed in an archive, as the archive's directory describes it. */
export interface ZipEntry {
  /** Only ever text: a path in it leads nowhere. */
  readonly name: string;
  /** As the directory says; unpacking never yields more. */
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its own head lies in the archive. */
  readonly offset: number;
  readonly crc: number;
}

/** Why an archive, or a file of it, cannot be read. */
export type ZipFault = 'not-a-zip' | 'cut-off' | 'damaged' | 'encrypted' | 'unsupported';

/** An archive that cannot be read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const EXTRA_64 = 1;
const EXTRA_NAME = 0x7075;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA = 0xffffffff;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;

/**
 * Reads the directory at the end of an archive.
 *
 * @throws ZipError `cut-off` without a directory; `damaged` for one that does not read, lists more than ten thousand
 *   files, or lists files that lie over one another, as only archives made to flood a reader do
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) throw new ZipError('cut-off');
  try {
    const { count, start } = extent(view, end);
    if (count > MOST_ENTRIES) throw new ZipError('damaged');
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    refuseOverlaps(entries);
    return entries;
  } catch (error) {
    // A place outside the file throws a RangeError.
    throw error instanceof ZipError ? error : new ZipError('damaged', error);
  }
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT_BYTES; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function extent(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== IN_EXTRA_16 && start !== IN_EXTRA) || locator < 0) return { count, start };
  if (view.getUint32(locator, true) !== END_64_LOCATOR) return { count, start };
  const end64 = large(view, locator + 8);
  if (view.getUint32(end64, true) !== END_64) throw new ZipError('damaged');
  return { count: large(view, end64 + 32), start: large(view, end64 + 48) };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw new ZipError('damaged');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new ZipError('damaged');
  const extras = extrasOf(bytes.subarray(nameEnd, extraEnd));
  const sizes = {
    unpackedBytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const entry: ZipEntry = {
    ...largeSizes(sizes, extras.get(EXTRA_64)),
    name: nameOf(bytes.subarray(at + ENTRY_BYTES, nameEnd), flags, extras.get(EXTRA_NAME)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
  };
  return { entry, next };
}

type Sizes = Pick<ZipEntry, 'unpackedBytes' | 'packedBytes' | 'offset'>;

/** Sizes that do not fit lie in an extra field, in this order, and only those. */
function largeSizes(sizes: Sizes, extra: Uint8Array | undefined): Sizes {
  if (extra === undefined) return sizes;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  let at = 0;
  const one = (size: number): number => {
    if (size !== IN_EXTRA) return size;
    at += 8;
    return large(view, at - 8);
  };
  return {
    unpackedBytes: one(sizes.unpackedBytes),
    packedBytes: one(sizes.packedBytes),
    offset: one(sizes.offset),
  };
}

function large(view: DataView, at: number): number {
  const size = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(size)) throw new ZipError('damaged');
  return size;
}

function extrasOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const extras = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint16(at + 2, true);
    extras.set(view.getUint16(at, true), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return extras;
}

/**
 * The name of a file. Without the mark that it is UTF-8 it is in the encoding of the machine that packed it: macOS packs
 * UTF-8 all the same, Windows in this country GBK.
 */
function nameOf(bytes: Uint8Array, flags: number, extra: Uint8Array | undefined): string {
  if ((flags & FLAG_UTF8) !== 0) return new TextDecoder().decode(bytes);
  // Version and checksum of the plain name come first.
  if (extra !== undefined && extra.length > 5) return new TextDecoder().decode(extra.subarray(5));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inPlace = [...entries].sort((left, right) => left.offset - right.offset);
  inPlace.forEach(({ offset, packedBytes }, index) => {
    const following = inPlace[index + 1];
    if (following !== undefined && offset + packedBytes > following.offset) throw new ZipError('damaged');
  });
}
