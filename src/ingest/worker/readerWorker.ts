import { cancelled } from '../../domain/cancel';
import { newLife, watchLife } from '../../domain/workerLife';
import type { IngestProgress } from '../openFile';
import type { Sentence } from '../sentence';
import { AnswerAssembly } from './slicedAnswer';
import { sizeOf, type WorkerFile, type WorkerRequest, type WorkerResponse } from './workerProtocol';

/** The worker failed, in words for the reader. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly sentence: Sentence;

  constructor(message: string, sentence: Sentence) {
    super(message);
    this.sentence = sentence;
  }
}

/** Files from this size on leave so much memory behind that it goes with the worker: an idle one never gives it back. */
const LARGE_BYTES = 32 * 1024 * 1024;

interface Waiting {
  readonly answer: AnswerAssembly;
  readonly isLarge: boolean;
  readonly onProgress: ((progress: IngestProgress) => void) | undefined;
  readonly resolve: (response: WorkerResponse) => void;
  readonly reject: (error: Error) => void;
}

/** What is asked, who is told how far it has come, and what gives it up. */
type Asked = readonly [
  request: (id: number) => WorkerRequest,
  onProgress?: (progress: IngestProgress) => void,
  signal?: AbortSignal,
];

/** The worker that reads files: started on first use, and again after it died or was given up. */
export class ReaderWorker {
  readonly #regionsCsv: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #unwatch: () => void = () => undefined;
  #nextId = 1;
  #lastRead: Promise<unknown> | undefined;

  /** @param regionsCsv the list of divisions, which the worker is told at its start */
  constructor(regionsCsv: string) {
    this.#regionsCsv = regionsCsv;
  }

  /** Starts the worker where there is none: whoever will ask soon need not wait for its scripts then. */
  prepare(): void {
    this.#worker ??= this.#start();
  }

  /**
   * Asks at once.
   *
   * @throws DOMException `AbortError` after the signal is raised; IngestError when the worker failed
   */
  ask(...[request, onProgress, signal]: Asked): Promise<WorkerResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const id = this.#nextId++;
      this.#worker ??= this.#start();
      const live = this.#worker;
      const asked = request(id);
      const onAbort = (): void => {
        this.#waiting.delete(id);
        reject(cancelled());
        // A worker in the middle of a block hears nothing; with none waiting for it, it need not go on at all.
        if (this.#waiting.size === 0 && live === this.#worker && asked.type !== 'excerpt') this.close();
        else live.postMessage({ type: 'cancel', id } satisfies WorkerRequest);
      };
      const done = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.set(id, {
        answer: new AnswerAssembly(),
        isLarge: asked.type === 'read' && bytesIn(asked.files) >= LARGE_BYTES,
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
  }

  /** Asks when all that was asked in turn before is answered. @throws as {@link ask} */
  askInTurn(...asked: Asked): Promise<WorkerResponse> {
    const [, , signal] = asked;
    const before = this.#lastRead;
    const answer = before === undefined ? this.ask(...asked) : before.then(() => this.ask(...asked));
    const settled = answer
      .catch(() => undefined)
      .then(() => {
        if (this.#lastRead === settled) this.#lastRead = undefined;
      });
    this.#lastRead = settled;
    return signal === undefined ? answer : Promise.race([answer, rejectedBy(signal)]);
  }

  /** Ends the worker; whatever is running is given up. */
  close(): void {
    this.#giveUp(cancelled());
  }

  #giveUp(error: Error): void {
    this.#unwatch();
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #start(): Worker {
    const life = newLife('reader');
    const started = new Worker(new URL('./ingestWorker.ts', import.meta.url), { type: 'module', name: life });
    this.#unwatch = watchLife(started, life, () => {
      this.#giveUp(new IngestError('the worker is gone', WORKER_DIED));
    });
    started.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      this.#settle(data);
    };
    // A worker that dies rejects nothing by itself.
    started.onerror = (event) => {
      event.preventDefault();
      this.#giveUp(new IngestError(event.message, WORKER_DIED));
    };
    started.onmessageerror = () => {
      this.#giveUp(new IngestError('unreadable message', WORKER_DIED));
    };
    started.postMessage({ type: 'start', regionsCsv: this.#regionsCsv } satisfies WorkerRequest);
    return started;
  }

  #settle(response: WorkerResponse): void {
    const asker = this.#waiting.get(response.id);
    if (asker === undefined) return;
    if (response.type === 'progress') {
      asker.onProgress?.(response.progress);
      return;
    }
    if (response.type === 'slice') {
      asker.answer.add(response);
      return;
    }
    this.#waiting.delete(response.id);
    if (response.type === 'failed') asker.reject(new IngestError(response.message, response.sentence));
    else if (response.type === 'cancelled') asker.reject(cancelled());
    else asker.resolve(asker.answer.whole(response));
    if (asker.isLarge && this.#waiting.size === 0) this.close();
  }
}

function bytesIn(files: readonly WorkerFile[]): number {
  return files.reduce((sum, { content }) => sum + sizeOf(content), 0);
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

const WORKER_DIED: Sentence = {
  zh: '读取文件的后台程序中断，已有数据不受影响。文件可能过大，请拆分后重试。',
  en: 'The background reader stopped; nothing loaded has changed. The file may be too large; split it and try again.',
};
