import { beforeAll, describe, expect, it } from 'vitest';
import { chartIn } from '../../../src/charts/retold';
import { fetchEnglish } from '../../../src/domain/language';
import { measure, measureKey } from '../../../src/domain/measures';
import type { Comparison } from '../../../src/state/selection/selection';
import type { PageWorkbench } from '../../../src/state/workbench.svelte';
import { CompareFigures } from '../../../src/ui/compare/compareFigures.svelte';
import type { MeasureFigures } from '../../../src/ui/pages/measureFigures.svelte';
import { aNaming, aTrendRow } from '../../charts/rows';

const MEASURE = 'application.received';
const rows = [0, 1].map((unit) => aTrendRow({ measure: MEASURE, unit, year: 2022, form: 2021, value: 6 }));

/** What 对比排名 shows of one year of two units. */
function ofOneYear(): CompareFigures {
  const naming = aNaming();
  const years = { from: 2022, to: 2022 };
  const nothing = { rows: undefined, pending: false, error: undefined };
  const workbench = {
    naming,
    library: { reports: [] },
    ask: { references: () => nothing, ranking: () => nothing },
    selection: { years, current: { yearBefore: null, scale: 'shared' } },
  };
  const figures = {
    measure: measure(MEASURE),
    trend: { ...nothing, rows },
    rankYear: 2022,
    isSingleYear: true,
    peers: [0, 1],
    context: { naming, measure: measureKey(MEASURE), units: [0, 1], years },
  };
  return new CompareFigures(
    workbench as unknown as PageWorkbench,
    figures as unknown as MeasureFigures,
    () => ({ columns: 2, page: 0 }),
  );
}

describe('a chart of 对比排名 that must not be drawn', () => {
  beforeAll(() => fetchEnglish());

  it.each<Comparison>(['multiples', 'bump', 'dumbbell', 'slope'])(
    'says why in its place, and again in a file of the other language: %s',
    (comparison) => {
      const compared = ofOneYear();
      const { view } = compared.chart(comparison);
      if (view === undefined) throw new Error('no chart');
      expect(view.empty).toBe(compared.reasons[comparison]);
      expect(view.empty).toMatch(/\p{Script=Han}/u);
      // Made anew, as it is for a file: still no chart.
      expect(view.again().empty).toBe(view.empty);
      expect(chartIn(view, 'en').empty ?? '').not.toBe('');
    },
  );

  it('is not in the way of one that may be drawn', () => {
    expect(ofOneYear().chart('grid').view?.empty).toBeUndefined();
  });
});
