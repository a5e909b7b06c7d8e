import { describe, expect, it } from 'vitest';
import { trendView } from '../../../src/charts/trend/trend';
import { marksOf } from '../../../src/charts/walk';
import { drawnTexts, labelsOf, seriesOf, tooltipOf, type DrawnSeries } from '../drawn';
import { aContext, aNaming, aRate, aTrendRow } from '../rows';
import { JOINTS } from '../../../src/engine/queries/rows';

const ALL_YEARS = { from: 2014, to: 2023 };
const lines = (series: readonly DrawnSeries[]) =>
  series.filter(({ type, data }) => type === 'line' && data.length > 0);
const yearsOf = (series: DrawnSeries | undefined) =>
  (series?.data ?? []).map(({ value }) => (value as number[])[0]);

/** Received applications 2017–2020 across the break of 2019, which compares with a note. */
const acrossTheBreak = [
  aTrendRow({ measure: 'application.received', year: 2017, value: 6 }),
  aTrendRow({ measure: 'application.received', year: 2018, value: 8, joint: 'same', previous: [2017, 6] }),
  aTrendRow({
    measure: 'application.received',
    year: 2019,
    value: 9,
    segment: 1,
    joint: 'with-note',
    previous: [2018, 8],
  }),
  aTrendRow({
    measure: 'application.received',
    year: 2020,
    value: 5,
    segment: 1,
    joint: 'same',
    previous: [2019, 9],
  }),
];

describe('trendView', () => {
  it('never has both sides of a break on one line', () => {
    const view = trendView(acrossTheBreak, aContext({ measure: 'application.received', years: ALL_YEARS }));
    const drawn = lines(seriesOf(view.option));
    expect(drawn.map(yearsOf)).toEqual([
      [2017, 2018],
      [2019, 2020],
    ]);
    expect(drawn.every(({ connectNulls }) => connectNulls === false)).toBe(true);
  });
  it('draws the break and gives its reason', () => {
    const view = trendView(acrossTheBreak, aContext({ measure: 'application.received', years: ALL_YEARS }));
    const breaks = seriesOf(view.option)[0]?.markLine?.data.map(({ xAxis }) => xAxis);
    expect(breaks).toEqual([2018.5]);
    expect(view.notes.join()).toContain('2019 年报表改版，前后分开画');
  });
  it('names the regimes and says where counting stops', () => {
    const view = trendView([aTrendRow({ value: 44042 })], aContext({ years: ALL_YEARS }));
    const bands = seriesOf(view.option)[0]?.markArea?.data ?? [];
    expect(bands.map(([from, to]) => [from.name, from.xAxis, to.xAxis])).toEqual([
      ['2014表', 2013.5, 2018.5],
      ['2019 年起报表不再统计此项', 2018.5, 2023.5],
    ]);
    expect(view.notes).toContain('2019 年起报表不再统计此项，线到此为止。');
  });
  it('says a break once that a mixed year has at both ends', () => {
    const received = { measure: 'application.received', value: 5 } as const;
    const rows = [
      aTrendRow({ ...received, year: 2019, form: 2014 }),
      aTrendRow({ ...received, year: 2019, form: 2019, unit: 1 }),
    ];
    const years = { from: 2018, to: 2020 };
    const { notes } = trendView(rows, aContext({ measure: 'application.received', units: [0, 1], years }));
    expect(notes.filter((note) => note.includes('报表改版'))).toEqual([
      expect.stringMatching(/^2019、2020 年报表改版，前后分开画。/),
    ]);
  });
  it('takes the regimes from the reports, also in a mixed year', () => {
    const rows = [
      aTrendRow({ year: 2019, form: 2014, value: 5 }),
      aTrendRow({ year: 2019, form: 2019, unit: 1, state: 'notInForm' }),
    ];
    const view = trendView(rows, aContext({ units: [0, 1], years: { from: 2018, to: 2020 } }));
    expect(seriesOf(view.option)[0]?.markArea?.data.map(([{ name }]) => name)).toEqual([
      '2014表',
      '两表',
      '2019 年起报表不再统计此项',
    ]);
  });
  it('leaves a hole where a year is missing, and never a 0', () => {
    const rows = [
      aTrendRow({ year: 2014, value: 10 }),
      aTrendRow({ year: 2015, state: 'unfilled' }),
      aTrendRow({ year: 2017, value: 30, joint: 'gap', previous: [2014, 10] }),
    ];
    const [line] = lines(seriesOf(trendView(rows, aContext()).option));
    expect(line?.data.map(({ value }) => value)).toEqual([
      [2014, 10],
      [2015, null],
      [2016, null],
      [2017, 30],
    ]);
  });
  it('draws implied points hollow with a dashed outline and says so', () => {
    const view = trendView(
      [aTrendRow({ year: 2016, value: 2, origin: 3 }), aTrendRow({ value: 6 })],
      aContext(),
    );
    const [implied, reported] = lines(seriesOf(view.option))[0]?.data ?? [];
    expect(implied?.itemStyle).toMatchObject({ color: '#ffffff', borderType: 'dashed' });
    expect(reported?.itemStyle).toBeUndefined();
    expect(view.notes).toContain('空心虚边的点由其他年份的报告推算。');
    expect(view.table.rows[0]?.map(({ text }) => text)).toEqual([
      '南康区',
      '全域',
      '未收录',
      '未收录',
      '2〔推算〕',
      '6',
      '未收录',
    ]);
  });
  it('gives each scope of a unit its own line with its name', () => {
    const rows = [aTrendRow({ value: 6 }), aTrendRow({ scope: 'own', segment: 1, value: 4 })];
    const view = trendView(rows, aContext());
    expect(lines(seriesOf(view.option)).map(({ name }) => name)).toEqual([
      '南康区（全域）',
      '南康区（本级）',
    ]);
    expect(view.subtitle).toContain('口径：全域、本级（分列，不混合）');
  });
  it('colours eight units and greys the rest, in the reader’s order', () => {
    const units = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
    const rows = units.map((unit) => aTrendRow({ unit, value: unit + 1 }));
    const drawn = seriesOf(trendView(rows, aContext({ units })).option).filter(
      ({ type, data }) => type === 'line' && data.length > 0,
    );
    const colours = drawn.map((series) => (series as { lineStyle?: { color?: string } }).lineStyle?.color);
    expect(drawn[0]?.name).toBe('全南县');
    expect(new Set(colours.slice(0, 8)).size).toBe(8);
    expect(colours.slice(8)).toEqual(['#a9b1b6']);
  });
  it('draws grey lines as one series, never joined, each a row of its own for keys', () => {
    const units = Array.from({ length: 11 }, (_, unit) => unit);
    const rows = units.flatMap((unit) =>
      [2017, 2018].map((year) => aTrendRow({ unit, year, value: unit * 10 + year - 2017 })),
    );
    const view = trendView(rows, aContext({ units }));
    const drawn = lines(seriesOf(view.option));
    expect(drawn).toHaveLength(9);
    const [grey] = drawn.slice(8);
    expect(grey?.connectNulls).toBe(false);
    expect(grey?.data.map(({ value }) => value)).toEqual([
      ...[
        [2017, 80],
        [2018, 81],
        [2018, null],
      ],
      ...[
        [2017, 90],
        [2018, 91],
        [2018, null],
      ],
      ...[
        [2017, 100],
        [2018, 101],
      ],
    ]);
    const at = seriesOf(view.option).findIndex(({ name }) => name === grey?.name);
    // The hole between two lines is no figure.
    expect(view.pick(at, 2)).toBeUndefined();
    expect(view.pick(at, 3)).toMatchObject({ year: 2017 });
    expect(view.wordsAt?.(at, 6)).toContain('100');
    expect(marksOf(view).map(({ row, column }) => [row, column])).toEqual(
      units.flatMap((row) => [2017, 2018].map((year) => [row, year])),
    );
  });
  it.each([3, 8, 18])('names %i lines at their ends without overlap', (count) => {
    const units = Array.from({ length: count }, (_, unit) => unit);
    const rows = units.flatMap((unit) =>
      [2017, 2018].map((year) => aTrendRow({ unit, year, value: 40000 - unit * 40 + (year - 2017) * 100 })),
    );
    const view = trendView(rows, aContext({ units, years: ALL_YEARS }));
    const ends = drawnTexts(view)
      .filter(({ text }) => text.endsWith('万') && text.includes(' '))
      .sort((a, b) => a.y - b.y);
    expect(ends).toHaveLength(count);
    ends.slice(1).forEach((end, i) => {
      expect(end.y - (ends[i]?.y ?? 0)).toBeGreaterThanOrEqual(10);
    });
    expect(ends.every(({ y }) => y > 0 && y < view.height)).toBe(true);
  });
  it('reads exact values in the tooltip, rates with their fraction, and the joint in words', () => {
    const count = trendView(acrossTheBreak, aContext({ measure: 'application.received', years: ALL_YEARS }));
    expect(tooltipOf(count.option, [{ axisValue: 2019 }]).split('\n')[1]).toBe(
      '南康区　9 件〔口径略有变化，可比但须注明〕',
    );
    const rate = {
      ...aTrendRow({ measure: 'rate.proposal.npc.a' }),
      ...aRate('rate.proposal.npc.a', 72, 106),
    };
    const view = trendView([rate], aContext({ measure: 'rate.proposal.npc.a' }));
    expect(tooltipOf(view.option, [{ axisValue: 2017 }])).toContain('67.9%（72/106）');
    expect(view.table.rows[0]?.[5]).toMatchObject({ text: '67.9%（72/106）', number: 72 / 106 });
  });
  it('caps the tooltip and says how many are left out', () => {
    const units = Array.from({ length: 18 }, (_, unit) => unit);
    const view = trendView(
      units.map((unit) => aTrendRow({ unit, value: unit })),
      aContext({ units }),
    );
    const text = tooltipOf(view.option, [{ axisValue: 2017 }]);
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain('另有 8 个，见表');
  });
  it('lists units without a number with the kind of missing', () => {
    const rows = [aTrendRow({ value: 6 }), aTrendRow({ unit: 1, state: 'illegible' })];
    const view = trendView(rows, aContext({ units: [0, 1, 2] }));
    const note = view.notes.at(-1);
    expect(note).toContain('3 个单位中 2 个无数据，不画作 0');
    expect(note).toContain('赣县区（未收录');
    expect(note).toContain('章贡区（无法识别');
  });
  it('answers a click on a line with the figure, and on a hole with nothing', () => {
    const view = trendView(
      [aTrendRow({ year: 2015, value: 1, report: 7 }), aTrendRow({ value: 6, report: 9 })],
      aContext(),
    );
    const measure = aContext().measure;
    expect(view.pick(1, 0)).toEqual({ measure, unit: 0, year: 2015, report: 7 });
    expect(view.pick(1, 1)).toBeUndefined();
    expect(view.pick(1, 2)).toEqual({ measure, unit: 0, year: 2017, report: 9 });
    expect(view.pick(0, 0)).toBeUndefined();
  });
  it('says why there is nothing to draw', () => {
    const context = aContext({ years: { from: 2019, to: 2023 } });
    expect(trendView([aTrendRow({ year: 2021, state: 'notInForm' })], context).empty).toBe(
      '所选年份使用的报表没有此项。2014表（2014–2018 年）有此项，请改选年份。',
    );
    expect(trendView([], context).empty).toContain('没有收录报告');
    expect(trendView([], { ...context, units: [] }).empty).toBe('请选择至少一个单位。');
    expect(trendView([aTrendRow({ state: 'unfilled' })], context).empty).toContain('不当作 0');
  });
  it('marks made-up figures in every row of its table', () => {
    const view = trendView([aTrendRow({ value: 6 })], aContext({ naming: aNaming({ kind: 'synthetic' }) }));
    expect(view.table.columns.at(-1)?.label).toBe('数据性质');
    expect(view.table.rows.map((row) => row.at(-1)?.text)).toEqual(['合成示例数据']);
    expect(trendView([aTrendRow({ value: 6 })], aContext()).table.columns.at(-1)?.label).toBe('2018年');
  });
  it('switches the axis to 万 by its maximum', () => {
    const axisOf = (value: number) =>
      trendView([aTrendRow({ value })], aContext()).option.yAxis as { name: string };
    expect(axisOf(9999).name).toBe('条');
    expect(axisOf(44042).name).toBe('万条');
  });
});

describe('trendView with the lens 同比', () => {
  const context = {
    ...aContext({ measure: 'application.received', units: [0, 1], years: ALL_YEARS }),
    lens: 'change' as const,
  };
  const row = (part: Parameters<typeof aTrendRow>[0]) =>
    aTrendRow({ measure: 'application.received', ...part });

  it('marks changes as points and never as a line', () => {
    const view = trendView(
      [row({ year: 2018, value: 60, joint: 'same', previous: [2017, 50], change: 10, ratio: 0.2 })],
      context,
    );
    const drawn = seriesOf(view.option).filter(({ data }) => data.length > 0);
    expect(drawn.map(({ type }) => type)).toEqual(['scatter']);
    expect(drawn[0]?.data[0]?.value).toEqual([2018, 0.2]);
    expect(labelsOf(drawn[0])).toEqual(['▲20.0%']);
  });
  it('puts the difference first over a base under ten', () => {
    const view = trendView(
      [row({ value: 6, joint: 'same', previous: [2016, 2], change: 4, ratio: 2 })],
      context,
    );
    expect(labelsOf(seriesOf(view.option)[1])).toEqual(['▲4 件']);
    expect(view.notes.join()).toContain('空心点上年不足 10 件');
  });
  it('has no mark over a base of 0, a break, a gap or a change of scope, and says why', () => {
    const rows = JOINTS.map((joint, unit) =>
      row({ unit, value: 4, joint, previous: [joint === 'gap' ? 2014 : 2016, 0] }),
    );
    const view = trendView(rows, { ...context, units: rows.map(({ unit_key }) => unit_key) });
    expect(seriesOf(view.option).every(({ data }) => data.length === 0)).toBe(true);
    const notes = view.notes.join();
    expect(notes).toContain('报表改版，口径变化，不计算同比：');
    expect(notes).toContain('统计范围不同，不计算同比：');
    expect(notes).toContain('间隔一年以上，不作同比：');
    expect(notes).toContain('上年为 0，不计算百分比：');
    expect(view.empty).toContain('没有可以计算同比的数据');
  });
  it('tells the change of a rate in 百分点', () => {
    const rate = aTrendRow({
      measure: 'rate.on_time',
      year: 2018,
      value: 0.9,
      joint: 'same',
      previous: [2017, 0.958],
      change: -0.058,
    });
    const view = trendView([rate], { ...aContext({ measure: 'rate.on_time' }), lens: 'change' });
    expect(seriesOf(view.option)[1]?.data[0]?.value).toEqual([2018, -5.8]);
    expect(labelsOf(seriesOf(view.option)[1])).toEqual(['▼5.8 个百分点']);
    expect(view.table.columns.at(-1)?.kind).toBe('points');
    expect(view.table.rows[0]?.at(-1)).toMatchObject({ text: '▼5.8 个百分点', number: -5.8 });
  });
});

describe('names of lines', () => {
  /** The newest year of every third line is two years before that of the others; rates crowd near 100 %. */
  const crowded = (count: number) =>
    Array.from({ length: count }, (_, unit) =>
      [2016, 2017, 2018].flatMap((year) =>
        unit % 3 === 2 && year > 2016
          ? []
          : [
              {
                ...aTrendRow({ measure: 'rate.on_time', unit, year, value: 1 }),
                ...aRate('rate.on_time', 100 - (unit % 4), 100, { unit, year }),
              },
            ],
      ),
    ).flat();

  it.each([3, 8, 18])('stand in one column without overlap, inside the plot, at %i lines', (count) => {
    const units = Array.from({ length: count }, (_, unit) => unit);
    const view = trendView(
      crowded(count),
      aContext({ measure: 'rate.on_time', units, years: { from: 2014, to: 2024 } }),
    );
    const names = new Set(units.map((unit) => aNaming().label(unit)));
    const told = drawnTexts(view, 1100).filter(({ text }) =>
      [...names].some((name) => text.startsWith(name)),
    );
    expect(told).toHaveLength(count);
    expect(new Set(told.map(({ x }) => Math.round(x))).size).toBe(1);
    const heights = told.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, i) => {
      expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(12);
    });
    const axis = drawnTexts(view, 1100).find(({ text }) => text === '0%');
    expect(heights.at(-1)).toBeLessThanOrEqual(axis?.y ?? 0);
    // A line that stops earlier says where.
    expect(told.filter(({ text }) => text.endsWith('（2016）'))).toHaveLength(Math.floor(count / 3));
  });

  it('use the height of the plot and not only that up to the highest last value', () => {
    const units = Array.from({ length: 14 }, (_, unit) => unit);
    const rows = units.flatMap((unit) => [
      aTrendRow({ unit, year: 2017, value: 400 }),
      aTrendRow({ unit, year: 2018, value: unit }),
    ]);
    const view = trendView(rows, aContext({ units, years: { from: 2017, to: 2018 } }));
    const labels = units.map((unit) => aNaming().label(unit));
    const names = drawnTexts(view).filter(({ text }) => labels.some((label) => text.startsWith(label)));
    const zero = drawnTexts(view).find(({ text }) => text === '0');
    expect(names).toHaveLength(14);
    expect(Math.max(...names.map(({ y }) => y))).toBeLessThanOrEqual((zero?.y ?? 0) + 1);
  });
});
