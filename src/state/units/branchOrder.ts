import type { RegionTree } from '../../domain/region';
import type { Branch } from './regionBranches';
import type { Standing } from './standings';

/** How units stand beside each other in the tree: by code, by how their names are read, by the charted value. */
export type BranchOrder = 'code' | 'name' | 'value';

/** What orders look up. */
export interface OrderSources {
  readonly regions: RegionTree;
  readonly standings: ReadonlyMap<number, Standing>;
}

const COLLATOR = new Intl.Collator('zh-CN');

/**
 * The same tree with siblings in another order. By value the largest comes first within its group; groups, which are
 * not compared, follow each other, and branches without a number come last in order of code.
 */
export function orderedBranches(
  branches: readonly Branch[],
  order: BranchOrder,
  sources: OrderSources,
): readonly Branch[] {
  if (order === 'code') return branches;
  const compare = order === 'name' ? byName(sources) : byValue(sources);
  return [...branches].sort(compare).map((branch) => {
    const children = orderedBranches(branch.children, order, sources);
    const below = children.flatMap((child) =>
      child.unitKey === undefined ? child.below : [child.unitKey, ...child.below],
    );
    return { ...branch, children, below };
  });
}

function byName({ regions }: OrderSources) {
  const reading = ({ id, name }: Branch): string => regions.get(id)?.pinyin ?? name;
  return (a: Branch, b: Branch): number =>
    COLLATOR.compare(reading(a), reading(b)) || COLLATOR.compare(a.name, b.name);
}

function byValue({ standings }: OrderSources) {
  const standing = ({ unitKey }: Branch) => (unitKey === undefined ? undefined : standings.get(unitKey));
  return (a: Branch, b: Branch): number => {
    const [first, second] = [standing(a), standing(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return first.group === second.group
      ? second.row.value - first.row.value
      : COLLATOR.compare(first.group, second.group);
  };
}
