import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartView } from '../../src/charts/chart';
import { bumpView } from '../../src/charts/bump/bump';
import { compositionView } from '../../src/charts/composition/composition';
import { coverageView } from '../../src/charts/coverage';
import { conversionView } from '../../src/charts/proposals/conversion';
import { PROPOSAL_MEASURES } from '../../src/charts/proposals/proposalEntries';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import { smallMultiplesView } from '../../src/charts/smallMultiples';
import { stripView } from '../../src/charts/strip/strip';
import { changeView } from '../../src/charts/trend/change';
import { trendView } from '../../src/charts/trend/trend';
import { twoYearsView } from '../../src/charts/twoYears/twoYears';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { fetchEnglish, LANGUAGES, speakFrom } from '../../src/domain/language';
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
import { touching } from './drawnBoxes';

/** The plot of a card on a phone, of one of two cards, and of a card over the whole width. */
const WIDTHS = [300, 560, 1200] as const;
const SPANS = [
  { from: 2014, to: 2024 },
  { from: 2016, to: 2025 },
  { from: 2018, to: 2021 },
] as const;
const SPAN = SPANS[0];
const SHOWN = ['disclosure.total', 'application.received', 'rate.disclosed_of_closed', 'fees.collected'].map(
  measureKey,
);

let engine: Engine;
let naming: Naming;
let units: readonly number[];

beforeAll(async () => {
  const loaded = await readMadeUpReports();
  naming = namingOf({ kind: 'synthetic', units: loaded.units, reports: loaded.batch.reports }, undefined);
  units = loaded.units.map((_, key) => key);
  engine = await bootNodeEngine();
  await engine.replace(tablesOf(loaded.units, [loaded.batch]));
  await fetchEnglish();
});

afterAll(() => engine.close());

/** Draws views at every width and says which of their texts stand over each other. */
function expectRoom(views: Readonly<Record<string, ChartView>>): void {
  const found: Record<string, readonly string[]> = {};
  for (const [name, view] of Object.entries(views)) {
    if (view.empty !== undefined) continue;
    for (const width of WIDTHS) {
      const wrong = touching(view, width);
      if (wrong.length > 0) found[`${name} at ${String(width)}`] = wrong;
    }
  }
  expect(found).toEqual({});
}

describe.each(LANGUAGES)('texts of charts in %s', (language) => {
  let stop: () => void;
  beforeAll(() => {
    stop = speakFrom({ now: () => language, arrived: () => undefined });
  });
  afterAll(() => {
    stop();
  });

  it('have room over the years', async () => {
    for (const key of SHOWN) {
      const rows = await engine.query(trendQuery({ measures: [key], units, from: 2014, to: 2025 }));
      const views: Record<string, ChartView> = {};
      for (const years of SPANS) {
        for (const count of [2, 18]) {
          const chosen = units.slice(0, count);
          const own = rows.filter(
            (row) => chosen.includes(row.unit_key) && row.year >= years.from && row.year <= years.to,
          );
          const context = { naming, measure: key, units: chosen, years };
          const name = `${String(key)} ${String(years.from)} of ${String(count)}`;
          views[`course ${name}`] = trendView(own, context);
          views[`change ${name}`] = trendView(own, { ...context, lens: 'change' });
        }
      }
      expectRoom(views);
    }
  });

  it('have room between two years, in rows and in panels', async () => {
    for (const key of SHOWN) {
      const rows = await engine.query(trendQuery({ measures: [key], units, ...SPAN }));
      const context = { naming, measure: key, units, years: SPAN };
      const years = { before: 2016, now: 2018 };
      expectRoom({
        multiples: smallMultiplesView(rows, { ...context, scale: 'own', columns: 1, page: 0 }),
        change: changeView(rows, { ...context, year: 2018 }),
        dumbbell: twoYearsView(rows, { ...context, years }, 'dumbbell'),
        slope: twoYearsView(rows, { ...context, years }, 'slope'),
      });
    }
  });

  it('have room in one year', async () => {
    for (const key of SHOWN) {
      const answers = await Promise.all(
        [2017, 2018].map((year) => engine.query(rankingQuery({ measure: key, units, year }))),
      );
      const rows = answers[1] ?? [];
      const context = { naming, measure: key, units, year: 2018 };
      expectRoom({
        order: rankingView(rows, context),
        strip: stripView(rows, [], context),
        bump: bumpView(answers.flat(), { naming, measure: key, units, years: { from: 2017, to: 2018 } }),
      });
    }
  });

  it('have room for parts, classes and coverage', async () => {
    for (const composition of COMPOSITIONS) {
      const parts = composition.parts.map(measureKey);
      const [first = 0] = units;
      const rows = await engine.query(compositionQuery({ parts, units: [first], ...SPAN }));
      expectRoom({
        [composition.id]: compositionView(rows, { naming, composition, across: 'years' }),
      });
    }
    const measures = [...PROPOSAL_MEASURES, 'rate.proposal.b_to_a'].map(measureKey);
    const proposals = await engine.query(trendQuery({ measures, units, ...SPAN }));
    const coverage = await engine.query(coverageQuery({ units, ...SPAN }));
    expectRoom({
      proposals: proposalsView(proposals, { naming, units, year: 2018 }),
      conversion: conversionView(proposals, { naming, units, year: 2018 }),
      coverage: coverageView(coverage, { naming, units, years: SPAN, errorsIn: (key) => key % 2 }),
    });
  });
});
