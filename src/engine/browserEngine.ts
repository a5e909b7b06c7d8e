import { AsyncDuckDB, VoidLogger, getPlatformFeatures } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { watchLife } from '../domain/workerLife';
import { COMPILE_REFUSED, compileRefused } from './compileRefusal';
import { EngineError, type Engine } from './engine';
import { engineLife } from './engineLife';
import { heldConnection, workerDied } from './heldConnection';
import { Lifeline } from './lifeline';
import { moduleFault } from './moduleFault';
import { MODULE_BYTES, type ModuleKind } from './moduleBytes';
import { OPEN_CONFIG, openSession } from './session';
import { Silence } from './silence';

/** How far the engine's module has come, in bytes. */
export interface BootProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Without a sign of life for so long the boot is given up. Slow lines go on as long as bytes arrive. */
const BOOT_SILENCE_MS = 60_000;
/** The same of a running engine that was asked something; the longest statement over the whole country takes a tenth of it. */
const WORK_SILENCE_MS = 180_000;
/** Much sooner a person is told, and may decide. */
const QUIET_MS = 15_000;

const MODULES: Readonly<Record<ModuleKind, string>> = { eh: ehWasm, mvp: mvpWasm };

/**
 * Starts the engine in a worker of its own. Call it again after a failure, or after an error that says `lost`.
 *
 * @param onProgress told as the module arrives
 * @throws EngineError with a sentence for the reader: module absent or sent with the wrong type, WebAssembly forbidden,
 *   worker dead, no sign of life for a minute
 */
export async function bootBrowserEngine(onProgress: (progress: BootProgress) => void): Promise<Engine> {
  const kind: ModuleKind = (await getPlatformFeatures()).wasmExceptions ? 'eh' : 'mvp';
  const moduleAddress = new URL(MODULES[kind], document.baseURI).href;
  const life = engineLife(kind);
  const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module', name: life });
  const unwatch = watchLife(worker, life, () => {
    lifeline.cut(workerDied('it is gone'));
  });
  const lifeline = new Lifeline(() => {
    unwatch();
    worker.terminate();
  });
  let silence = new Silence({
    limitMs: BOOT_SILENCE_MS,
    isAsked: () => true,
    onEnd: () => {
      lifeline.cut(
        new EngineError('the engine gave no sign of life', {
          lost: true,
          sentence: {
            zh: '分析引擎长时间没有响应。请检查网络后重试；若仍不成，请刷新页面。',
            en: 'The engine does not respond. Check the network and try again, or reload the page.',
          },
        }),
      );
    },
  });
  let tellQuiet: (isQuiet: boolean) => void = () => undefined;
  worker.addEventListener('error', (event) => {
    lifeline.cut(workerDied(event.message));
  });
  worker.addEventListener('messageerror', () => {
    lifeline.cut(workerDied('a message could not be read'));
  });
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    silence.heard();
    if (event.data !== COMPILE_REFUSED) return;
    // DuckDB has no use for it.
    event.stopImmediatePropagation();
    lifeline.cut(compileRefused());
  });
  void lifeline.ended.then(() => {
    silence.stop();
  });

  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    // A module sent with the wrong type leaves `instantiate` waiting for ever, so it is looked at beside it.
    void moduleFault(moduleAddress).then((fault) => {
      if (fault !== undefined) lifeline.cut(fault);
    });
    await lifeline.hold(
      database.instantiate(moduleAddress, null, ({ bytesLoaded }) => {
        onProgress({
          loadedBytes: Math.min(bytesLoaded, MODULE_BYTES[kind]),
          totalBytes: MODULE_BYTES[kind],
        });
      }),
    );
    await lifeline.hold(database.open(OPEN_CONFIG));
    const [reader, writer] = [
      await heldConnection(database, lifeline),
      await heldConnection(database, lifeline),
    ];
    const engine = await openSession({
      reader,
      writer,
      ended: lifeline.ended,
      pulse: {
        follow: (told) => {
          tellQuiet = told;
        },
        giveUp: () => {
          lifeline.cut(workerDied('a person gave it up'));
        },
      },
      close: () => {
        lifeline.cut(new EngineError('the engine was closed', { lost: true }));
        return Promise.resolve();
      },
    });
    silence.stop();
    silence = new Silence({
      limitMs: WORK_SILENCE_MS,
      isAsked: () => lifeline.isAsked,
      onEnd: () => {
        lifeline.cut(workerDied('it does not answer'));
      },
      quiet: {
        afterMs: QUIET_MS,
        onChange: (isQuiet) => {
          tellQuiet(isQuiet);
        },
      },
    });
    // It may have died since its last answer.
    await lifeline.hold(Promise.resolve());
    return engine;
  } catch (cause) {
    const error =
      cause instanceof EngineError && cause.lost
        ? cause
        : new EngineError('the engine did not start', { cause, lost: true, sentence: DID_NOT_START });
    lifeline.cut(error);
    throw error;
  }
}

const DID_NOT_START = {
  zh: '分析引擎未能启动。请重试；若仍不成，请改用较新版本的 Chrome、Edge 或 Firefox 浏览器。',
  en: 'The engine did not start. Try again, or use a recent Chrome, Edge or Firefox.',
};
