import { bytesOf } from '../ingestFiles';
import type { IngestProgress } from '../openFile';
import { GRID_LIMITS } from '../table/grid';
import { throwIfAborted } from '../../domain/cancel';
import { nextTask } from '../../domain/turns';
import { sizeOf, type WorkerFile } from '../worker/workerProtocol';
import { readArchive } from './archive';
import type { Unpacked } from './archive';
import { archiveRefusal } from './archiveWords';
import { isZip } from './zip';

/**
 * Unpacks an archive of files. Only its first bytes are read of a file that is none.
 *
 * @param onProgress told the number of files unpacked
 * @returns undefined for a file that is to be read as it is
 * @throws DOMException `AbortError` when `signal` is raised
 */
export async function unpackFile(
  { name, content }: WorkerFile,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Unpacked | undefined> {
  const isNamedSo = /\.zip$/iu.test(name);
  if (!isNamedSo && !isZip(await bytesOf(content.slice(0, 4)))) return undefined;
  if (sizeOf(content) > GRID_LIMITS.fileBytes) {
    return isNamedSo ? { files: [], problems: [archiveRefusal(name, 'too-large-packed')] } : undefined;
  }
  const archive = readArchive(await bytesOf(content), name);
  if (archive === undefined) return undefined;
  const files: File[] = [];
  const problems = [...archive.problems];
  for (const [done, { name: path, content: unpack }] of archive.files.entries()) {
    onProgress({ file: name, done, of: archive.files.length });
    // Lets messages in (a cancel is one) between two files.
    await nextTask();
    throwIfAborted(signal);
    const found = unpack();
    // A file lies outside the worker's memory as soon as it is made.
    if (found instanceof Uint8Array) files.push(new File([found], path));
    else problems.push(found);
  }
  return { files, problems };
}
