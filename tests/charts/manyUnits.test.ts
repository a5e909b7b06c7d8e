import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartView } from '../../src/charts/chart';
import { bumpView } from '../../src/charts/bump/bump';
import { compositionView } from '../../src/charts/composition/composition';
import { coverageView } from '../../src/charts/coverage';
import { conversionView } from '../../src/charts/proposals/conversion';
import { PROPOSAL_MEASURES } from '../../src/charts/proposals/proposalEntries';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import { changeView } from '../../src/charts/trend/change';
import { changeOrderView } from '../../src/charts/trend/changeOrder';
import { trendView } from '../../src/charts/trend/trend';
import { twoYearsView } from '../../src/charts/twoYears/twoYears';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { measureKey } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { compositionQuery } from '../../src/engine/queries/composition';
import { coverageQuery } from '../../src/engine/queries/coverage';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import { tablesOf } from '../../src/engine/tables';
import { namingOf } from '../../src/state/selection/naming';
import { readMadeUpReports } from '../support/realReports';
import { seriesOf } from './drawn';

/** How often the made-up units are repeated, each time under other names. */
const COPIES = 60;
/** No canvas of any browser is this high on a page zoomed four times; Firefox has the least, 32,767 dots. */
const HIGHEST = 8000;
const SPAN = { from: 2014, to: 2018 } as const;
const TOTAL = measureKey('disclosure.total');
const RATE = measureKey('rate.on_time');

let engine: Engine;
let naming: Naming;
let own: readonly number[];
let reports: number;
let units: readonly number[];

beforeAll(async () => {
  const loaded = await readMadeUpReports();
  const few = namingOf({ kind: 'synthetic', units: loaded.units, reports: loaded.batch.reports }, undefined);
  own = loaded.units.map((_, key) => key);
  reports = loaded.batch.reports.length;
  units = Array.from({ length: own.length * COPIES }, (_, key) => key);
  naming = {
    ...few,
    measure: (key) => few.measure(key),
    unit: (key) => few.unit(key % own.length),
    label: (key) => `${few.label(key % own.length)} ${String(key)}`,
    report: (key) => few.report(key % reports),
  };
  engine = await bootNodeEngine();
  await engine.replace(tablesOf(loaded.units, [loaded.batch]));
});

afterAll(() => engine.close());

/** The rows of the made-up units again for each of their copies, each copy with reports of its own. */
function copied<Row extends { readonly unit_key: number; readonly report_key: number }>(
  rows: readonly Row[],
): readonly Row[] {
  return Array.from({ length: COPIES }, (_, copy) =>
    rows.map((row) => ({
      ...row,
      unit_key: row.unit_key + copy * own.length,
      report_key: row.report_key + copy * reports,
    })),
  ).flat();
}

/** Everything that a chart of all units holds, drawn or not: as many units as there are of the made-up ones, times the copies. */
function expectFew(view: ChartView, note: RegExp, heldBefore: number): void {
  expect(view.empty).toBeUndefined();
  expect(view.height).toBeLessThanOrEqual(HIGHEST);
  expect(view.notes.filter((sentence) => note.test(sentence))).toHaveLength(1);
  const named = new Set(view.table.rows.map(([unit]) => unit?.text));
  expect(named.size).toBe(heldBefore * COPIES);
}

const LINES = /^图中只画前 \d+ 行，其余见表和下载的数据。$/u;
const UNITS = /^图中只画 \d+ 个单位中的前 300 个，其余见表和下载的数据；/u;

/** Units that a table names. */
function heldIn(view: ChartView): number {
  return new Set(view.table.rows.map(([unit]) => unit?.text)).size;
}

describe('a chart of a thousand units', () => {
  it('draws the courses of the first and holds all', async () => {
    const rows = await engine.query(trendQuery({ measures: [TOTAL], units: own, ...SPAN }));
    const context = { naming, measure: TOTAL, years: SPAN };
    for (const lens of ['value', 'change'] as const) {
      const few = trendView(rows, { ...context, units: own, lens });
      const view = trendView(copied(rows), { ...context, units, lens });
      expect(few.notes.some((sentence) => UNITS.test(sentence))).toBe(false);
      expectFew(view, UNITS, heldIn(few));
      const drawn = new Set(
        seriesOf(view.option).flatMap((series, at) =>
          (Array.isArray(series.data) ? series.data : []).flatMap((_, i) => view.pick(at, i)?.unit ?? []),
        ),
      );
      expect(drawn.size).toBeGreaterThan(100);
      expect(Math.max(...drawn)).toBeLessThan(300);
    }
  });

  it('draws the first lines between two years', async () => {
    const rows = await engine.query(trendQuery({ measures: [TOTAL], units: own, ...SPAN }));
    const context = { naming, measure: TOTAL };
    const years = { before: 2017, now: 2018 };
    const views = (of: typeof rows, chosen: readonly number[]) => ({
      change: changeView(of, { ...context, units: chosen, year: 2018 }),
      order: changeOrderView(of, { ...context, units: chosen, year: 2018 }),
      dumbbell: twoYearsView(of, { ...context, units: chosen, years }, 'dumbbell'),
      slope: twoYearsView(of, { ...context, units: chosen, years }, 'slope'),
    });
    const [few, many] = [views(rows, own), views(copied(rows), units)];
    expectFew(many.change, LINES, heldIn(few.change));
    expectFew(many.order, LINES, heldIn(few.order));
    expectFew(many.dumbbell, LINES, heldIn(few.dumbbell));
    expectFew(many.slope, UNITS, heldIn(few.slope));
    // The heading of a panel counts all of its units, drawn or not.
    const copiesApart = twoYearsView(
      copied(rows).map((row) => ({ ...row, scope: row.unit_key % 2 })),
      { ...context, units, years },
      'slope',
    );
    const counts = [...JSON.stringify(copiesApart.option.yAxis).matchAll(/（(\d+) 个单位）/gu)].map(
      ([, count]) => Number(count),
    );
    expect(counts).toHaveLength(2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  });

  it('draws the first lines of an order and the first courses of places', async () => {
    const answers = await Promise.all(
      [2017, 2018].map((year) => engine.query(rankingQuery({ measure: RATE, units: own, year }))),
    );
    const last = copied(answers[1] ?? []);
    const context = { naming, measure: RATE };
    const few = rankingView(answers[1] ?? [], { ...context, units: own, year: 2018 });
    expectFew(rankingView(last, { ...context, units, year: 2018 }), LINES, heldIn(few));
    const years = { from: 2017, to: 2018 };
    const places = bumpView(answers.flat(), { ...context, units: own, years });
    const ranked = answers.map((rows) => copied(rows)).flat();
    // As if each copy stood behind the one before.
    const apart = ranked.map((row) => ({
      ...row,
      position:
        row.position === null
          ? null
          : row.position + Math.floor(row.unit_key / own.length) * (row.ranked || 1),
      ranked: row.ranked * COPIES,
    }));
    expectFew(bumpView(apart, { ...context, units: own, years }), UNITS, heldIn(places));
  });

  it('draws the first lines of parts, classes and coverage', async () => {
    const composition = COMPOSITIONS[0];
    if (composition === undefined) throw new Error('no composition');
    const parts = composition.parts.map(measureKey);
    const ofParts = await engine.query(compositionQuery({ parts, units: own, from: 2018, to: 2018 }));
    const acrossUnits = { composition, across: 'units', naming } as const;
    const few = compositionView(ofParts, acrossUnits);
    expectFew(compositionView(copied(ofParts), acrossUnits), LINES, heldIn(few));

    const measures = [...PROPOSAL_MEASURES, 'rate.proposal.b_to_a'].map(measureKey);
    const classes = await engine.query(trendQuery({ measures, units: own, ...SPAN }));
    const asked = { naming, year: 2018 };
    const proposals = proposalsView(classes, { ...asked, units: own });
    expectFew(proposalsView(copied(classes), { ...asked, units }), LINES, heldIn(proposals));
    const turned = conversionView(classes, { ...asked, units: own });
    expectFew(conversionView(copied(classes), { ...asked, units }), LINES, heldIn(turned));

    const there = await engine.query(coverageQuery({ units: own, ...SPAN }));
    const coverage = coverageView(there, { naming, units: own, years: SPAN });
    expectFew(coverageView(copied(there), { naming, units, years: SPAN }), LINES, heldIn(coverage));
  });
});
