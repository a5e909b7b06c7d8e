import { expect } from 'vitest';
import { bumpView } from '../../../src/charts/bump/bump';
import { heatGridView } from '../../../src/charts/heatGrid/heatGrid';
import { heatGridSentence } from '../../../src/charts/heatGrid/heatGridSentence';
import { stripSentence, stripView } from '../../../src/charts/strip/strip';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { rangeWords, standingOf, standingSentence } from '../../../src/charts/sentences';
import { measure } from '../../../src/domain/measures';
import type { Engine } from '../../../src/engine/engine';
import { seriesOf } from '../drawn';
import { ask, columnOf, load, recordsOf, wordsOf, type Refusals } from './answers';
import { cellsOf, COUNTY, OTHER_COUNTY, type AcrossUnits } from './cases';

/** Two units that state the same measure in the same year and may not stand beside each other. */
export async function acrossUnitsRefused(engine: Engine, asked: AcrossUnits): Promise<Refusals> {
  const { year } = asked;
  const one = { unit: COUNTY, ...asked.one };
  const other = { unit: OTHER_COUNTY, ...asked.other };
  const units = [one.unit, other.unit];
  const loaded = await load(engine, [
    { ...one, year, cells: cellsOf(asked.measure, one.form, 40) },
    { ...other, year, cells: cellsOf(asked.measure, other.form, 90) },
  ]);
  const answers = await ask(loaded, asked.measure, units, { from: year, to: year });
  const view = rankingView(answers.now, { naming: loaded.naming, measure: answers.key, units, year });
  const context = { naming: loaded.naming, measure: answers.key, units, years: { from: year, to: year } };
  const grid = heatGridView(answers.trend, context);
  const strip = stripView(answers.now, answers.references, { ...context, year });
  const isRank = measure(asked.measure).direction !== 'none';
  expect(answers.now.map(({ value }) => value === null)).toEqual([false, false]);

  const groups = (records: ReturnType<typeof recordsOf>) =>
    new Set(records.map((record) => `${record['级别'] ?? ''} ${record['口径'] ?? ''}`));
  return {
    chart: () => {
      // A heading before each of the two, and no bar at it.
      expect(seriesOf(view.option)[0]?.data.map(({ value }) => value === '-')).toEqual([
        true,
        false,
        true,
        false,
      ]);
      expect(view.notes.join()).toContain('分开排列，不在一个次序里比较');
      // Each on a line and a scale of its own, and neither is shaded against the other.
      expect(seriesOf(strip.option).map(({ data }) => data.length)).toEqual([1, 1]);
      expect(strip.option.grid).toHaveLength(2);
      const cells = grid.grid.lines.flatMap((line) => ('heading' in line ? [] : line.cells));
      expect(cells.map(({ shade }) => shade)).toEqual([0, 0]);
    },
    table: () => {
      const cells = view.table.rows.map((row) => row.map(({ text }) => text));
      expect(new Set(cells.map(([, level, scope]) => `${String(level)} ${String(scope)}`)).size).toBe(2);
      if (isRank) expect(cells.map((row) => row.at(-1))).toEqual(['', '']);
    },
    sentence: () => {
      expect(standingSentence(answers.now, loaded.naming)).toEqual([]);
      const range = wordsOf([rangeWords(answers.now, units, loaded.naming)]);
      expect(range).not.toContain(' – ');
      expect(stripSentence(answers.now, answers.references, { ...context, year })).toEqual([]);
      expect(wordsOf(heatGridSentence(answers.trend, context))).not.toContain('最大');
    },
    同比: () => {
      expect(answers.trend.map(({ previous_value, change }) => [previous_value, change])).toEqual([
        [null, null],
        [null, null],
      ]);
    },
    rank: () => {
      expect(answers.now.map(({ position, ranked }) => [position, ranked])).toEqual([
        [1, 1],
        [1, 1],
      ]);
      expect(units.map((unit) => standingOf(answers.now, unit))).toEqual([undefined, undefined]);
      expect(answers.references.map(({ stated }) => stated)).toEqual([1, 1]);
      expect(bumpView(answers.now, context).empty).toMatch(/不论名次/);
    },
    download: () => {
      const records = recordsOf(view.table);
      expect(groups(records).size).toBe(2);
      if (isRank) expect(columnOf(records, '名次')).toEqual(['', '']);
      const single = recordsOf(view.longTable());
      expect(
        new Set(single.map((record) => ['级别', '口径', '报表'].map((head) => record[head]).join(' '))).size,
      ).toBe(2);
    },
  };
}
