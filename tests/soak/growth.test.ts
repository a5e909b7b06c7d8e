import { describe, expect, it } from 'vitest';
import { grown, slopeOf } from './growth';
import type { Weight } from './steps';

/** A page weighed fifty times. */
const weighed = (every: number, more: (after: number) => Partial<Weight>): readonly Weight[] =>
  Array.from({ length: 50 }, (_, at) => {
    const after = (at + 1) * every;
    return {
      after,
      heap: 2.5e7 + (at % 3) * 1e6,
      nodes: 3_000 + (at % 5) * 400,
      listeners: 150 + (at % 4) * 20,
      files: 0,
      engine: 2.9e7,
      workers: 3.8e7,
      ...more(after),
    };
  });

describe('the line through the weighings of a page', () => {
  it('is flat where they only waver, and what is fetched at first is no growth', () => {
    expect(grown(weighed(100, () => ({})))).toEqual([]);
    expect(grown(weighed(100, (after) => (after < 1_500 ? { heap: 1.5e7, nodes: 900 } : {})))).toEqual([]);
    expect(grown(weighed(3, (after) => ({ heap: 2e7 + after * 2e4 })))).toEqual([]);
  });

  it('tells of a leak of one thing in ten interactions', () => {
    expect(grown(weighed(100, (after) => ({ listeners: 150 + after / 10 + (after % 400) / 5 })))).toEqual([
      expect.stringMatching(/^listeners grows by \d/u),
    ]);
    expect(grown(weighed(100, (after) => ({ files: after / 10 })))).toEqual([
      'files grows by 100.0 in a thousand interactions',
    ]);
    expect(grown(weighed(100, (after) => ({ heap: 2.5e7 + after * 1_000 })))).toEqual([
      'heap grows by 1000000.0 in a thousand interactions',
    ]);
  });

  it('tells of a dialog that is kept at every interaction in a short run too', () => {
    expect(grown(weighed(3, (after) => ({ nodes: 3_000 + after * 60 })))).toEqual([
      expect.stringMatching(/^nodes grows/u),
    ]);
  });

  it('is turned by no single weighing', () => {
    const one = weighed(100, (after) => ({ heap: after === 4_900 ? 9e7 : 2.5e7 }));
    expect(slopeOf(one, 'heap')).toBe(0);
    expect(slopeOf(one.slice(0, 1), 'heap')).toBeNaN();
  });
});
