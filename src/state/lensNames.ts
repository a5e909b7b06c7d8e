import type { Lens } from './selection';

/** Words for the lenses. */
export const LENS_NAMES: Readonly<Record<Lens, string>> = {
  value: '数值',
  change: '同比',
  share: '占比',
  index: '指数',
  per10k: '每万人',
};
