import regionsAddress from '../../datasets/regions/regions.csv?url';
import type { Excerpt } from '../domain/excerpt';
import type { Scope } from '../domain/report';
import type { Unpacked } from './archive';
import { CLAIMS_FILE } from './packageFiles';
import type { PackageTexts } from './packageFiles';
import { ENCODINGS } from './decode';
import type { ExcerptRequest } from './excerpt';
import type { IngestOptions, IngestProgress } from './openFile';
import type { IngestResult, ReadSet } from './ingestResult';
import type { PopulationReading } from './population/readPopulation';
import type { Sentence } from './sentence';
import { AnswerAssembly } from './slicedAnswer';
import type { SourceFile, SourceOrigin } from './sourceFile';
import type { WorkerFile, WorkerRequest, WorkerResponse } from './workerProtocol';

/**
 * Reads files and packages in a worker. Files are read one call after another, so that a hundred of them take no more
 * memory than the largest; a call that is cancelled while nothing else runs takes its worker and all memory with it.
 */
export interface Ingest {
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

/** The worker failed, in words for the reader. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly sentence: Sentence;

  constructor(message: string, sentence: Sentence) {
    super(message);
    this.sentence = sentence;
  }
}

interface Waiting {
  readonly answer: AnswerAssembly;
  readonly onProgress: ((progress: IngestProgress) => void) | undefined;
  readonly resolve: (response: WorkerResponse) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a worker on first use, and again after one died. */
export function createIngest(regionsCsv: string): Ingest {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let nextId = 1;

  const giveUp = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./ingestWorker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      settle(waiting, data);
    };
    // A worker that dies rejects nothing by itself.
    started.onerror = (event) => {
      event.preventDefault();
      giveUp(new IngestError(event.message, WORKER_DIED));
    };
    started.onmessageerror = () => {
      giveUp(new IngestError('unreadable message', WORKER_DIED));
    };
    started.postMessage({ type: 'start', regionsCsv } satisfies WorkerRequest);
    return started;
  };

  const ask = (
    request: (id: number) => WorkerRequest,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<WorkerResponse> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const id = nextId++;
      worker ??= start();
      const live = worker;
      const asked = request(id);
      const onAbort = (): void => {
        waiting.delete(id);
        reject(cancelled());
        // A worker in the middle of a block hears nothing; with none waiting for it, it need not go on at all.
        if (waiting.size === 0 && live === worker && asked.type !== 'excerpt') giveUp(cancelled());
        else live.postMessage({ type: 'cancel', id } satisfies WorkerRequest);
      };
      const done = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      waiting.set(id, {
        answer: new AnswerAssembly(),
        onProgress,
        resolve: (response) => {
          done();
          resolve(response);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      live.postMessage(asked);
    });

  let lastRead: Promise<unknown> | undefined;
  const askInTurn = (...asked: Parameters<typeof ask>): Promise<WorkerResponse> => {
    const [, , signal] = asked;
    const answer = lastRead === undefined ? ask(...asked) : lastRead.then(() => ask(...asked));
    const settled = answer
      .catch(() => undefined)
      .then(() => {
        if (lastRead === settled) lastRead = undefined;
      });
    lastRead = settled;
    return signal === undefined ? answer : Promise.race([answer, rejectedBy(signal)]);
  };

  return {
    read: async (files, options = {}, onProgress, signal) => {
      const response = await askInTurn(
        (id) => ({ type: 'read', id, files: files.map(sent), options }),
        onProgress,
        signal,
      );
      if (response.type !== 'read') throw new Error(`unexpected answer: ${response.type}`);
      return response.results;
    },
    unpack: async (file, onProgress, signal) => {
      const response = await askInTurn(
        (id) => ({ type: 'unpack', id, file: sent(file) }),
        onProgress,
        signal,
      );
      if (response.type !== 'unpack') throw new Error(`unexpected answer: ${response.type}`);
      return response.unpacked;
    },
    readPackage: async (texts) => {
      const response = await ask((id) => ({ type: 'package', id, texts }));
      if (response.type !== 'package') throw new Error(`unexpected answer: ${response.type}`);
      return response.set;
    },
    excerpt: async (request, signal) => {
      const response = await ask((id) => ({ type: 'excerpt', id, request }), undefined, signal);
      if (response.type !== 'excerpt') throw new Error(`unexpected answer: ${response.type}`);
      return response.excerpt;
    },
    population: async (file, signal) => {
      const response = await askInTurn(
        (id) => ({ type: 'population', id, file: sent(file) }),
        undefined,
        signal,
      );
      if (response.type !== 'population') throw new Error(`unexpected answer: ${response.type}`);
      return response.reading;
    },
    close: () => {
      giveUp(cancelled());
    },
  };
}

function settle(waiting: Map<number, Waiting>, response: WorkerResponse): void {
  const asker = waiting.get(response.id);
  if (asker === undefined) return;
  if (response.type === 'progress') {
    asker.onProgress?.(response.progress);
    return;
  }
  if (response.type === 'slice') {
    asker.answer.add(response);
    return;
  }
  waiting.delete(response.id);
  if (response.type === 'failed') asker.reject(new IngestError(response.message, response.sentence));
  else if (response.type === 'cancelled') asker.reject(cancelled());
  else asker.resolve(asker.answer.whole(response));
}

function sent(file: File): WorkerFile {
  return { name: file.name, content: file };
}

/** Never settles but by the signal. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = (): void => {
      reject(cancelled());
    };
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
}

function cancelled(): DOMException {
  return new DOMException('the reading was cancelled', 'AbortError');
}

const WORKER_DIED: Sentence = {
  zh: '读取文件的后台程序中断，已有数据不受影响。文件可能过大，请拆分后重试。',
  en: 'The background reader stopped; nothing loaded has changed. The file may be too large; split it and try again.',
};

/** One worker for the page, told the list of divisions that comes with it. */
const pageIngest = once(async () => createIngest(await textAt(regionsAddress)));

/** What a person says of a file before it is read (again). */
export interface ReadingChoice extends Pick<IngestOptions, 'reports' | 'mappings' | 'chosenHeads'> {
  /** Encoding chosen by hand; undefined lets the reader of the file find it. */
  readonly encoding: string | undefined;
  /** Scope of rows that do not state one. */
  readonly scope: Scope;
}

/**
 * Reads one file with what a person said of it.
 *
 * @returns the reading, with the file itself where its figures can be shown in it
 * @throws DOMException `AbortError` after `signal` is raised; IngestError when the worker failed
 */
export async function readFile(
  file: File,
  { encoding: chosen, scope, reports, mappings, chosenHeads }: ReadingChoice,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<IngestResult & { readonly source: SourceFile | undefined }> {
  const ingest = await pageIngest();
  const encoding = ENCODINGS.find((known) => known === chosen);
  const defaultScope = scope === 'unstated' ? undefined : scope;
  const options = { encoding, defaultScope, reports, mappings, chosenHeads };
  const [result] = await ingest.read([file], options, onProgress, signal);
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
