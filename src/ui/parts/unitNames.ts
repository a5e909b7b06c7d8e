import type { Unit } from '../../domain/unit';

const known = new WeakMap<readonly Unit[], ReadonlySet<string>>();

/** Every run of Chinese characters in the names of some units; gathered once for one list. */
export function unitNames(units: readonly Unit[]): ReadonlySet<string> {
  let names = known.get(units);
  if (names === undefined) {
    names = new Set(
      units.flatMap(({ name, shortName }) => `${name} ${shortName}`.match(/\p{Script=Han}+/gu) ?? []),
    );
    known.set(units, names);
  }
  return names;
}
