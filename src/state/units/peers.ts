import type { RegionTree } from '../../domain/region';
import { UNIT_LEVEL_NAMES, type Unit } from '../../domain/unit';
import { peerWords } from '../words/peers';
import type { Standing } from './standings';

/** So many units beside the one they are near to: with it, as many as charts colour. */
const NEAREST = 7;

/** What makes others the peers of a unit: one parent, one level, a close value. */
type PeerRule = 'parent' | 'level' | 'value';

/** Peers of one unit by one rule. */
export interface PeerOffer {
  readonly rule: PeerRule;
  /** 同市, 同级别, 数值相近. */
  readonly name: string;
  /** The unit itself first, then its peers. Only the unit where there are none. */
  readonly units: readonly number[];
  /** The rule in words, with the unit it starts from. */
  readonly words: string;
  /** Why there is nothing to offer. */
  readonly reason?: string;
}

/** What peers are looked for in. */
export interface PeerSources {
  readonly units: readonly Unit[];
  readonly regions: RegionTree;
  readonly label: (unitKey: number) => string;
  readonly standings: ReadonlyMap<number, Standing>;
  /** The charted value in words: 2024 年新收政府信息公开申请数. */
  readonly charted: string;
}

/** The peers of a unit by each rule, always of its own level. */
export function peerOffers(base: number, sources: PeerSources): readonly PeerOffer[] {
  const { units, label } = sources;
  const own = units[base];
  if (own === undefined) throw new Error(`unknown unit key: ${base}`);
  const level = UNIT_LEVEL_NAMES[own.level];
  const siblings = keysOf(
    units,
    (unit) => unit.level === own.level && parentOf(unit, sources) === parentOf(own, sources),
  );
  const equals = keysOf(units, (unit) => unit.level === own.level);
  const words = peerWords();
  // Nothing lies above a province.
  const parent = own.level === 'province' ? undefined : words.parents[own.level];
  const ofParent =
    parent === undefined
      ? []
      : [
          offer('parent', parent, base, siblings, {
            words: words.ofParent(label(base), parent, level),
            none: words.noneOfParent(label(base), parent, level),
          }),
        ];
  return [
    ...ofParent,
    offer('level', words.level, base, equals, {
      words: words.ofLevel(label(base), level),
      none: words.noneOfLevel(level),
    }),
    nearest(base, sources),
  ];
}

function nearest(base: number, { standings, label, charted }: PeerSources): PeerOffer {
  const words = peerWords();
  const own = standings.get(base);
  const near =
    own === undefined
      ? []
      : [...standings]
          .filter(([unit, { group }]) => unit !== base && group === own.group)
          .map(([unit, { row }]) => ({ unit, distance: Math.abs(row.value - own.row.value) }))
          .sort((a, b) => a.distance - b.distance || a.unit - b.unit)
          .slice(0, NEAREST)
          .map(({ unit }) => unit);
  return offer('value', words.near, base, near, {
    words: words.nearest(label(base), charted, near.length),
    none: own === undefined ? words.noOwnValue(label(base), charted) : words.noneNear(label(base)),
  });
}

function offer(
  rule: PeerRule,
  name: string,
  base: number,
  peers: readonly number[],
  { words, none }: { readonly words: string; readonly none: string },
): PeerOffer {
  const others = peers.filter((unit) => unit !== base);
  return { rule, name, units: [base, ...others], words, ...(others.length === 0 ? { reason: none } : {}) };
}

/** The division directly above a government; for a department or township the division it lies in. */
function parentOf({ id, region }: Unit, { regions }: Pick<PeerSources, 'regions'>): string {
  if (id !== region) return region;
  return regions.get(region)?.parent ?? `${region.slice(0, 4)}00`;
}

function keysOf(units: readonly Unit[], isWanted: (unit: Unit) => boolean): readonly number[] {
  return units.flatMap((unit, key) => (isWanted(unit) ? [key] : []));
}
