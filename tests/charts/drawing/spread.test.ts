import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/charts/drawing/spread';

const column = (...heights: readonly number[]) => heights.map((y) => ({ y, left: 0, right: 50 }));
const ROOM = { top: 0, bottom: 300 };

describe('spread', () => {
  it('leaves labels alone that have room', () => {
    expect(spread(column(10, 50, 30), 14, ROOM)).toEqual([10, 50, 30]);
  });
  it('moves two that want the same place apart by the same way', () => {
    expect(spread(column(100, 100), 14, ROOM)).toEqual([93, 107]);
  });
  it('pushes up from the lower end of the room', () => {
    expect(spread(column(300, 300, 299), 14, ROOM)).toEqual([286, 300, 272]);
  });
  it('does not let labels push each other that share no width', () => {
    const labels = [
      { y: 100, left: 0, right: 50 },
      { y: 100, left: 60, right: 90 },
    ];
    expect(spread(labels, 14, ROOM)).toEqual([100, 100]);
  });
  it('keeps order, distance and room for any wishes that fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 21 }), (wishes) => {
        const sorted = [...wishes].sort((a, b) => a - b);
        const placed = spread(column(...sorted), 14, ROOM);
        placed.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(300 + 1e-6);
          if (i > 0) expect(y - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(14 - 1e-6);
        });
      }),
    );
  });
});
