import '../domain/kernelGaps';
import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { holdLife } from '../domain/workerLife';
import { COMPILE_REFUSED, mayCompile } from './compileRefusal';
import { kindIn } from './engineLife';

/** The part of a dedicated worker's scope that is used; the page's own types describe a window. */
interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: string): void;
}

const scope = self as unknown as WorkerScope;
/** What came before DuckDB's own script was there to hear it. */
const early: MessageEvent[] = [];

scope.onmessage = (event) => {
  early.push(event);
};
holdLife(scope.name, (life) => {
  scope.postMessage(life);
});
const script = new URL(kindIn(scope.name) === 'eh' ? ehScript : mvpScript, import.meta.url);

async function start(): Promise<void> {
  if (!(await mayCompile())) {
    scope.postMessage(COMPILE_REFUSED);
    return;
  }
  await import(/* @vite-ignore */ script.href);
  // The script has put its own listener in the place of the one above.
  for (const event of early) scope.onmessage?.(event);
}

start().catch((cause: unknown) => {
  // Thrown outside of the promise it reaches the page as an error of this worker.
  setTimeout(() => {
    throw cause;
  });
});
