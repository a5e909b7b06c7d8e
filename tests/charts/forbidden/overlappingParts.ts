import { expect } from 'vitest';
import { compositionView, stackedView } from '../../../src/charts/composition/composition';
import { composition } from '../../../src/domain/compositions';
import { measure, measureKey, MEASURES, isMeasureId } from '../../../src/domain/measures';
import { shareId } from '../../../src/domain/measures/shares';
import type { Engine } from '../../../src/engine/engine';
import { compositionQuery } from '../../../src/engine/queries/composition';
import { lensReasons } from '../../../src/state/selection/lensReasons';
import { seriesOf } from '../drawn';
import { load, recordsOf, type Refusals } from './answers';
import { cellsOf, type OVERLAPPING } from './cases';

/** Parts of which one item may count in several: 100, 200, 300 … of them in one report. */
export async function overlappingRefused(
  engine: Engine,
  id: (typeof OVERLAPPING)[number],
): Promise<Refusals> {
  const whole = composition(id);
  const cells = whole.parts.map((part, i) => cellsOf(part, 'form2014', 100 * (i + 1)));
  const loaded = await load(engine, [
    { unit: 0, year: 2017, form: 'form2014', cells: Object.fromEntries(cells.flatMap(Object.entries)) },
  ]);
  const parts = whole.parts.map(measureKey);
  const rows = await engine.query(compositionQuery({ parts, units: [0], from: 2017, to: 2017 }));
  const context = { naming: loaded.naming, composition: whole, across: 'years', lens: 'share' } as const;
  const view = compositionView(rows, context);
  expect(rows.every(({ value }) => value !== null)).toBe(true);

  /** Nothing that is shown is the sum of the parts, or a share in it. */
  const isNoSum = (texts: readonly string[]) => {
    const sum = parts.reduce((total, _, i) => total + 100 * (i + 1), 0);
    expect(texts.filter((text) => text.replaceAll(',', '').startsWith(String(sum)))).toEqual([]);
    expect(texts.filter((text) => text.includes('%') || text.includes('占比'))).toEqual([]);
  };
  return {
    chart: () => {
      expect(seriesOf(view.option).map(({ stack }) => stack)).toEqual(parts.map(() => undefined));
      expect(seriesOf(view.option).map(({ data }) => data[0]?.value)).toEqual(
        parts.map((_, i) => 100 * (i + 1)),
      );
      expect(view.title).toContain('可重复计');
      expect(() => stackedView(rows, context)).toThrow('may overlap');
    },
    table: () => isNoSum(view.table.rows.flat().map(({ text }) => text)),
    sentence: () => {
      // A sentence is of a measure, and there is none for a share or for all parts together.
      expect(whole.parts.filter((part) => isMeasureId(shareId(part)))).toEqual([]);
      isNoSum(view.notes.filter((note) => !note.includes('不作占比')));
    },
    同比: () => {
      const terms = new Set(
        whole.parts
          .flatMap((part) => measure(part).formulas.form2014?.numerator ?? [])
          .map(({ indicator }) => indicator),
      );
      const sums = MEASURES.filter(({ formulas }) => {
        const numerator = formulas.form2014?.numerator ?? [];
        return numerator.length > 1 && numerator.every(({ indicator }) => terms.has(indicator));
      });
      expect(sums.map((one) => one.id)).toEqual([]);
    },
    rank: () => {
      for (const part of whole.parts) {
        expect(measure(part)).toMatchObject({ direction: 'none' });
        expect(measure(part).partOf).toBeUndefined();
        expect(lensReasons('channels', part, { kind: 'real', population: undefined }).share).toContain(
          '不作占比',
        );
      }
    },
    download: () => {
      const records = recordsOf(view.table);
      isNoSum(records.flatMap((record) => [...Object.keys(record), ...Object.values(record)]));
      const single = recordsOf(view.longTable());
      expect(single.map((record) => record['数值'])).toEqual(parts.map((_, i) => String(100 * (i + 1))));
    },
  };
}
