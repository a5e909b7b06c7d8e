import type { Problem } from '../../domain/problem';
import { packagesIn } from '../dashboardFile/packageFiles';
import { baseOf, folderOf } from '../filePath';
import { largestBytes } from '../table/grid';
import { archiveProblem, archiveRefusal } from './archiveWords';
import type { UnreadReason } from './archiveWords';
import { LARGEST_FOLDER, withoutLitter } from './litter';
import { isZip, storedZip, unpack, zipEntries, ZipError } from './zip';
import type { ZipEntry } from './zip';

/** A file of an archive, by its path in it. */
interface ArchivedFile {
  readonly name: string;
  /** Unpacks it. What does not unpack is a problem and holds up no other file. */
  readonly content: () => Uint8Array<ArrayBuffer> | Problem;
}

/** What an archive holds, nothing unpacked yet. */
export interface ArchiveReading {
  readonly files: readonly ArchivedFile[];
  readonly problems: readonly Problem[];
}

/** What came out of an archive: files, to be read each by itself, and what did not unpack. */
export interface Unpacked {
  readonly files: readonly File[];
  readonly problems: readonly Problem[];
}

/** What is unpacked at most; beyond it an archive is refused with a sentence. `ratio`: unpacked to packed bytes. */
const ARCHIVE_LIMITS = { files: LARGEST_FOLDER, unpackedBytes: 600 * 1024 * 1024, ratio: 250 } as const;

/** So little may be packed as tightly as it likes. */
const HARMLESS_BYTES = 20 * 1024 * 1024;

/** Parts that make an archive a document of some office program, which has a reader or a refusal of its own. */
const DOCUMENT_PARTS = new Set(['[Content_Types].xml', 'mimetype', 'xl/workbook.xml', 'word/document.xml']);

/**
 * What an archive of files holds. The files of a data package in it are one file, an archive again; what an archive in
 * the archive holds is not looked at.
 *
 * @returns undefined for what is to be read as it is: no archive, a workbook or document, or one data package
 */
export function readArchive(bytes: Uint8Array<ArrayBuffer>, name: string): ArchiveReading | undefined {
  const isNamedSo = /\.zip$/iu.test(name);
  if (isNamedSo && isEmptyZip(bytes)) return refused(name, 'empty');
  if (!isZip(bytes)) return undefined;
  try {
    const entries = zipEntries(bytes);
    if (entries.some((entry) => DOCUMENT_PARTS.has(entry.name))) return undefined;
    const wanted = withoutLitter(entries);
    const why = refusalOf(wanted);
    if (why !== undefined) return refused(name, why);
    const packages = packagesIn(wanted);
    if (packages[0]?.length === wanted.length) return undefined;
    return readingOf(bytes, name, wanted, packages);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return isNamedSo ? refused(name, error.fault) : undefined;
  }
}

/** The parts of an archive that is one data package, by their names; undefined for any other. */
export function packageIn(
  bytes: Uint8Array<ArrayBuffer>,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined {
  if (!isZip(bytes)) return undefined;
  try {
    const wanted = withoutLitter(zipEntries(bytes));
    const [parts] = packagesIn(wanted);
    if (parts?.length !== wanted.length || refusalOf(wanted) !== undefined) return undefined;
    return new Map(parts.map((entry) => [baseOf(entry.name), unpack(bytes, entry)]));
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}

function readingOf(
  bytes: Uint8Array<ArrayBuffer>,
  archive: string,
  entries: readonly ZipEntry[],
  packages: readonly (readonly ZipEntry[])[],
): ArchiveReading {
  const inPackages = new Set(packages.flat());
  const unread = new Map<UnreadReason, string[]>();
  const files: ArchivedFile[] = packages.map((parts) => ({
    name: `${shown(folderOf(parts[0]?.name ?? ''))}${archive}`,
    content: () => repacked(bytes, parts, archive),
  }));
  for (const entry of entries) {
    if (inPackages.has(entry)) continue;
    const why = unreadReason(entry);
    if (why === undefined) files.push({ name: nameOf(entry), content: () => unpacked(bytes, entry) });
    else unread.set(why, [...(unread.get(why) ?? []), nameOf(entry)]);
  }
  return { files, problems: [...unread].map(([why, names]) => archiveProblem(archive, why, names)) };
}

function unpacked(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array<ArrayBuffer> | Problem {
  try {
    return unpack(bytes, entry);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return archiveProblem(nameOf(entry), 'damaged', [nameOf(entry)]);
  }
}

function repacked(
  bytes: Uint8Array<ArrayBuffer>,
  parts: readonly ZipEntry[],
  archive: string,
): Uint8Array<ArrayBuffer> | Problem {
  const contents = new Map<string, Uint8Array>();
  for (const part of parts) {
    const content = unpacked(bytes, part);
    if (!(content instanceof Uint8Array)) return { ...content, file: archive };
    contents.set(baseOf(part.name), content);
  }
  return new Uint8Array(storedZip(contents));
}

function refusalOf(entries: readonly ZipEntry[]): 'empty' | 'too-many' | 'too-large' | 'bomb' | undefined {
  if (entries.length === 0) return 'empty';
  if (entries.length > ARCHIVE_LIMITS.files) return 'too-many';
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const packedBytes = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  if (unpackedBytes > HARMLESS_BYTES && unpackedBytes > packedBytes * ARCHIVE_LIMITS.ratio) return 'bomb';
  return unpackedBytes > ARCHIVE_LIMITS.unpackedBytes ? 'too-large' : undefined;
}

function unreadReason({ name, isEncrypted, method, unpackedBytes }: ZipEntry): UnreadReason | undefined {
  if (isEncrypted) return 'encrypted';
  if (method !== 0 && method !== 8) return 'unsupported';
  return unpackedBytes > largestBytes(name) ? 'large' : undefined;
}

function nameOf({ name }: ZipEntry): string {
  const seen = shown(name);
  return seen === '' ? '未命名文件' : seen;
}

/** A path as it may be shown: it is only ever text, and what cannot be seen in a text is left out. */
function shown(path: string): string {
  const seen = path
    .replaceAll('\\', '/')
    // eslint-disable-next-line no-control-regex -- control characters, and those that turn the direction of writing
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/iu.test(step))
    .join('/');
  return path.endsWith('/') && seen !== '' ? `${seen}/` : seen;
}

function isEmptyZip(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && [0x50, 0x4b, 5, 6].every((byte, at) => bytes[at] === byte);
}

function refused(name: string, why: Parameters<typeof archiveRefusal>[1]): ArchiveReading {
  return { files: [], problems: [archiveRefusal(name, why)] };
}
