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
  const families = new Set(chosen.flatMap((key) => units[key] ?? []).map(familyOf));
  const others = units.flatMap((unit, key) =>
    units.length <= WHOLE_SIDE || families.has(familyOf(unit)) ? [key] : [],
  );
  return [...new Set([...chosen, ...others])];
}

function familyOf({ region, level }: Unit): string {
  return `${level} ${level === 'city' ? region.slice(0, 2) : region.slice(0, 4)}`;
}
