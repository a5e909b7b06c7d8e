import { describe, expect, it } from 'vitest';
import { slopeRange } from '../../../src/charts/twoYears/slope';
import { changeView } from '../../../src/charts/trend/change';
import {
  hasPair,
  twoYearsReason,
  judgePairs,
  twoYearsSentence,
  twoYearsView,
} from '../../../src/charts/twoYears/twoYears';
import { measureKey } from '../../../src/domain/measures';
import type { TrendRow } from '../../../src/engine/queries/rows';
import { drawnTexts, labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aTrendRow } from '../rows';

const RECEIVED = 'application.received';

function received(
  unit: number,
  year: number,
  value: number | null,
  more: Parameters<typeof aTrendRow>[0] = {},
) {
  return aTrendRow({ measure: RECEIVED, unit, year, value, ...more });
}

const context = {
  naming: aNaming(),
  measure: measureKey(RECEIVED),
  units: [0, 1, 2, 3],
  years: { before: 2021, now: 2023 },
};

const rows: readonly TrendRow[] = [
  received(0, 2021, 100),
  received(0, 2022, 999),
  received(0, 2023, 90),
  received(1, 2021, 100),
  received(1, 2023, 150),
  received(2, 2021, 60, { scope: 'own' }),
  received(2, 2023, 70),
  received(3, 2021, null),
  received(3, 2023, 70),
];

describe('two years of units, side by side', () => {
  it('draws what may be compared, largest increase first, and says how many years lie between', () => {
    const view = twoYearsView(rows, context, 'dumbbell');
    const [before, now] = seriesOf(view.option);
    expect(before?.data.map(({ value }) => value)).toEqual([
      [100, 0],
      [100, 1],
    ]);
    expect(now?.data.map(({ value }) => value)).toEqual([
      [150, 0],
      [90, 1],
    ]);
    // Each change stands at the right of its pair: behind the later year where it rose, behind the earlier where it fell.
    expect(labelsOf(now)).toEqual(['▲50.0%', undefined]);
    expect(labelsOf(before)).toEqual([undefined, '▼10.0%']);
    expect(tooltipOf(view.option, { seriesIndex: 1, dataIndex: 0 })).toContain(
      '比2021年增长 50.0%（+50 件）（间隔2年）',
    );
    expect(view.pick(0, 0)).toMatchObject({ unit: 1, year: 2021 });
    expect(view.pick(1, 1)).toMatchObject({ unit: 0, year: 2023 });
  });

  it('names every other unit with its reason, in notes and table', () => {
    const view = twoYearsView(rows, context, 'dumbbell');
    expect(view.notes).toContain('不比较——统计范围不同（本级、全域），不可比：赣县区。');
    expect(view.notes).toContain('不比较——2021 年未填：信丰县。');
    expect(view.table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['章贡区', '县级', '全域', '100', '150', '比2021年增长 50.0%（+50 件）（间隔2年）'],
      ['南康区', '县级', '全域', '100', '90', '比2021年下降 10.0%（−10 件）（间隔2年）'],
      ['赣县区', '县级', '全域', '60', '70', '统计范围不同（本级、全域），不可比'],
      ['信丰县', '县级', '全域', '未填', '70', '2021 年未填'],
    ]);
  });

  it('compares across forms with the note under the chart and a sign at the change', () => {
    const across = [received(0, 2018, 10), received(0, 2019, 20)];
    const view = twoYearsView(
      across,
      { ...context, units: [0], years: { before: 2018, now: 2019 } },
      'dumbbell',
    );
    expect(view.notes.find((note) => note.startsWith('※'))).toContain('2019表起为“本年新收”');
    expect(labelsOf(seriesOf(view.option)[1])).toEqual(['▲100.0%※']);
  });

  it('refuses forms that do not compare, in words', () => {
    const measure = 'application.result.refused';
    const across = [
      aTrendRow({ measure, year: 2018, value: 3 }),
      aTrendRow({ measure, year: 2021, value: 4 }),
    ];
    const asked = {
      ...context,
      measure: measureKey(measure),
      units: [0],
      years: { before: 2018, now: 2021 },
    };
    const reason = twoYearsReason(judgePairs(across, asked), asked.years);
    expect(reason).toBe('2018 年与 2021 年没有可比的单位：报表改版，口径变化，不可比。');
    expect(hasPair(across, asked)).toBe(false);
    for (const look of ['dumbbell', 'slope'] as const) {
      const view = twoYearsView(across, asked, look);
      expect(view.empty).toBe(reason);
      expect(seriesOf(view.option).flatMap(({ name, data }) => (name === '线端名称' ? [] : data))).toEqual(
        [],
      );
    }
  });

  it('leaves out a report kept a second time', () => {
    const again = received(0, 2023, 5000, { segment: 12021 });
    expect(
      judgePairs([...rows, again], { ...context, units: [0] }).pairs.map(({ now }) => now.value),
    ).toEqual([90]);
  });

  it('finds a pair where there is one to judge: of one scope, stated in both years, of a chosen unit, not of a copy', () => {
    const one = [received(0, 2022, 1), received(0, 2023, 2)];
    const asked = { ...context, units: [0], years: { before: 2022, now: 2023 } };
    const cases: readonly (readonly TrendRow[])[] = [
      one,
      [],
      [received(0, 2022, 1), received(0, 2023, null)],
      [received(1, 2022, 1), received(1, 2023, 2)],
      [received(0, 2022, 1, { scope: 'own' }), received(0, 2023, 2)],
      [received(0, 2022, 1), received(0, 2023, 2, { segment: 12021 })],
      [...one, received(0, 2022, 1, { scope: 'own' })],
    ];
    const found = cases.map((rows) => hasPair(rows, asked));
    expect(found).toEqual(cases.map((rows) => judgePairs(rows, asked).pairs.length > 0));
    expect(found).toEqual([true, false, false, false, false, false, true]);
  });

  it('keeps levels apart in the order of the change, here and beside the year before', () => {
    const naming = aNaming({ unit: (key) => (key === 1 ? { level: 'city' } : {}) });
    const view = twoYearsView(rows, { ...context, naming }, 'dumbbell');
    expect(seriesOf(view.option)[1]?.data.map(({ value }) => value)).toEqual([
      ['-', 0],
      [150, 1],
      ['-', 2],
      [90, 3],
    ]);
    expect(view.notes).toContain('级别、口径或报表不同的单位分开排列，不在一个次序里比较。');
    const change = changeView(
      [0, 1].map((unit) =>
        received(unit, 2023, 90, { joint: 'same', previous: [2022, 100], change: -10, ratio: -0.1 }),
      ),
      { ...context, naming, units: [0, 1], year: 2023 },
    );
    expect(seriesOf(change.option)[1]?.data).toHaveLength(4);
    const slope = twoYearsView(rows, { ...context, naming }, 'slope');
    expect(slope.option.grid).toHaveLength(2);
    expect(seriesOf(slope.option).map(({ name }) => name)).toEqual([
      '章贡区',
      '南康区',
      '线端名称',
      '线端名称',
    ]);
  });

  it('tells how many rose and fell and which most, with numbers that open their source', () => {
    const [sentence = []] = twoYearsSentence(rows, context);
    expect(sentence.map(({ text }) => text).join('')).toBe(
      '2023 年与 2021 年相比，县级 · 全域可比的 2 个单位中 1 个增加、1 个减少、0 个持平，增加最多的是章贡区（100 件 → 150 件，▲50.0%），减少最多的是南康区（100 件 → 90 件，▼10.0%）。',
    );
    expect(sentence.flatMap(({ pick }) => pick?.year ?? [])).toEqual([2021, 2023, 2021, 2023]);
  });
});

describe('the heights of a slope chart', () => {
  it('start at 0, or just below values that are close together, and then say so', () => {
    expect(slopeRange([0.6, 0.8])).toEqual({ low: expect.closeTo(0.58) as number, high: 0.8 });
    expect(slopeRange([20, 80])).toEqual({ low: 0, high: 80 });
    expect(slopeRange([-5, 80])).toEqual({ low: -5, high: 80 });
    expect(slopeRange([])).toEqual({ low: 0, high: 0 });
    expect(twoYearsView(rows, context, 'slope').subtitle).toContain('纵轴不从 0 起');
  });
});

describe('names at the ends of slopes', () => {
  it.each([3, 8, 18])('stand without overlap at %i units, also where values crowd', (count) => {
    const units = Array.from({ length: count }, (_, unit) => unit);
    const crowded = units.flatMap((unit) => [
      received(unit, 2021, 50 + (unit % 3)),
      received(unit, 2023, unit % 2 === 0 ? 50 : 400 + unit),
    ]);
    const view = twoYearsView(crowded, { ...context, units }, 'slope');
    const names = new Set(units.map((unit) => aNaming().label(unit)));
    const texts = drawnTexts(view).filter(({ text }) => [...names].some((name) => text.includes(name)));
    expect(texts).toHaveLength(2 * count);
    for (const side of [texts.filter(({ x }) => x < 400), texts.filter(({ x }) => x >= 400)]) {
      const heights = side.map(({ y }) => y).sort((a, b) => a - b);
      expect(heights).toHaveLength(count);
      heights.slice(1).forEach((y, i) => {
        expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(12);
      });
    }
  });
});
