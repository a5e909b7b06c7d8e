import { expect } from 'vitest';
import { bumpView } from '../../../src/charts/bump/bump';
import { changeView } from '../../../src/charts/trend/change';
import { twoYearsSentence, twoYearsView } from '../../../src/charts/twoYears/twoYears';
import { heatGridView } from '../../../src/charts/heatGrid/heatGrid';
import { heatGridSentence } from '../../../src/charts/heatGrid/heatGridSentence';
import type { HeatLine } from '../../../src/charts/heatGrid/heatLines';
import { fifthsOf } from '../../../src/charts/drawing/shades';
import { smallMultiplesView } from '../../../src/charts/smallMultiples';
import { trendView } from '../../../src/charts/trend/trend';
import { moverSentence, newestSentence } from '../../../src/charts/sentences';
import { formOf, isStatedPoint, scopeOf } from '../../../src/charts/points';
import { indexNumber } from '../../../src/domain/lens/indexNumber';
import { rankChanges, type RankedFigure } from '../../../src/domain/lens/rankChange';
import { measure } from '../../../src/domain/measures';
import type { Engine } from '../../../src/engine/engine';
import { changeOrderView } from '../../../src/charts/trend/changeOrder';
import { lensRankingView } from '../../../src/charts/lens/lensViews';
import type { RankingRow, TrendRow } from '../../../src/engine/queries/rows';
import { seriesOf } from '../drawn';
import { ask, columnOf, load, recordsOf, wordsOf, type Refusals } from './answers';
import { cellsOf, type OverYears } from './cases';

const CHANGE_WORDS = /同比(?:增|减|提|下)|[增减提]\S*? ?[\d.]+%|百分点|[▲▼]/;

/** Three counties whose figures of both years are stated and do not compare. */
export async function overYearsRefused(engine: Engine, asked: OverYears): Promise<Refusals> {
  const { before, after } = asked;
  const units = [0, 1, 2];
  const loaded = await load(
    engine,
    units.flatMap((unit) => [
      { unit, ...before, cells: cellsOf(asked.measure, before.form, 40 + unit) },
      { unit, ...after, cells: cellsOf(asked.measure, after.form, 90 - 10 * unit) },
    ]),
  );
  const years = { from: before.year, to: after.year };
  const answers = await ask(loaded, asked.measure, units, years);
  const about = measure(asked.measure);
  const context = { naming: loaded.naming, measure: answers.key, units, years };
  const later = answers.trend.filter(({ year }) => year === after.year);
  const value = trendView(answers.trend, context);
  const change = trendView(answers.trend, { ...context, lens: 'change' });
  const pairs = changeView(answers.trend, { ...context, year: after.year });
  const inOrder = changeOrderView(answers.trend, { ...context, year: after.year });
  const index = { kind: 'index', baseYear: before.year } as const;
  const indexed = lensRankingView(answers.now, { ...context, year: after.year }, index, answers.trend);
  const asPairs = { ...context, years: { before: before.year, now: after.year } };
  const compared = (['dumbbell', 'slope'] as const).map((look) => twoYearsView(answers.trend, asPairs, look));
  const grid = heatGridView(answers.trend, context);
  const multiples = smallMultiplesView(answers.trend, { ...context, scale: 'shared', columns: 3, page: 0 });
  const bump = bumpView([...answers.before, ...answers.now], context);
  expect(answers.trend.filter(isStatedPoint)).toHaveLength(6);

  return {
    chart: () => {
      const lines = seriesOf(value.option).filter(({ type, data }) => type === 'line' && data.length > 0);
      expect(lines).toHaveLength(6);
      const small = seriesOf(multiples.option);
      const places = seriesOf(bump.option).filter(({ type }) => type === 'line');
      expect(small).toHaveLength(6);
      expect(places).toHaveLength(about.direction === 'none' ? 0 : 6);
      for (const { data, connectNulls } of [...lines, ...small, ...places]) {
        expect(connectNulls ?? false).toBe(false);
        expect(data.filter((mark) => numberOf(mark) !== undefined)).toHaveLength(1);
      }
      // Either side of the break is shaded by itself: the same three values in order have the same three shades.
      const ofYear = (year: number) => shadesOf(grid.grid.lines, grid.grid.years.indexOf(year));
      const alone = fifthsOf([1, 2, 3]);
      expect(ofYear(before.year)).toEqual([1, 2, 3].map(alone));
      expect(ofYear(after.year)).toEqual([1, 2, 3].map(alone));
      const dots = seriesOf(change.option).filter(({ type }) => type === 'scatter');
      expect(dots.flatMap(({ data }) => data)).toEqual([]);
      expect(pairs.empty).toContain('没有可与上一年比较的数字');
      // Neither the order of changes nor that of the index has a bar.
      for (const { empty, option } of [inOrder, ...(about.kind === 'count' ? [indexed] : [])]) {
        expect(empty).toBeDefined();
        expect(seriesOf(option).flatMap(({ data }) => data)).toEqual([]);
      }
      expect(value.notes.join()).toMatch(/线断开|不连线/);
      for (const { empty, option } of compared) {
        expect(empty).toContain('没有可比的单位');
        const marks = seriesOf(option).filter(({ name }) => name !== '线端名称');
        expect(marks.flatMap(({ data }) => data)).toEqual([]);
      }
    },
    table: () => {
      const marked = value.table.rows.flat().filter(({ text }) => text.includes('†'));
      expect(marked).toHaveLength(3);
      // Unit and scope stand first; behind them only words for why there is no change.
      const cells = change.table.rows.flatMap((row) => row.slice(2));
      expect(cells.filter(({ text, number }) => /\d/.test(text) || typeof number === 'number')).toEqual([]);
      for (const { table } of [pairs, inOrder]) {
        expect(table.rows.map((row) => row.at(-1)?.text)).toEqual(
          units.map(() => expect.stringContaining('不计算同比')),
        );
      }
      if (about.kind === 'count') {
        expect(indexed.table.rows.map((row) => row.at(-1)?.text)).toEqual(
          units.map(() => expect.stringContaining('不作指数')),
        );
      }
      for (const { table } of compared) {
        expect(table.rows.map((row) => row.at(-1)?.text)).toEqual(
          units.map(() => expect.stringContaining('不可比')),
        );
      }
    },
    sentence: () => {
      const words = wordsOf([
        ...newestSentence(answers.trend, units, loaded.naming),
        ...moverSentence(later, loaded.naming),
      ]);
      expect(words).toContain('不计算同比');
      expect(words).not.toMatch(CHANGE_WORDS);
      expect(twoYearsSentence(answers.trend, asPairs)).toEqual([]);
      // Of six numbers on two sides only the three of one side are held against each other.
      expect(wordsOf(heatGridSentence(answers.trend, context))).toContain('可比的 3 个数中');
    },
    同比: () => {
      expect(later.map(({ change: one, change_ratio }) => [one, change_ratio])).toEqual(
        units.map(() => [null, null]),
      );
      const [base, figure] = [figureOf(answers.before[0]), figureOf(answers.now[0])];
      expect(indexNumber({ measure: about, figure, baseYear: before.year, base }).value).toBeNull();
    },
    rank: () => {
      const moves = rankChanges(
        { ...about, direction: 'higher' },
        answers.before.map(figureOf),
        answers.now.map(figureOf),
      );
      expect(moves.moves).toBeNull();
      if (about.direction === 'none') expect(bump.empty).toContain('不论名次');
      else expect(bump.option.grid).toHaveLength(2);
    },
    download: () => {
      const records = recordsOf(value.longTable()).filter((record) => record['年份'] === String(after.year));
      expect(records).toHaveLength(3);
      expect(columnOf(records, '增减')).toEqual(['', '', '']);
      expect(columnOf(records, '增减率')).toEqual(['', '', '']);
      for (const { table } of compared) {
        for (const words of columnOf(recordsOf(table), '变化')) expect(words).not.toMatch(CHANGE_WORDS);
      }
      for (const words of columnOf(records, '可比性')) expect(words).toContain('与此前不可比');
    },
  };
}

/** Shades of a column of the grid, lightest first. */
function shadesOf(lines: readonly HeatLine[], column: number): readonly number[] {
  return lines
    .flatMap((line) => ('heading' in line ? [] : (line.cells[column]?.shade ?? [])))
    .sort((a, b) => a - b);
}

function figureOf(row: RankingRow | TrendRow | undefined): RankedFigure {
  if (row === undefined || row.value === null) throw new Error('the case must state its figures');
  return { unit: row.unit_key, value: row.value, year: row.year, form: formOf(row), scope: scopeOf(row) };
}

/** The value of a mark of a line, whose value is [year, number]. */
function numberOf({ value }: { readonly value?: unknown }): number | undefined {
  const told: unknown = Array.isArray(value) ? value[1] : value;
  return typeof told === 'number' ? told : undefined;
}
