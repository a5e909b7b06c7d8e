import regionsAddress from '../../../datasets/regions/regions.csv?url';
import type { Excerpt } from '../../domain/excerpt';
import type { Scope } from '../../domain/report';
import type { Unpacked } from '../archive/archive';
import { CLAIMS_FILE } from '../dashboardFile/packageFiles';
import type { PackageTexts } from '../dashboardFile/packageFiles';
import { ENCODINGS } from '../encoding/decode';
import type { ExcerptRequest } from '../excerpt';
import type { IngestResult, ReadSet } from '../ingestResult';
import type { IngestOptions, IngestProgress } from '../openFile';
import type { PopulationReading } from '../population/readPopulation';
import type { SourceFile, SourceOrigin } from '../sourceFile';
import { IngestError, ReaderWorker } from './readerWorker';
import type { WorkerFile } from './workerProtocol';

/**
 * Reads files and packages in a worker. Files are read one call after another, so that a hundred of them take no more
 * memory than the largest; a call that is cancelled while nothing else runs takes its worker and all memory with it.
 */
export interface Ingest {
  /** Has the worker started before anything is asked of it. */
  prepare(): void;
  /**
   * Reads files; those of one data package are read as one.
   *
   * @throws DOMException `AbortError` after `signal` is raised; IngestError when the worker failed
   */
  read(
    files: readonly File[],
    options?: IngestOptions,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<readonly IngestResult[]>;
  /**
   * Unpacks an archive of files.
   *
   * @returns undefined for a file that is to be read as it is
   * @throws as {@link read}
   */
  unpack(
    file: File,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<Unpacked | undefined>;
  /** Reads the texts of a package. @throws IngestError when the worker failed */
  readPackage(texts: PackageTexts): Promise<ReadSet>;
  /** Reads some lines of a file again. @throws as {@link read} */
  excerpt(request: ExcerptRequest, signal?: AbortSignal): Promise<Excerpt | undefined>;
  /** Reads a file of populations. @throws as {@link read} */
  population(file: File, signal?: AbortSignal): Promise<PopulationReading>;
  /** Ends the worker; whatever is running is given up. */
  close(): void;
}

/** Starts a worker on first use, and again after one died. */
export function createIngest(regionsCsv: string): Ingest {
  const worker = new ReaderWorker(regionsCsv);
  return {
    prepare: () => {
      worker.prepare();
    },
    read: async (files, options = {}, onProgress, signal) => {
      const response = await worker.askInTurn(
        (id) => ({ type: 'read', id, files: files.map(sent), options }),
        onProgress,
        signal,
      );
      if (response.type !== 'read') throw new Error(`unexpected answer: ${response.type}`);
      return response.results;
    },
    unpack: async (file, onProgress, signal) => {
      const response = await worker.askInTurn(
        (id) => ({ type: 'unpack', id, file: sent(file) }),
        onProgress,
        signal,
      );
      if (response.type !== 'unpack') throw new Error(`unexpected answer: ${response.type}`);
      return response.unpacked;
    },
    readPackage: async (texts) => {
      const response = await worker.ask((id) => ({ type: 'package', id, texts }));
      if (response.type !== 'package') throw new Error(`unexpected answer: ${response.type}`);
      return response.set;
    },
    excerpt: async (request, signal) => {
      const response = await worker.ask((id) => ({ type: 'excerpt', id, request }), undefined, signal);
      if (response.type !== 'excerpt') throw new Error(`unexpected answer: ${response.type}`);
      return response.excerpt;
    },
    population: async (file, signal) => {
      const response = await worker.askInTurn(
        (id) => ({ type: 'population', id, file: sent(file) }),
        undefined,
        signal,
      );
      if (response.type !== 'population') throw new Error(`unexpected answer: ${response.type}`);
      return response.reading;
    },
    close: () => {
      worker.close();
    },
  };
}

function sent(file: File): WorkerFile {
  return { name: file.name, content: file };
}

/** One worker for the page, told the list of divisions that comes with it. */
const pageIngest = once(async () => createIngest(await textAt(regionsAddress)));

/** Has everything that reading takes at hand; what fails now is told when a file is read. */
export async function prepareReading(): Promise<void> {
  try {
    (await pageIngest()).prepare();
  } catch {
    // Tried again with the first file.
  }
}

/** What a person says of a file before it is read (again). */
export interface ReadingChoice extends Pick<IngestOptions, 'reports' | 'mappings' | 'chosenHeads'> {
  /** Encoding chosen by hand; undefined lets the reader of the file find it. */
  readonly encoding: string | undefined;
  /** See {@link IngestOptions.defaultScope}; `unstated` leaves it to what files say. */
  readonly scope: Scope;
  /** The other files of the data package of which the file is the description; absent for any other file. */
  readonly others?: readonly File[] | undefined;
}

/**
 * Reads one file, or one data package, with what a person said of it.
 *
 * @returns the reading, with the file itself where its figures can be shown in it
 * @throws DOMException `AbortError` after `signal` is raised; IngestError when the worker failed
 */
export async function readFile(
  file: File,
  { encoding: chosen, scope, others = [], reports, mappings, chosenHeads }: ReadingChoice,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<IngestResult & { readonly source: SourceFile | undefined }> {
  const ingest = await pageIngest();
  const encoding = ENCODINGS.find((known) => known === chosen);
  const defaultScope = scope === 'unstated' ? undefined : scope;
  const options = { encoding, defaultScope, reports, mappings, chosenHeads };
  const [result] = await ingest.read([file, ...others], options, onProgress, signal);
  if (result === undefined) throw new Error(`nothing was read of ${file.name}`);
  const { intake } = result;
  const sets = intake?.sets?.map(({ origin, ...set }) => ({
    ...set,
    ...(origin === undefined ? {} : { source: openSource(origin) }),
  }));
  return {
    ...result,
    intake: intake === undefined || sets === undefined ? intake : { ...intake, sets },
    source: sourceOf(file, result),
  };
}

/**
 * Unpacks an archive of files, in its turn among the files that are read.
 *
 * @returns its files, to be read each by itself, and what did not unpack; undefined for a file to be read as it is
 * @throws as {@link readFile}
 */
export async function unpack(
  file: File,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<Unpacked | undefined> {
  return (await pageIngest()).unpack(file, onProgress, signal);
}

/** Reads a file of populations by region and year. @throws as {@link readFile} */
export async function readPopulation(file: File, signal?: AbortSignal): Promise<PopulationReading> {
  return (await pageIngest()).population(file, signal);
}

/** Keeps hold of a file to look into it again. */
function sourceOf(file: File, { container, encoding, intake }: IngestResult): SourceFile | undefined {
  if (intake === undefined || container === 'workspace' || container === 'package') return undefined;
  const { fingerprint } = intake.info;
  return openSource({ name: file.name, content: file, container, encoding, fingerprint });
}

/** A file that was read before, on this visit or an earlier one. */
export function openSource(origin: SourceOrigin): SourceFile {
  return {
    origin,
    excerpt: async (place, signal) => (await pageIngest()).excerpt({ ...origin, place }, signal),
  };
}

/**
 * Reads a bundled package from the bytes of its description and of its units, reports and figures, and of its claims
 * where it has them.
 */
export async function readPackage(
  description: Uint8Array | undefined,
  tables: readonly Uint8Array[],
): Promise<ReadSet> {
  const ingest = await pageIngest();
  const [datapackage = '', units = '', reports = '', figures = '', claims] = [description, ...tables].map(
    (bytes) => new TextDecoder().decode(bytes),
  );
  return ingest.readPackage({
    'datapackage.json': datapackage,
    'units.csv': units,
    'reports.csv': reports,
    'figures.csv': figures,
    ...(claims === undefined ? {} : { [CLAIMS_FILE]: claims }),
  });
}

/** Keeps the outcome of the first success; a failure is tried again at the next call. */
function once<Outcome>(make: () => Promise<Outcome>): () => Promise<Outcome> {
  let made: Promise<Outcome> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok === true) return response.text();
  throw new IngestError(`cannot fetch ${address}`, {
    zh: '页面所带的行政区划表没有取到，暂时不能读取文件。请检查网络后重试。',
    en: "The page's own list of divisions could not be fetched. Check the network and try again.",
  });
}
