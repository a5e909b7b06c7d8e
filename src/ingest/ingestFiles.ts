import { packageIn } from './archive/archive';
import { decode, ENCODING_NAMES } from './encoding/decode';
import { readDataPackage } from './dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES } from './dashboardFile/packageFiles';
import type { PackageTexts } from './dashboardFile/packageFiles';
import { largestBytes } from './table/grid';
import { fileTooLarge, ingestFile } from './ingest';
import { refusedFile } from './openFile';
import type { IngestOptions, IngestProgress } from './openFile';
import { LAYOUT_WORDS } from './ingestResult';
import type { IngestResult } from './ingestResult';
import type { RegionLookup } from './label/matchUnit';
import { sizeOf, type WorkerFile } from './worker/workerProtocol';

/** Reads several files one after another; the files of a data package, among them or packed in one, are read as one. */
export async function ingestFiles(
  files: readonly WorkerFile[],
  options: IngestOptions,
  regions: RegionLookup,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<readonly IngestResult[]> {
  const parts = packageAmong(files);
  const results: IngestResult[] = [];
  if (parts !== undefined) {
    const contents = parts.map(
      async ({ name, content }) => [name.toLowerCase(), await bytesOf(content)] as const,
    );
    results.push(await readPackageFiles('datapackage.json', new Map(await Promise.all(contents))));
  }
  for (const file of files) {
    if (parts?.includes(file) === true) continue;
    const { name, content } = file;
    if (sizeOf(content) > largestBytes(name)) results.push(refusedFile(name, fileTooLarge(name)));
    else {
      const bytes = await bytesOf(content);
      const packed = packageIn(bytes);
      results.push(
        packed === undefined
          ? await ingestFile({ name, bytes, options }, regions, onProgress, signal)
          : await readPackageFiles(name, packed),
      );
    }
  }
  return results;
}

/** The four files of a package and its claims if it has them; undefined unless the four are there, each once. */
function packageAmong(files: readonly WorkerFile[]): readonly WorkerFile[] | undefined {
  const parts = PACKAGE_FILES.map((part) => files.filter(({ name }) => name.toLowerCase() === part));
  const claims = files.filter(({ name }) => name.toLowerCase() === CLAIMS_FILE);
  return parts.every(({ length }) => length === 1) && claims.length <= 1
    ? [...parts.flat(), ...claims]
    : undefined;
}

async function readPackageFiles(
  file: string,
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<IngestResult> {
  const texts = new Map<string, string>();
  for (const [name, bytes] of parts) {
    const decoding = decode(bytes);
    texts.set(name, 'text' in decoding ? decoding.text : '');
  }
  const [description = '', units = '', reports = '', figures = ''] = PACKAGE_FILES.map(
    (name) => texts.get(name) ?? '',
  );
  const claims = texts.get(CLAIMS_FILE);
  const named: PackageTexts = {
    'datapackage.json': description,
    'units.csv': units,
    'reports.csv': reports,
    'figures.csv': figures,
    ...(claims === undefined ? {} : { [CLAIMS_FILE]: claims }),
  };
  const set = await readDataPackage(named);
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
