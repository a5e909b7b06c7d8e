import type { Unit } from '../../domain/unit';

/** More units than this in one order are more than a reader can go through. */
const WHOLE_SIDE = 60;

/**
 * The units that stand in one order with the chosen ones, the chosen first.
 *
 * A small dataset is shown whole. In a larger one each chosen unit brings its siblings: units of the same level
 * under the same city, or under the same province for cities.
 *
 * @param chosen unit keys, in the reader's order
 * @param units all units of the open side; the index is the key
 */
export function peersOf(chosen: readonly number[], units: readonly Unit[]): readonly number[] {
  if (chosen.length === 0) return [];
  if (units.length <= WHOLE_SIDE) return [...new Set([...chosen, ...units.keys()])];
  const members = familiesOf(units);
  const families = new Set(chosen.flatMap((key) => units[key] ?? []).map(familyOf));
  const others = [...families].flatMap((family) => members.get(family) ?? []);
  return [...new Set([...chosen, ...others.sort((one, other) => one - other)])];
}

const known = new WeakMap<readonly Unit[], ReadonlyMap<string, readonly number[]>>();

/** Keys of the units of each family, gone through once for each list: every order asks, at every click. */
function familiesOf(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const found = known.get(units);
  if (found !== undefined) return found;
  const members = new Map<string, number[]>();
  units.forEach((unit, key) => {
    const family = familyOf(unit);
    const own = members.get(family);
    if (own === undefined) members.set(family, [key]);
    else own.push(key);
  });
  known.set(units, members);
  return members;
}

function familyOf({ region, level }: Unit): string {
  return `${level} ${level === 'city' ? region.slice(0, 2) : region.slice(0, 4)}`;
}
