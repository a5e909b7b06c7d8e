import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOrder, reportRanks } from '../../src/engine/figureOrder';

const INDICATORS = 5;

function orderOf(report: readonly number[], indicator: readonly number[], ranks: Int32Array): number[] {
  const steps = figureOrder(
    { report: Int32Array.from(report), indicator: Int16Array.from(indicator) },
    ranks,
    INDICATORS,
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true) return [...step.value];
  }
}

test('figures come by indicator, then by year and unit of their report, else as they lie', () => {
  const aReport = fc.record({ year: fc.integer({ min: 2008, max: 2012 }), unit: fc.nat(3) });
  const reports = fc.array(aReport, { minLength: 1, maxLength: 12 });
  const figures = fc.array(fc.tuple(fc.nat(11), fc.nat(INDICATORS - 1)), { maxLength: 80 });
  fc.assert(
    fc.property(reports, figures, (of, some) => {
      const report = some.map(([key]) => key % of.length);
      const indicator = some.map(([, code]) => code);
      const ranks = reportRanks(
        Int16Array.from(of, ({ year }) => year),
        Int32Array.from(of, ({ unit }) => unit),
      );
      const sorted = report
        .map((key, place) => ({ key, place, indicator: indicator[place] ?? -1, ...of[key] }))
        .sort(
          (a, b) =>
            a.indicator - b.indicator ||
            (a.year ?? 0) - (b.year ?? 0) ||
            (a.unit ?? 0) - (b.unit ?? 0) ||
            a.key - b.key ||
            a.place - b.place,
        );
      expect(orderOf(report, indicator, ranks)).toEqual(sorted.map(({ place }) => place));
    }),
  );
});

test('a figure of no report or indicator has a place as well: whoever makes its row refuses it', () => {
  expect(orderOf([0, 7, 0], [1, 0, -1], Int32Array.of(0)).sort()).toEqual([0, 1, 2]);
});
