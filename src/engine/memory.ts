import type { EngineError } from './engine';

type Sentence = EngineError['sentence'];

/**
 * Whether an error, or what caused it, says that there was no more memory: DuckDB's own limit, the module that may not
 * grow, or a buffer that the page or the worker could not make. Each browser has words of its own.
 */
export function isOutOfMemory(cause: unknown): boolean {
  if (!(cause instanceof Error)) return SAYS_SO.test(String(cause));
  return SAYS_SO.test(cause.message) || (cause.cause !== undefined && isOutOfMemory(cause.cause));
}

const SAYS_SO =
  /out of memory|bad_alloc|allocation (?:fail|size overflow)|could not allocate|invalid (?:typed )?array (?:buffer )?length|maximum memory size|cannot enlarge memory/i;

/** Told of data that did not fit. */
export const NOT_LOADED: Sentence = {
  zh: '内存不足，这次的数据没有载入，原有数据未受影响。请关闭其他标签页或程序后重试，或把文件拆开分批导入，或先移除不用的导入。',
  en: 'There is not enough memory: these data were not loaded, and what was there before is untouched. Close other tabs or programs, split the file, or remove imports you no longer need; then try again.',
};

/** Told of a question whose answer did not fit. */
export const NOT_ANSWERED: Sentence = {
  zh: '内存不足，这一项没有算出来；已载入的数据未受影响。请少选一些地区或年份，或关闭其他标签页或程序后重试。',
  en: 'There is not enough memory for this answer; what was loaded is untouched. Choose fewer units or years, or close other tabs or programs, then try again.',
};
