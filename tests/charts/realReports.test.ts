import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeView } from '../../src/charts/trend/change';
import type { ChartView } from '../../src/charts/chart';
import { compositionView } from '../../src/charts/composition/composition';
import { conversionView } from '../../src/charts/proposals/conversion';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { PROPOSAL_MEASURES } from '../../src/charts/proposals/proposalEntries';
import { rankingView } from '../../src/charts/ranking/ranking';
import { trendView } from '../../src/charts/trend/trend';
import { marksOf } from '../../src/charts/walk';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { MEASURES, measureKey } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { compositionQuery } from '../../src/engine/queries/composition';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import type { PointRow } from '../../src/engine/queries/rows';
import { tablesOf } from '../../src/engine/tables';
import { namingOf } from '../../src/state/selection/naming';
import { readRealReports } from '../support/realReports';
import { drawnTexts, labelsOf, seriesOf } from './drawn';

const SPAN = { from: 2014, to: 2025 };
const ALL_MEASURES = MEASURES.map((_, key) => key);

let engine: Engine;
let naming: Naming;
let units: readonly number[];
let nankang: number;

beforeAll(async () => {
  const loaded = await readRealReports();
  naming = namingOf({ kind: 'real', units: loaded.units, reports: loaded.batch.reports }, undefined);
  units = loaded.units.map((_, key) => key);
  nankang = loaded.units.findIndex(({ id }) => id === '360703');
  engine = await bootNodeEngine();
  await engine.replace(tablesOf(loaded.units, [loaded.batch]));
});

afterAll(() => engine.close());

/** Every number in the table stands in the long table too, and nothing missing has become a number. */
function expectOneSource(view: ChartView): void {
  const long = view.longTable();
  const value = long.columns.findIndex(({ key }) => key === 'value');
  const state = long.columns.findIndex(({ key }) => key === 'state');
  for (const row of long.rows) expect(row[value]?.number === null).toBe(row[state]?.text !== '有数');
  const of = (key: string) => {
    const at = long.columns.findIndex((column) => column.key === key);
    return long.rows.map((row) => row[at]?.number);
  };
  const points = of('change').map((change) =>
    typeof change === 'number' ? Number((change * 100).toFixed(8)) : null,
  );
  const sides = [...of('numerator'), ...of('denominator'), ...of('previousValue')];
  const numbers = new Set([...of('value'), ...sides, ...of('changeRatio'), ...points]);
  // A share is made of the numbers beside it.
  const told = view.table.rows
    .flatMap((row) => row.filter((_, i) => view.table.columns[i]?.key.startsWith('share:') === false))
    .filter(({ pick, number }) => pick !== undefined && typeof number === 'number');
  for (const { number } of told) expect(numbers).toContain(number);
}

/** Every figure drawn opens the row it was drawn from: the same report and measure, and the number at the mark. */
function expectOwnSource(view: ChartView, rows: readonly PointRow[]): void {
  const values = new Map(
    rows.map((row) => [`${String(row.measure_key)} ${String(row.report_key)}`, row.value] as const),
  );
  for (const { seriesIndex, dataIndex, isDrawn, pick } of marksOf(view)) {
    const value = values.get(`${String(pick?.measure)} ${String(pick?.report)}`);
    const drawn = seriesOf(view.option)[seriesIndex]?.data[dataIndex]?.value;
    if (isDrawn) expect([drawn].flat()).toContain(value);
    else expect(value).toBeNull();
    expect(view.wordsAt?.(seriesIndex, dataIndex)).toMatch(/。$/);
  }
}

describe('charts of the real reports', () => {
  it('show 44,042 for 南康 2017 and no line past 2018', async () => {
    const measure = measureKey('disclosure.total');
    const rows = await engine.query(trendQuery({ measures: [measure], units: [nankang], ...SPAN }));
    const view = trendView(rows, { naming, measure, units: [nankang], years: SPAN });
    const row = view.table.rows[0]?.map(({ text }) => text) ?? [];
    expect(row[view.table.columns.findIndex(({ key }) => key === '2017')]).toBe('44,042');
    const points = seriesOf(view.option)
      .filter(({ type }) => type === 'line')
      .flatMap(({ data }) => data.map(({ value }) => value as [number, number | null]));
    expect(points.filter(([year, value]) => year > 2018 && value !== null)).toEqual([]);
    expect(points).toContainEqual([2017, 44042]);
    expect(drawnTexts(view).map(({ text }) => text)).toContain('2019 年起报表不再统计此项');
  });

  it('show the classes of 南康 2017 as 67.9 %, 61.4 % and 36.4 %', async () => {
    const measures = [...PROPOSAL_MEASURES, 'rate.proposal.b_to_a'].map(measureKey);
    const rows = await engine.query(trendQuery({ measures, units: [nankang], from: 2017, to: 2017 }));
    const context = { naming, units: [nankang], year: 2017 };
    const shares = proposalsView(rows, context).table.rows.map((row) => row[7]?.text);
    expect(shares).toEqual(['67.9%（72/106）', '61.4%（97/158）', '64.0%（169/264）']);
    expect(labelsOf(seriesOf(conversionView(rows, context).option)[0])).toEqual(['36.4%（4/11）']);
  });

  it('never join two stretches, for any measure, and keep one source for table and download', async () => {
    const rows = await engine.query(trendQuery({ measures: ALL_MEASURES, units, ...SPAN }));
    for (const measure of ALL_MEASURES) {
      const own = rows.filter((row) => row.measure_key === measure);
      const segments = new Set(
        own
          .filter(({ value }) => value !== null)
          .map((row) => `${String(row.unit_key)} ${String(row.scope)} ${String(row.segment)}`),
      );
      const view = trendView(own, { naming, measure, units, years: SPAN });
      const lines = seriesOf(view.option).filter(({ type, data }) => type === 'line' && data.length > 0);
      expect(lines).toHaveLength(segments.size);
      expectOneSource(view);
      expectOwnSource(view, own);
      expectOneSource(trendView(own, { naming, measure, units, years: SPAN, lens: 'change' }));
      const change = changeView(own, { naming, measure, units, year: 2024 });
      expectOneSource(change);
      expectOwnSource(change, own);
    }
  });

  it('order every measure of a year within one level and scope', async () => {
    // Every measure with a direction, and some of the many without.
    const some = ALL_MEASURES.filter((key) => naming.measure(key).direction !== 'none' || key % 9 === 0);
    for (const measure of some) {
      const rows = await engine.query(rankingQuery({ measure, units, year: 2024 }));
      const view = rankingView(rows, { naming, measure, units, year: 2024 });
      expect(view.title.includes('排名')).toBe(naming.measure(measure).direction !== 'none');
      expectOneSource(view);
      expectOwnSource(view, rows);
    }
  });

  it('stack only proved parts, whose shares add up to the whole', async () => {
    for (const composition of COMPOSITIONS) {
      const parts = composition.parts.map(measureKey);
      const rows = await engine.query(compositionQuery({ parts, units, ...SPAN }));
      const view = compositionView(rows, { naming, composition, across: 'units', lens: 'share' });
      const series = seriesOf(view.option);
      expect(series.some(({ stack }) => stack !== undefined)).toBe(composition.sums);
      const bars = series[0]?.data.length ?? 0;
      for (let at = 0; composition.sums && at < bars; at += 1) {
        const sum = series.reduce((total, { data }) => total + Number(data[at]?.value), 0);
        expect(sum).toBeCloseTo(1, 9);
      }
      expectOneSource(view);
      expectOwnSource(compositionView(rows, { naming, composition, across: 'units' }), rows);
    }
  });
});
