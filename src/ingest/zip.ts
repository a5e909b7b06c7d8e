import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/** A file packed in an archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** As the directory says; {@link unpack} never yields more. */
  readonly unpackedBytes: number;
}

/** Why an archive cannot be read. */
export type ZipFault = 'not-a-zip' | 'cut-off' | 'damaged';

/** An archive that cannot be read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const LOCAL = [0x50, 0x4b, 3, 4] as const;
const MOST_ENTRIES = 10_000;

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
  const entries: ZipEntry[] = [];
  walk(bytes, 'cut-off', ({ name, originalSize }) => {
    if (entries.length >= MOST_ENTRIES) throw new ZipError('damaged');
    entries.push({ name, unpackedBytes: originalSize });
    return false;
  });
  return entries;
}

/**
 * One file of an archive. It gets as much room as the directory promised and no more, so that a few bytes cannot fill
 * the memory.
 *
 * @throws ZipError when the bytes are not what the directory says
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const found = walk(bytes, 'damaged', ({ name }) => name === entry.name)[entry.name];
  if (found?.length !== entry.unpackedBytes) throw new ZipError('damaged');
  return new Uint8Array(found);
}

/** An archive of files as they are, for a reader that wants an archive. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;
}

function walk(
  bytes: Uint8Array,
  fault: ZipFault,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError(fault, error);
  }
}
