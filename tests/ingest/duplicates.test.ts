import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repetitions } from '../../src/ingest/report/duplicates';
import { FigureBuilder } from '../../src/ingest/report/figureBuilder';

const figureArbitrary = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 30 }), fc.nat({ max: 6 }));

describe('repetitions', () => {
  it('are the same cells, whether few reports or many are looked through', () => {
    fc.assert(
      fc.property(fc.array(figureArbitrary, { maxLength: 80 }), fc.nat({ max: 5 }), (cells, dropped) => {
        const figures = new FigureBuilder();
        cells.forEach(([report, indicator, applicant], at) => {
          figures.addNumber(report, indicator, applicant, at, at + 2, 1);
        });
        const isKept = (at: number): boolean => at % 6 !== dropped;
        const expected = new Map<string, number[]>();
        const sorted = cells
          .map(([report, indicator, applicant], at) => ({ key: [report, indicator, applicant], at }))
          .filter(({ at }) => isKept(at))
          .sort((a, b) => {
            const differing = a.key.findIndex((code, i) => code !== b.key[i]);
            return (a.key[differing] ?? 0) - (b.key[differing] ?? 0) || a.at - b.at;
          });
        for (const { key, at } of sorted) expected.set(key.join(), [...(expected.get(key.join()) ?? []), at]);
        const repeated = [...expected.values()].filter(({ length }) => length > 1);
        expect(repetitions(figures, 6, isKept)).toEqual(repeated);
        // So many reports that bits for all their cells would take more room than the figures do.
        expect(repetitions(figures, 1_000_000, isKept)).toEqual(repeated);
      }),
    );
  });
});
