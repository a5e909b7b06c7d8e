import type { BootProgress } from '../../engine/browserEngine';
import { loadingWords } from '../words/loading';

/** What the engine is doing: its module is on the way, so far; or it takes the reports in. */
export type Booting = 'engine' | BootProgress | 'data';

/** A stage of the start as words for the progress line. */
export function bootWords(stage: Booting): string {
  const words = loadingWords();
  if (typeof stage === 'string') return words[stage];
  return words.engineBytes(megabytes(stage.loadedBytes), megabytes(stage.totalBytes));
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
