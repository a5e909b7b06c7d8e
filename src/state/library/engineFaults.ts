import { EngineError } from '../../engine/engine';
import { NOT_LOADED, isOutOfMemory } from '../../engine/memory';

const CUT_OFF = {
  zh: '分析引擎在中途停止，这一步没有留下任何内容。引擎正在重新启动，原有数据会自动载回；请稍候再做一次。',
  en: 'The engine stopped half-way, and nothing of this step was left. It is being started again with all that was loaded before; wait a moment, then do it once more.',
};

const GIVEN_UP = {
  zh: '分析引擎接连三次意外停止，不再自动重启。已载入的数据没有受影响，随页面打开的图表仍可查看。请关闭其他占用内存的标签页或程序，再点“重试”。',
  en: 'The engine stopped three times in a row and is not started again by itself. What was loaded is untouched, and charts that came with the page still read. Close other tabs or programs that take much memory, then try again.',
};

/** What to tell of a change of the loaded data that failed: it died on the way, or had no memory; anything else tells of itself. */
export function loadFault(cause: unknown): unknown {
  if (cause instanceof EngineError && !cause.died) return cause;
  if (isOutOfMemory(cause)) return new EngineError('no memory to load', { cause, sentence: NOT_LOADED });
  if (!(cause instanceof EngineError)) return cause;
  return new EngineError('the engine died while it was loaded', { cause, sentence: CUT_OFF });
}

/** What to tell of an engine that is not started again unasked. */
export function givenUp(cause: unknown): EngineError {
  return new EngineError('the engine died again and again', { cause, sentence: GIVEN_UP });
}
