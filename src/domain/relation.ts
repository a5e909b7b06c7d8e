import { WITHIN, type Relation } from './check';

/** Whether a relation has nothing to say of a left side: `differs` where it is 0, `accompanied` where it is 0 or less. */
export function isSilent(relation: Relation, left: number): boolean {
  return (relation === 'differs' && left === 0) || (relation === 'accompanied' && left <= 0);
}

/** Whether two sides without the dust of binary fractions stand as the relation says; {@link Relation} tells each. */
export function holds(relation: Relation, left: number, right: number): boolean {
  switch (relation) {
    case 'equals':
      return left === right;
    case 'atMost':
      return left <= right;
    case 'differs':
      return left !== right;
    case 'accompanied':
      return right > 0;
    case 'within':
      return isWithin(Math.min(left, right), Math.max(left, right));
  }
}

function isWithin(smaller: number, larger: number): boolean {
  return larger < WITHIN.smallest || (smaller > 0 && larger <= WITHIN.factor * smaller);
}
