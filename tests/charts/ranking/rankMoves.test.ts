import { describe, expect, it } from 'vitest';
import { readsOf } from '../../support/counted';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { rankMoveSentence, withRankMoves } from '../../../src/charts/ranking/rankMoves';
import { measureKey } from '../../../src/domain/measures';
import type { RankingRow } from '../../../src/engine/queries/rows';
import { aNaming, aRankingRow, aRate } from '../rows';

const measure = 'rate.proposal.a';

/** Units 0, 1, 2 … ranked by these rates of 100. */
function ranked(year: number, numerators: readonly number[]): readonly RankingRow[] {
  const order = [...numerators].sort((a, b) => b - a);
  return numerators
    .map((numerator, unit) => ({
      ...aRankingRow({
        measure,
        unit,
        year,
        position: order.indexOf(numerator) + 1,
        ranked: numerators.length,
      }),
      ...aRate(measure, numerator, 100, { unit, year, form: 2021 }),
    }))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

const now = ranked(2023, [60, 90, 80]);
const before = ranked(2022, [90, 80, 70]);
const context = { naming: aNaming(), measure: measureKey(measure), year: 2023, now, before };
const view = rankingView(now, { ...context, units: [0, 1, 2] });

describe('the change of rank', () => {
  it('has a column beside the place, and says among whom it is counted', () => {
    const { table, notes } = withRankMoves(view, context);
    expect(table.columns.at(-1)?.label).toBe('名次比 2022 年');
    expect(table.rows.map((row) => [row[0]?.text, row.at(-2)?.text, row.at(-1)?.text])).toEqual([
      ['章贡区', '第 1', '↑1（第 2 → 第 1）'],
      ['赣县区', '第 2', '↑1（第 3 → 第 2）'],
      ['南康区', '第 3', '↓2（第 1 → 第 3）'],
    ]);
    expect(notes.at(-1)).toContain('3 个单位（今年有名次的 3 个）之间重新排名');
  });

  it('makes the table when it is asked for, once, and none before the chart', () => {
    let made = 0;
    const asked = {
      ...view,
      get table() {
        made += 1;
        return view.table;
      },
    };
    const moved = withRankMoves(asked, context);
    expect(moved.notes.length).toBeGreaterThan(view.notes.length);
    expect(made).toBe(0);
    expect(moved.table).toBe(moved.table);
    expect(made).toBe(1);
  });

  it('looks at each unit a few times, however many there are', () => {
    const looks = (count: number): number => {
      const [values, earlier] = [1, 7].map((step) =>
        Array.from({ length: count }, (_, i) => (i * step) % 99),
      );
      const { rows, reads } = readsOf(ranked(2023, values ?? []), 'report_key');
      const many = { ...context, now: rows, before: ranked(2022, earlier ?? []) };
      const drawn = rankingView(rows, { ...many, units: rows.map(({ unit_key }) => unit_key) });
      const before = reads();
      expect(withRankMoves(drawn, many).table.columns.map(({ key }) => key)).toContain('move');
      return reads() - before;
    };
    expect(looks(400)).toBeLessThan(3 * looks(200));
  });

  it('is told in a sentence', () => {
    const [sentence = []] = rankMoveSentence(context);
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '比 2022 年，两年都有名次的 3 个单位中，名次上升最多的是章贡区（第 2 → 第 1），下降最多的是南康区（第 1 → 第 3）。',
    );
  });

  it('is not told of volume', () => {
    const volume = { ...context, measure: measureKey('application.received') };
    expect(withRankMoves(view, volume)).toBe(view);
    expect(rankMoveSentence(volume)).toEqual([]);
  });
});
