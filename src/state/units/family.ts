import { UNIT_LEVEL_NAMES, type Unit } from '../../domain/unit';
import type { RegionTree } from '../../domain/region';
import { referenceWords } from '../words/references';

/** Units of one level under one government: what a unit is held against. */
export interface Family {
  /** 赣州市县级. */
  readonly name: string;
  /** Keys of the loaded ones, in order of key. */
  readonly peers: readonly number[];
  /** Key of the government above; null where it is not loaded. */
  readonly parent: number | null;
  readonly parentName: string;
  /** Names of those that are in the list of divisions and not loaded. */
  readonly unloaded: readonly string[];
  /** Chosen units that are of another level or under another government. */
  readonly strangers: readonly number[];
}

/**
 * The family that most of the chosen units belong to, the one of the first chosen where several are as large; undefined
 * where nobody is chosen or nobody has a peer.
 *
 * Governments are counted against the list of divisions, so that those that are not loaded are known to be missing;
 * departments and towns only against each other, because no list of them is at hand.
 *
 * @param chosen unit keys, in the reader's order
 * @param units all units of the open side; the index is the key
 */
export function familyOf(
  chosen: readonly number[],
  units: readonly Unit[],
  regions: RegionTree,
): Family | undefined {
  const counts = new Map<string, number>();
  for (const key of chosen) {
    const id = idOf(units[key], regions);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const id = [...counts].find(([, count]) => count === most)?.[0];
  const first = chosen.map((key) => units[key]).find((unit) => idOf(unit, regions) === id);
  if (id === undefined || first === undefined) return undefined;
  const peers = units.flatMap((unit, key) => (idOf(unit, regions) === id ? [key] : []));
  const above = aboveOf(first, regions);
  const listed = first.id === first.region ? regions.children(above) : [];
  const unloaded = listed
    .filter(({ level, code }) => level === first.level && !units.some((unit) => unit.id === code))
    .map(({ name }) => name);
  if (peers.length + unloaded.length < 2) return undefined;
  const parent = units.findIndex((unit) => unit.id === above);
  const parentName = regions.get(above)?.name ?? above;
  const { level } = first;
  return {
    // Said when it is read: a file may be in another language than the page.
    get name() {
      return referenceWords().family(parentName, UNIT_LEVEL_NAMES[level]);
    },
    peers,
    parent: parent < 0 ? null : parent,
    parentName,
    unloaded,
    strangers: chosen.filter((key) => idOf(units[key], regions) !== id),
  };
}

function idOf(unit: Unit | undefined, regions: RegionTree): string | undefined {
  return unit === undefined ? undefined : `${unit.level} ${aboveOf(unit, regions)}`;
}

/** Code of the government above: for a department or town that of its own division. Empty above a province. */
function aboveOf(unit: Unit, regions: RegionTree): string {
  return unit.id === unit.region ? (regions.parentOf(unit.region)?.code ?? '') : unit.region;
}
