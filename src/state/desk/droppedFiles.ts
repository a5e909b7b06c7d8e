import { formatCount } from '../../domain/format';
import type { Bilingual } from '../../domain/language';
import { LARGEST_FOLDER, withoutLitter } from '../../ingest/archive/litter';
import type { Dropped } from './dropped';

/** Why nothing was taken of what was dropped. */
class DropError extends Error {
  override readonly name = 'DropError';

  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}

/**
 * The files that were dropped, or chosen as a folder, and those in folders among them, without what systems leave there;
 * a file in a folder is named by its path, by which they are sorted.
 *
 * @throws DropError where there are too many or none, or one cannot be read
 */
export async function filesOf({ files, entries }: Dropped): Promise<readonly File[]> {
  if (!files.some((file) => pathOf(file) !== file.name) && !entries.some(isFolder)) return files;
  const found: Found[] = [];
  if (entries.length === 0) {
    for (const file of files) found.push({ name: pathOf(file), file: () => Promise.resolve(file) });
  }
  for (const entry of entries) await walk(entry, found);
  const wanted = withoutLitter(found);
  if (wanted.length > LARGEST_FOLDER) throw new DropError(tooMany(wanted.length));
  if (wanted.length === 0) throw new DropError(NONE);
  // Systems list a folder in an order of their own.
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return Promise.all([...wanted].sort((a, b) => compare(a.name, b.name)).map(namedByPath));
}

/** A file and where it lies in what was dropped. */
interface Found {
  readonly name: string;
  readonly file: () => Promise<File>;
}

/** What is no folder of reports, a whole disk perhaps, is not walked to its end. */
const MOST_WALKED = 10 * LARGEST_FOLDER;

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (isFile(entry)) found.push({ name: entry.fullPath.replace(/^\//u, ''), file: () => fileOf(entry) });
  if (found.length > MOST_WALKED) throw new DropError(tooMany(found.length));
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // Browsers hand over a hundred at a time, and none when there are no more.
  for (;;) {
    const inside = await toldBy<FileSystemEntry[]>(entry.fullPath, (done, failed) => {
      reader.readEntries(done, failed);
    });
    if (inside.length === 0) return;
    for (const one of inside) await walk(one, found);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return toldBy<File>(entry.fullPath, (done, failed) => {
    entry.file(done, failed);
  });
}

async function namedByPath({ name, file: open }: Found): Promise<File> {
  const file = await open();
  return name === file.name
    ? file
    : new File([file], name, { type: file.type, lastModified: file.lastModified });
}

async function toldBy<Outcome>(
  path: string,
  ask: (done: (outcome: Outcome) => void, failed: (cause: DOMException) => void) => void,
): Promise<Outcome> {
  try {
    return await new Promise<Outcome>(ask);
  } catch {
    throw new DropError(unreadable(path.replace(/^\//u, '')));
  }
}

/** Of a file of a chosen folder its path in it. */
function pathOf({ webkitRelativePath: path, name }: File): string {
  return path || name;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

const NONE: Bilingual = {
  zh: '文件夹里没有文件。',
  en: 'There is no file in the folder.',
};

function tooMany(count: number): Bilingual {
  const [found, most] = [formatCount(count), formatCount(LARGEST_FOLDER)];
  return {
    zh: `文件夹里有 ${found} 个以上的文件，一次最多 ${most} 个，没有读取。请分几次导入。`,
    en: `There are ${found} files or more in the folder; at most ${most} are taken at a time, and none was read. Take it in several goes.`,
  };
}

function unreadable(path: string): Bilingual {
  return {
    zh: `“${path}”打不开，文件夹没有读取。请检查它是否还在、是否有权限打开，再试一次。`,
    en: `“${path}” could not be opened, and nothing of the folder was read. Check that it is there and may be opened, and try again.`,
  };
}
