import { EngineError } from '../engine/engine';
import type { Failure } from './liveQuery.svelte';

/** An error in words for the reader; an error that carries its own sentence is told in it. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof EngineError) return cause.sentence;
  if (isSpoken(cause)) return cause.sentence;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return {
    zh: `出了问题，原有数据未受影响。请重试；若仍不成，请刷新页面。（${detail}）`,
    en: `Something went wrong; what was loaded is untouched. Try again, or reload the page. (${detail})`,
  };
}

function isSpoken(cause: unknown): cause is { readonly sentence: Failure } {
  if (typeof cause !== 'object' || cause === null || !('sentence' in cause)) return false;
  const { sentence } = cause;
  return typeof sentence === 'object' && sentence !== null && 'zh' in sentence && 'en' in sentence;
}
