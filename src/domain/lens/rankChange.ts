import type { Measure } from '../measure';
import { comparisonOf } from './comparedYears';
import type { ComparedFigure, Refusal } from './ruled';

/** A unit that has a place in a rank of one year: its figure is stated and its base is large enough. */
export interface RankedFigure extends ComparedFigure {
  readonly unit: number;
}

/** How one unit's place moved. */
export interface RankMove {
  readonly unit: number;
  /** Places among the units that are ranked in both years; equal values share a place. */
  readonly before: number;
  readonly now: number;
  readonly isTiedBefore: boolean;
  readonly isTiedNow: boolean;
  /** before − now: above 0 where the unit rose. */
  readonly rise: number;
}

/** The moves of the units ranked in both years, or why none is told. */
export type RankChanges =
  | {
      readonly moves: readonly RankMove[];
      /** Units ranked in both years, of those ranked in the later. */
      readonly compared: number;
      readonly of: number;
      /** Units ranked in one of the two years only; they have no move. */
      readonly leftOut: readonly number[];
      readonly note?: string;
    }
  | { readonly moves: null; readonly refusal: Refusal };

/** Fewer units than this in common make no rank. */
const FEWEST_RANKED = 3;

/**
 * How places moved between two years. Both ranks are counted anew over the units that are ranked in both, so that a
 * place never moves because another unit came or went.
 *
 * Only for measures with a direction (volume has an order, not a rank); a unit whose two figures do not compare, over a
 * change of form or scope, is left out.
 *
 * @param before figures of the earlier year, of one level; at most one a unit
 * @param now figures of the later year, of the same level
 */
export function rankChanges(
  measure: Pick<Measure, 'direction' | 'crosswalk'>,
  before: readonly RankedFigure[],
  now: readonly RankedFigure[],
): RankChanges {
  if (measure.direction === 'none') {
    return nothing(
      '数量只作排序，不论名次升降。',
      'Volume is put in order, not ranked, so there is no change of rank.',
    );
  }
  const earlier = new Map(before.map((figure) => [figure.unit, figure]));
  const notes = new Set<string>();
  const pairs = now.flatMap((figure) => {
    const old = earlier.get(figure.unit);
    if (old === undefined) return [];
    const compared = comparisonOf(measure, old, figure);
    if ('refusal' in compared) return [];
    if (compared.note !== undefined) notes.add(compared.note);
    return [{ old, figure }];
  });
  if (pairs.length < FEWEST_RANKED) {
    return nothing(
      `两年都有名次且口径相同的单位不足 ${String(FEWEST_RANKED)} 个，不论名次升降。`,
      'Too few units are ranked in both years on the same footing.',
    );
  }
  const placeBefore = placesOf(
    pairs.map(({ old }) => old),
    measure.direction,
  );
  const placeNow = placesOf(
    pairs.map(({ figure }) => figure),
    measure.direction,
  );
  const common = new Set(pairs.map(({ figure }) => figure.unit));
  const [note] = notes;
  return {
    moves: pairs.map(({ figure: { unit } }) => {
      const [was, is] = [placed(placeBefore, unit), placed(placeNow, unit)];
      return {
        unit,
        before: was.place,
        now: is.place,
        isTiedBefore: was.isTied,
        isTiedNow: is.isTied,
        rise: was.place - is.place,
      };
    }),
    compared: pairs.length,
    of: now.length,
    leftOut: [...new Set([...before, ...now].map(({ unit }) => unit))].filter((unit) => !common.has(unit)),
    ...(note === undefined ? {} : { note }),
  };
}

interface Place {
  readonly place: number;
  readonly isTied: boolean;
}

function placesOf(
  figures: readonly RankedFigure[],
  direction: 'higher' | 'lower',
): ReadonlyMap<number, Place> {
  const inOrder = [...figures].sort((one, other) =>
    direction === 'higher' ? other.value - one.value : one.value - other.value,
  );
  const first = new Map<number, number>();
  const sharing = new Map<number, number>();
  for (const [at, { value }] of inOrder.entries()) {
    if (!first.has(value)) first.set(value, at + 1);
    sharing.set(value, (sharing.get(value) ?? 0) + 1);
  }
  return new Map(
    figures.map(({ unit, value }) => [
      unit,
      { place: first.get(value) ?? 0, isTied: (sharing.get(value) ?? 0) > 1 },
    ]),
  );
}

function placed(places: ReadonlyMap<number, Place>, unit: number): Place {
  const found = places.get(unit);
  if (found === undefined) throw new Error(`no place for unit ${String(unit)}`);
  return found;
}

function nothing(zh: string, en: string): RankChanges {
  return { moves: null, refusal: { zh, en } };
}
