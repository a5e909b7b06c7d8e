import { catalogue } from '../../domain/language';
import type { Lens } from '../selection/selection';

const NAMES: Readonly<Record<Lens, string>> = {
  value: '数值',
  change: '同比',
  share: '占比',
  index: '指数',
  per10k: '每万人',
};

/** Names of the lenses, and why one makes no sense somewhere. */
export const lensWords = catalogue(
  {
    names: NAMES,
    overview: '总览已同时给出数值与同比，请到各栏目切换口径。',
    orderOnly: '此图按数值或占比比较单位；同比、指数和每万人请先选“排序”。',
    channels: '同一信息可在多个渠道发布，各渠道条数可重复计，不作占比。',
    noWholeOnView: '此栏目的指标没有可核实的总数，不作占比。',
    noWhole: '此指标没有可核实的总数，不作占比。',
    isShare: '比率本身已是占比。',
  },
  () => import('./lenses.en'),
);
