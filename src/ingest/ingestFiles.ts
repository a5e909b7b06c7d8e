import { packageIn } from './archive/archive';
import { decode, ENCODING_NAMES } from './encoding/decode';
import { readDataPackage, type PackageSource } from './dashboardFile/dataPackage';
import { CLAIMS_FILE, packagesIn } from './dashboardFile/packageFiles';
import { baseOf } from './filePath';
import { largestBytes } from './table/grid';
import { fileTooLarge, ingestFile } from './ingest';
import { streamedText } from './encoding/streamedText';
import { pause, refusedFile } from './openFile';
import type { IngestOptions, IngestProgress } from './openFile';
import { LAYOUT_WORDS } from './ingestResult';
import type { IngestResult } from './ingestResult';
import type { RegionLookup } from './label/matchUnit';
import { sizeOf, type WorkerFile } from './worker/workerProtocol';

/**
 * Reads several files one after another; the files of a data package, in one folder among them or packed in one, are
 * read as one, which comes first.
 */
export async function ingestFiles(
  files: readonly WorkerFile[],
  options: IngestOptions,
  regions: RegionLookup,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<readonly IngestResult[]> {
  const packages = packagesIn(files);
  const results: IngestResult[] = [];
  for (const parts of packages) {
    const large = parts.find(({ name, content }) => sizeOf(content) > largestBytes(name));
    if (large !== undefined) {
      results.push(refusedFile(large.name, fileTooLarge(large.name)));
      continue;
    }
    const contents = parts.map(async ({ name, content }) => [baseOf(name), await bytesOf(content)] as const);
    const { name = '' } = parts[0] ?? {};
    results.push(await readPackageFiles(name, new Map(await Promise.all(contents)), onProgress, signal));
  }
  const inPackages = new Set(packages.flat());
  for (const file of files) {
    if (inPackages.has(file)) continue;
    const { name, content } = file;
    if (sizeOf(content) > largestBytes(name)) results.push(refusedFile(name, fileTooLarge(name)));
    else {
      const bytes = await bytesOf(content);
      const packed = packageIn(bytes);
      results.push(
        packed === undefined
          ? await ingestFile({ name, bytes, options }, regions, onProgress, signal)
          : await readPackageFiles(name, packed, onProgress, signal),
      );
    }
  }
  return results;
}

async function readPackageFiles(
  file: string,
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<IngestResult> {
  const textOf = (name: string): string => {
    const decoding = decode(parts.get(name) ?? new Uint8Array());
    return 'text' in decoding ? decoding.text : '';
  };
  const claims = parts.has(CLAIMS_FILE) ? { [CLAIMS_FILE]: textOf(CLAIMS_FILE) } : {};
  const figures = streamedText(parts.get('figures.csv') ?? new Uint8Array());
  const named: PackageSource = {
    'datapackage.json': textOf('datapackage.json'),
    'units.csv': textOf('units.csv'),
    'reports.csv': textOf('reports.csv'),
    'figures.csv': figures ?? textOf('figures.csv'),
    ...claims,
  };
  const set = await readDataPackage(named, (done, of) =>
    pause({ input: { name: file }, onProgress, signal }, done, of),
  );
  const refused = set.problems.filter(({ level }) => level === 'error').length;
  return {
    file,
    container: 'package',
    encoding: 'utf-8',
    encodingNote: ENCODING_NAMES['utf-8'],
    layout: LAYOUT_WORDS.package,
    intake: set.batch.reports.length === 0 ? undefined : set,
    datasets: [set.info],
    problems: set.problems,
    parts: [],
    rows: { accepted: set.batch.figures.value.length, refused },
    header: [],
    refused: [],
    refusedCsv: undefined,
  };
}

/** All of a file. */
export async function bytesOf(content: WorkerFile['content']): Promise<Uint8Array<ArrayBuffer>> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
