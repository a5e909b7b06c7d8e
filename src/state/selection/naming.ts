import type { Measure } from '../../domain/measure';
import { MEASURES } from '../../domain/measures';
import type { Naming } from '../../domain/naming';
import type { RegionTree } from '../../domain/region';
import type { Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';

/** What names are looked up in. */
export interface Named {
  readonly kind: Naming['kind'];
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
}

/** Official names of more characters than this are shortened on axes: 双江拉祜族佤族布朗族傣族自治县 → 双江. */
const LONGEST_NAME = 6;

/** Looks up units, measures and reports by their keys, and tells units of one name apart. */
export function namingOf({ kind, units, reports }: Named, regions: RegionTree | undefined): Naming {
  const labels = labelsOf(units, regions);
  return {
    kind,
    unit: (key) => found(units[key], 'unit', key),
    report: (key) => found(reports[key], 'report', key),
    measure: (key) => found<Measure>(MEASURES[key], 'measure', key),
    label: (key) => found(labels[key], 'unit', key),
  };
}

/**
 * Labels in the order of the units: 南康区; a department by its short name. Where two are equal, each gets the
 * division above, 朝阳区（北京）, and where that is equal too, the whole path or the code.
 */
function labelsOf(units: readonly Unit[], regions: RegionTree | undefined): readonly string[] {
  const plain = units.map(plainLabel);
  const qualified = toldApart(plain, (i) => above(units[i], regions));
  return toldApart(qualified, (i) => path(units[i], regions));
}

function plainLabel({ name, shortName, level }: Unit): string {
  if (level === 'department' || level === 'town') return shortName;
  return [...name].length <= LONGEST_NAME ? name : shortName;
}

function toldApart(labels: readonly string[], qualifier: (index: number) => string): readonly string[] {
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  return labels.map((label, i) =>
    (count.get(label) ?? 0) > 1 ? `${label.replace(/（[^（）]*）$/u, '')}（${qualifier(i)}）` : label,
  );
}

/** The division a unit lies in: for a department its own region, for a government the region above. */
function above(unit: Unit | undefined, regions: RegionTree | undefined): string {
  if (unit === undefined) return '';
  const isGovernment = unit.id === unit.region;
  const region = isGovernment ? regions?.parentOf(unit.region) : regions?.get(unit.region);
  return region?.shortName ?? unit.id;
}

function path(unit: Unit | undefined, regions: RegionTree | undefined): string {
  if (unit === undefined) return '';
  const names = (regions?.pathOf(unit.region) ?? []).map(({ shortName }) => shortName);
  return [...names, unit.id].join('·');
}

function found<Thing>(thing: Thing | undefined, what: string, key: number): Thing {
  if (thing === undefined) throw new Error(`unknown ${what} key: ${key}`);
  return thing;
}
