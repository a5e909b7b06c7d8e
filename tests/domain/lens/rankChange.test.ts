import { describe, expect, it } from 'vitest';
import { rankChanges, type RankedFigure } from '../../../src/domain/lens/rankChange';
import type { Measure } from '../../../src/domain/measure';
import { measure } from '../../../src/domain/measures';
import { readsOf } from '../../support/counted';

const better: Pick<Measure, 'direction' | 'crosswalk'> = {
  direction: 'higher',
  crosswalk: [
    { from: 'form2014', to: 'form2019', verdict: 'no', note: '不可比' },
    { from: 'form2019', to: 'form2021', verdict: 'with-note', note: '略有不同' },
    { from: 'form2014', to: 'form2021', verdict: 'no', note: '不可比' },
  ],
};

/** Units 0, 1, 2 … with these values in one year; null has no place. */
function ranked(
  year: number,
  values: readonly (number | null)[],
  part: Partial<RankedFigure> = {},
): readonly RankedFigure[] {
  return values.flatMap((value, unit) =>
    value === null
      ? []
      : [
          {
            unit,
            value,
            year,
            form: year < 2021 ? 'form2019' : 'form2021',
            scope: 'whole',
            ...part,
          } as const,
        ],
  );
}

describe('the change of rank', () => {
  it('tells places before and now: 1, 2, 3 become 3, 1, 2', () => {
    const changes = rankChanges(better, ranked(2019, [0.9, 0.8, 0.7]), ranked(2020, [0.6, 0.9, 0.8]));
    expect(changes.moves?.map(({ unit, before, now, rise }) => [unit, before, now, rise])).toEqual([
      [0, 1, 3, -2],
      [1, 2, 1, 1],
      [2, 3, 2, 1],
    ]);
    expect(changes).toMatchObject({ compared: 3, of: 3, leftOut: [] });
  });

  it('counts both ranks over the units that are ranked in both years', () => {
    // Unit 3 comes in first in 2020; the others keep their order, so nobody moves.
    const changes = rankChanges(
      better,
      ranked(2019, [0.9, 0.8, 0.7, null, 0.1]),
      ranked(2020, [0.6, 0.5, 0.4, 0.99]),
    );
    expect(changes.moves?.map(({ rise }) => rise)).toEqual([0, 0, 0]);
    expect(changes).toMatchObject({ compared: 3, of: 4, leftOut: [4, 3] });
  });

  it('shares a place between equal values and leaves the next out', () => {
    const changes = rankChanges(better, ranked(2019, [0.9, 0.9, 0.7]), ranked(2020, [0.5, 0.6, 0.5]));
    expect(
      changes.moves?.map(({ before, isTiedBefore, now, isTiedNow }) => [
        before,
        isTiedBefore,
        now,
        isTiedNow,
      ]),
    ).toEqual([
      [1, true, 2, true],
      [1, true, 1, false],
      [3, false, 2, true],
    ]);
  });

  it('looks at each figure a few times, however many there are', () => {
    const looks = (count: number): number => {
      const values = Array.from({ length: count }, (_, i) => (i * 7) % 99);
      const { rows, reads } = readsOf(ranked(2020, values), 'value');
      expect(rankChanges(better, ranked(2019, values), rows).moves).toHaveLength(count);
      return reads();
    };
    expect(looks(400)).toBeLessThan(3 * looks(200));
  });

  it('puts the smallest first where less is better', () => {
    const changes = rankChanges(
      { ...better, direction: 'lower' },
      ranked(2019, [0.9, 0.8, 0.7]),
      ranked(2020, [0.1, 0.8, 0.7]),
    );
    expect(changes.moves?.[0]).toMatchObject({ before: 3, now: 1, rise: 2 });
  });

  it('carries the note of forms that compare with one', () => {
    const changes = rankChanges(better, ranked(2020, [0.9, 0.8, 0.7]), ranked(2021, [0.9, 0.8, 0.7]));
    expect(changes).toMatchObject({ compared: 3, note: '略有不同' });
  });
});

describe('no change of rank is told', () => {
  it('of volume, which has an order and no rank', () => {
    const changes = rankChanges(
      measure('application.received'),
      ranked(2019, [9, 8, 7]),
      ranked(2020, [7, 8, 9]),
    );
    expect(changes.moves === null && changes.refusal.zh).toBe('数量只作排序，不论名次升降。');
  });

  it('over a break of the form', () => {
    const before = ranked(2018, [0.9, 0.8, 0.7], { form: 'form2014' });
    const changes = rankChanges(better, before, ranked(2019, [0.7, 0.8, 0.9]));
    expect(changes.moves === null && changes.refusal.zh).toContain('不足 3 个');
  });

  it('of units whose scope changed, which are left out', () => {
    const before = [...ranked(2019, [0.9, 0.8, 0.7]), ...ranked(2019, [0.6], { unit: 3, scope: 'own' })];
    const changes = rankChanges(better, before, ranked(2020, [0.9, 0.8, 0.7, 0.99]));
    expect(changes).toMatchObject({ compared: 3, of: 4, leftOut: [3] });
  });

  it('of fewer than three units in common', () => {
    const changes = rankChanges(better, ranked(2019, [0.9, 0.8]), ranked(2020, [0.8, 0.9]));
    expect(changes.moves).toBeNull();
  });
});
