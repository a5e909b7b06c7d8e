import type { RegionTree } from '../../domain/region';
import { isReadAs, typedLetters } from '../../domain/regions/reading';
import type { Unit } from '../../domain/unit';

/** A place in the tree of loaded units: a division or a department, with what lies below it. */
export interface Branch {
  /** Code of the division, or id of the department. */
  readonly id: string;
  readonly name: string;
  /** The unit of this place itself, where it is loaded; a division without one only holds others together. */
  readonly unitKey: number | undefined;
  readonly children: readonly Branch[];
  /** Units anywhere below, without its own, in the order of the tree. */
  readonly below: readonly number[];
}

/** How much of a branch is chosen, its own unit included. */
export type Chosen = 'all' | 'some' | 'none';

interface Growing {
  readonly id: string;
  readonly name: string;
  unitKey: number | undefined;
  readonly children: Map<string, Growing>;
}

/**
 * The loaded units as a tree 省 › 市 › 区县 › 部门. Only branches with units are there; divisions above a unit come
 * from the list of divisions. A unit whose division is unknown stands at the top.
 */
export function branchesOf(units: readonly Unit[], regions: RegionTree): readonly Branch[] {
  const top = new Map<string, Growing>();
  units.forEach((unit, unitKey) => {
    const isGovernment = unit.id === unit.region;
    const path = pathTo(unit, regions);
    let place = top;
    path.forEach(({ code, name }, depth) => {
      const division = childOf(place, code, name);
      if (isGovernment && depth === path.length - 1) division.unitKey = unitKey;
      place = division.children;
    });
    if (!isGovernment) childOf(place, unit.id, unit.name).unitKey = unitKey;
  });
  return grown(top);
}

/** The branches that lead to any of these units, with nothing else in them. */
export function onlyWith(branches: readonly Branch[], wanted: ReadonlySet<number>): readonly Branch[] {
  return branches.flatMap((branch) => {
    const children = onlyWith(branch.children, wanted);
    const isWanted = branch.unitKey !== undefined && wanted.has(branch.unitKey);
    if (children.length === 0 && !isWanted) return [];
    const below = branch.below.filter((key) => wanted.has(key));
    return [{ ...branch, unitKey: isWanted ? branch.unitKey : undefined, children, below }];
  });
}

/** Whether all, some or none of a branch is among the chosen units. */
export function chosenOf({ unitKey, below }: Branch, chosen: ReadonlySet<number>): Chosen {
  const keys = unitKey === undefined ? below : [unitKey, ...below];
  const count = keys.filter((key) => chosen.has(key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}

/** A unit that a search found; `via` says so where it was found by a name or code it no longer has. */
export interface FoundUnit {
  readonly unitKey: number;
  readonly formerName: string | undefined;
}

/**
 * Units whose name, short name, former name, reading (南康区 by nankangqu, nankang or nkq), or code from its beginning
 * matches; in the order of loading. Departments are also found by the name and the reading of their division.
 */
export function searchUnits(
  units: readonly Unit[],
  regions: RegionTree,
  typed: string,
): readonly FoundUnit[] {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return units.map((_, unitKey) => ({ unitKey, formerName: undefined }));
  const letters = typedLetters(text);
  return units.flatMap((unit, unitKey): readonly FoundUnit[] => {
    const region = regions.get(unit.region);
    const names = [unit.name, unit.shortName, region?.name ?? ''];
    if (unit.id.startsWith(text) || names.some((name) => name.includes(text))) {
      return [{ unitKey, formerName: undefined }];
    }
    if (letters !== undefined && region?.pinyin !== undefined && isReadAs(region.pinyin, letters)) {
      return [{ unitKey, formerName: undefined }];
    }
    const former = region?.former.find(({ code, name }) => name.includes(text) || code.startsWith(text));
    return former === undefined ? [] : [{ unitKey, formerName: former.name }];
  });
}

function pathTo(
  { region, name }: Unit,
  regions: RegionTree,
): readonly { readonly code: string; readonly name: string }[] {
  const path = regions.pathOf(region);
  return path.length > 0 ? path : [{ code: region, name }];
}

function childOf(level: Map<string, Growing>, id: string, name: string): Growing {
  const known = level.get(id);
  if (known !== undefined) return known;
  const child: Growing = { id, name, unitKey: undefined, children: new Map() };
  level.set(id, child);
  return child;
}

/** In order of code, divisions before departments, as the map sorts: codes first by digits. */
function grown(level: ReadonlyMap<string, Growing>): readonly Branch[] {
  return [...level.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, unitKey, children }) => {
      const branches = grown(children);
      const below = branches.flatMap((branch) =>
        branch.unitKey === undefined ? branch.below : [branch.unitKey, ...branch.below],
      );
      return { id, name, unitKey, children: branches, below };
    });
}
