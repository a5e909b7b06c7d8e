import { catalogue } from '../../domain/language';
import type { UnitLevel } from '../../domain/unit';

/** What units of a level share with their siblings; nothing lies above a province. */
const PARENTS: Readonly<Record<Exclude<UnitLevel, 'province'>, string>> = {
  city: '同省',
  county: '同市',
  town: '同地',
  department: '同地',
};

/** Rules by which others are the peers of a unit. */
export const peerWords = catalogue(
  {
    parents: PARENTS,
    ofParent: (unit: string, parent: string, level: string) => `与${unit}${parent}的${level}单位`,
    noneOfParent: (unit: string, parent: string, level: string) => `没有与${unit}${parent}的其他${level}单位`,
    level: '同级别',
    ofLevel: (unit: string, level: string) => `与${unit}同为${level}的全部单位`,
    noneOfLevel: (level: string) => `没有其他${level}单位`,
    near: '数值相近',
    nearest: (unit: string, charted: string, count: number) =>
      `级别、口径与${unit}相同、${charted}最接近的 ${String(count)} 个单位`,
    noOwnValue: (unit: string, charted: string) => `${unit}没有 ${charted}`,
    noneNear: (unit: string) => `没有级别、口径与${unit}相同的单位有这个数`,
  },
  () => import('./peers.en'),
);
