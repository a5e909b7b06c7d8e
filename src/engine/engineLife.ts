import { newLife } from '../domain/workerLife';
import type { ModuleKind } from './moduleBytes';

/** A name for an engine's worker, see {@link newLife}, that tells it which build of DuckDB it runs. */
export function engineLife(kind: ModuleKind): string {
  return newLife(`engine-${kind}`);
}

/** The build that a name of {@link engineLife} tells. */
export function kindIn(life: string): ModuleKind {
  return life.includes('engine-eh') ? 'eh' : 'mvp';
}
