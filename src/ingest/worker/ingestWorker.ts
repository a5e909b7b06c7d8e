import '../../domain/kernelGaps';
import { parseRegions, RegionTree } from '../../domain/region';
import { holdLife } from '../../domain/workerLife';
import { readDataPackage } from '../dashboardFile/dataPackage';
import { readExcerpt } from '../excerpt';
import { largestBytes } from '../table/grid';
import { fileTooLarge } from '../ingest';
import { bytesOf, ingestFiles } from '../ingestFiles';
import type { IngestProgress } from '../openFile';
import { readPopulationFile } from '../population/readPopulationFile';
import { unpackFile } from '../archive/unpackFile';
import { messagesOf } from './slicedAnswer';
import { sizeOf, type WorkerRequest, type WorkerResponse } from './workerProtocol';

/** The part of a dedicated worker's scope that is used; the page's own types describe a window. */
interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(message: WorkerResponse | string, transfer: Transferable[]): void;
}

/** Refused rows that cross as rows, to be shown; the file of them crosses whole, as one text. */
const MOST_REFUSED_SENT = 500;

const scope = self as unknown as WorkerScope;
const running = new Map<number, AbortController>();
holdLife(scope.name, (life) => {
  scope.postMessage(life, []);
});
let regions = new RegionTree([]);

scope.onmessage = ({ data }) => {
  if (data.type === 'start') regions = new RegionTree(parseRegions(data.regionsCsv));
  else if (data.type === 'cancel') running.get(data.id)?.abort();
  else void answer(data);
};

async function answer(
  request: Extract<WorkerRequest, { type: 'read' | 'unpack' | 'package' | 'excerpt' | 'population' }>,
): Promise<void> {
  const { id } = request;
  const controller = new AbortController();
  running.set(id, controller);
  const onProgress = (progress: IngestProgress): void => {
    post({ type: 'progress', id, progress });
  };
  try {
    if (request.type === 'package') {
      post({ type: 'package', id, set: await readDataPackage(request.texts) });
    } else if (request.type === 'unpack') {
      const unpacked = await unpackFile(request.file, onProgress, controller.signal);
      post({ type: 'unpack', id, unpacked });
    } else if (request.type === 'excerpt') {
      post({ type: 'excerpt', id, excerpt: await readExcerpt(request.request, controller.signal) });
    } else if (request.type === 'population') {
      const { name, content } = request.file;
      // A file far too large is refused unread.
      const reading =
        sizeOf(content) > largestBytes(name)
          ? { population: undefined, problems: [fileTooLarge(name)] }
          : await readPopulationFile(name, await bytesOf(content), regions);
      post({ type: 'population', id, reading });
    } else {
      const results = await ingestFiles(
        request.files,
        request.options,
        regions,
        onProgress,
        controller.signal,
      );
      const sent = results.map((result) => ({
        ...result,
        refused: result.refused.slice(0, MOST_REFUSED_SENT),
      }));
      post({ type: 'read', id, results: sent });
    }
  } catch (error) {
    post(controller.signal.aborted ? { type: 'cancelled', id } : failed(id, error));
  } finally {
    running.delete(id);
  }
}

function failed(id: number, error: unknown): WorkerResponse {
  const message = error instanceof Error ? error.message : String(error);
  return {
    type: 'failed',
    id,
    message,
    sentence: {
      zh: `读取文件时出错，已有数据不受影响。文件可能过大，或正被其他程序占用，请关闭后重试。（${message}）`,
      en: `The file could not be read; nothing loaded has changed. It may be too large or in use. (${message})`,
    },
  };
}

function post(answer: WorkerResponse): void {
  for (const { message, transfer } of messagesOf(answer)) scope.postMessage(message, transfer);
}
