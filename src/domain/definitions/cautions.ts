import { COMPOSITIONS } from '../compositions';
import type { Measure } from '../measure';
import { measure as measureOf } from '../measures';

/** What no figure of any measure may be compared or added with, whatever it counts. */
export const GENERAL_CAUTIONS: readonly string[] = [
  '本级、全域、部门是不同的统计口径，不同级别的单位也不同：二者都不放进同一个排名、平均或合计；前后两年口径不同时不作同比。',
  '未填、不适用、未收录、无法识别都不是 0；合计时注明“n 个单位中有数的几个”。',
  '报表改版前后，判为“不可比”的不连线、不作同比、不排名；判为“可比，须附说明”的分段画出并附说明。',
  '数量多少不是优劣：没有方向的指标只作排序，不作排名。',
  '真实年报与合成示例数据不放进同一张图。',
];

/** What may not be done with the figures of one measure; the general cautions are not repeated. */
export function cautionsOf(measure: Measure): readonly string[] {
  const { id, kind, minimumBase, isStock, partOf } = measure;
  const overlapping = COMPOSITIONS.filter(({ sums, parts }) => !sums && parts.includes(id));
  return [
    ...(kind === 'rate'
      ? ['比率不相加、不平均；多个单位的比率为分子之和 ÷ 分母之和。分母为 0 时写“—”，变化以百分点计。']
      : []),
    ...(minimumBase !== undefined && measure.direction !== 'none'
      ? [`分母不足 ${minimumBase} 的不参加排名。`]
      : []),
    ...(isStock === true ? ['这是某一时点的存量，各年不能相加。'] : []),
    ...overlapping.map(({ title, note }) => note ?? `${title.zh}：各项可重复计，不能相加。`),
    ...(kind === 'count' && partOf === undefined && overlapping.length === 0
      ? ['没有可核实的总数，不作占比。']
      : []),
    ...(partOf === undefined ? [] : [`可作占比，分母只能是“${measureOf(partOf).name.zh}”。`]),
  ];
}
