import { describe, expect, it } from 'vitest';
import { bumpSentence, bumpView } from '../../../src/charts/bump/bump';
import type { RankingRow } from '../../../src/engine/queries/rows';
import { drawnTexts, seriesOf, tooltipOf } from '../drawn';
import { aContext, aNaming, aRankingRow, aRate } from '../rows';

const measure = 'rate.proposal.a';

interface Place {
  readonly unit: number;
  readonly year: number;
  readonly position: number | null;
  readonly ranked: number;
  readonly tied?: number;
  readonly formClass?: number;
  readonly belowBase?: boolean;
}

function placed({ unit, year, ...more }: Place): RankingRow {
  const part = { measure, unit, year, formClass: 2019, ...more } as const;
  return { ...aRankingRow(part), ...aRate(measure, 90 - unit, 100, { unit, year }) };
}

const years = { from: 2019, to: 2022 };
const context = aContext({ measure, units: [1, 0], years });
const lines = (rows: readonly RankingRow[], about = context) =>
  seriesOf(bumpView(rows, about).option).filter(({ type }) => type === 'line');

const rows = [2019, 2020, 2022].flatMap((year) =>
  [0, 1, 2].map((unit) => placed({ unit, year, position: ((unit + year) % 3) + 1, ranked: 3 })),
);

describe('places over the years', () => {
  it('are lines of runs of years: a year left out cuts the line and leaves a point', () => {
    const own = lines(rows).filter(({ name }) => name === '南康区');
    expect(own.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [
        [2019, 1],
        [2020, 2],
      ],
      [[2022, 1]],
    ]);
    const view = bumpView(rows, context);
    expect(tooltipOf(view.option, { seriesIndex: 0, dataIndex: 1 })).toContain('第 2（共 3 个）');
    expect(view.pick(0, 1)).toMatchObject({ unit: 0, year: 2020 });
  });

  it('stand in a panel for each class of forms, scope and level, so that no line crosses a break', () => {
    const older = [0, 1, 2].map((unit) =>
      placed({ unit, year: 2018, position: unit + 1, ranked: 3, formClass: 2014 }),
    );
    const view = bumpView([...older, ...rows], { ...context, years: { from: 2018, to: 2022 } });
    expect(view.option.grid).toHaveLength(2);
    for (const { data } of seriesOf(view.option).filter(({ type }) => type === 'line')) {
      const of = data.map(({ value }) => (value as readonly number[])[0] ?? 0);
      expect(Math.min(...of) > 2018 || Math.max(...of) === 2018).toBe(true);
    }
    expect(view.notes).toContain('级别、口径或报表不同的单位分开排名。');
  });

  it('say N under each year, ties as hollow points, and who has no place for a small base', () => {
    const tied = [
      ...[0, 1].map((unit) => placed({ unit, year: 2021, position: 1, ranked: 3, tied: 2 })),
      placed({ unit: 2, year: 2021, position: 3, ranked: 3 }),
      placed({ unit: 3, year: 2021, position: null, ranked: 3, belowBase: true }),
    ];
    const view = bumpView(tied, { ...context, years: { from: 2021, to: 2021 } });
    expect(drawnTexts(view).map(({ text }) => text)).toContain('N=3');
    expect(lines(tied).map(({ data }) => data[0]?.itemStyle?.color)).toEqual([
      '#ffffff',
      '#ffffff',
      undefined,
    ]);
    expect(view.notes.join()).toContain('分母不足 30 的不参加排名。');
    expect(view.notes.join()).toContain('因此没有名次：信丰县 2021');
    expect(view.table.rows.map((cells) => cells[3]?.text)).toEqual([
      '并列第 1（共 3 个） · 90.0%（90/100）',
      '并列第 1（共 3 个） · 89.0%（89/100）',
      '第 3（共 3 个） · 88.0%（88/100）',
      '分母不足 30，不排名 · 87.0%（87/100）',
    ]);
  });

  it('are not told of volume, nor of two units', () => {
    const volume = aContext({ measure: 'application.received', years });
    expect(bumpView([], volume).empty).toBe('此指标没有优劣方向，只作排序，不论名次。');
    const { subtitle, notes } = bumpView([], volume);
    expect(subtitle).not.toContain('越');
    expect(notes.join()).not.toContain('名次');
    expect(bumpSentence(rows, volume)).toEqual([]);
    const two = [0, 1].map((unit) => placed({ unit, year: 2021, position: unit + 1, ranked: 2 }));
    expect(bumpView(two, context).empty).toContain('不足 3 个');
  });

  it('are told of the first chosen unit', () => {
    const [sentence = []] = bumpSentence(rows, context);
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '章贡区建议提案A类率的名次：2019 年第 2（共 3 个），2020 年第 3（共 3 个），2022 年第 2（共 3 个）。',
    );
    expect(sentence.filter(({ pick }) => pick !== undefined)).toHaveLength(3);
  });

  it.each([3, 8, 18])('have their names at both ends without overlap at %i units', (count) => {
    const units = Array.from({ length: count }, (_, unit) => unit);
    const all = [2021, 2022].flatMap((year) =>
      units.map((unit) => placed({ unit, year, position: ((unit * 7 + year) % count) + 1, ranked: count })),
    );
    const view = bumpView(all, { ...context, units, years: { from: 2021, to: 2022 } });
    const names = new Set(units.map((unit) => aNaming().label(unit)));
    const texts = drawnTexts(view).filter(({ text }) => [...names].some((name) => text.includes(name)));
    expect(texts).toHaveLength(2 * count);
    for (const side of [texts.filter(({ x }) => x < 400), texts.filter(({ x }) => x >= 400)]) {
      const heights = side.map(({ y }) => y).sort((a, b) => a - b);
      heights.slice(1).forEach((y, i) => {
        expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(12);
      });
    }
  });
});
