import { describe, expect, it } from 'vitest';
import { compositionView, groupedView, stackedView } from '../../../src/charts/composition/composition';
import { composition, COMPOSITIONS } from '../../../src/domain/compositions';
import { textBoxes } from '../drawnBoxes';
import { labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aPart } from '../rows';

const channels = composition('disclosure-channels');
const classes = composition('npc-classes');
const naming = aNaming();

/** Channels of 南康区 2017: gazette 0, website 2215, microblog 284, WeChat 169, other not filled in. */
const nankang = channels.parts.map((measure, i) => aPart({ measure, value: [0, 2215, 284, 169][i] ?? null }));
/** Suggestions of 南康区 2017: 72, 29 and 5 of 106. */
const suggestions = classes.parts.map((measure, i) =>
  aPart({ measure, value: [72, 29, 5][i] ?? 0, sum: 106, share: ([72, 29, 5][i] ?? 0) / 106 }),
);

describe('groupedView', () => {
  const view = compositionView(nankang, { naming, composition: channels, across: 'years', lens: 'share' });

  it('never stacks parts that may overlap, whatever the lens, and says 可重复计', () => {
    expect(seriesOf(view.option).every(({ stack }) => stack === undefined)).toBe(true);
    expect(view.title).toContain('各渠道发布条数（可重复计）');
    expect(view.notes[0]).toContain('不堆叠、不作占比');
  });
  it('gives overlapping parts neither a sum nor a share in the table', () => {
    const labels = view.table.columns.map(({ label }) => label);
    expect(labels).not.toContain('各项之和');
    expect(labels.some((label) => label.includes('占比'))).toBe(false);
  });
  it('draws a reported 0 with its label and no bar for what is missing', () => {
    expect(seriesOf(view.option).map(({ data }) => data[0]?.value)).toEqual([0, 2215, 284, 169, '-']);
    expect(seriesOf(view.option).map((series) => labelsOf(series)[0])).toEqual([
      '0',
      '2215',
      '284',
      '169',
      '',
    ]);
    expect(view.notes.at(-1)).toContain('（未填）');
    expect(view.table.rows[0]?.at(-1)).toMatchObject({ text: '未填', number: null });
  });
  it('refuses to stack them', () => {
    expect(() => stackedView(nankang, { naming, composition: channels, across: 'years' })).toThrow(
      'may overlap',
    );
    const overlapping = COMPOSITIONS.filter(({ sums }) => !sums).map(({ id }) => id);
    expect(overlapping).toEqual(['disclosure-channels', 'response-ways']);
  });
});

describe('numbers of parts', () => {
  const drawnAt = (width: number, view: ReturnType<typeof compositionView>) =>
    textBoxes(view, width).map(({ text }) => text);

  it('stand in their part where they fit into it, and else in the table alone', () => {
    const sizes = [60_000, 5123, 40];
    const sum = 65_163;
    const parts = classes.parts.map((measure, i) =>
      aPart({ measure, value: sizes[i] ?? 0, sum, share: (sizes[i] ?? 0) / sum }),
    );
    const view = stackedView(parts, { naming, composition: classes, across: 'units', lens: 'value' });
    expect(drawnAt(1000, view)).toContain('5123');
    expect(drawnAt(330, view)).not.toContain('5123');
    expect(view.table.rows[0]?.map(({ text }) => text)).toContain('5123');
  });

  it('stand over upright bars unless they reach over both neighbours', () => {
    const years = [2014, 2015, 2016, 2017, 2018];
    const parts = years.flatMap((year) =>
      channels.parts.map((measure, i) => aPart({ measure, year, value: 2210 + i })),
    );
    const view = compositionView(parts, { naming, composition: channels, across: 'years', lens: 'value' });
    expect(drawnAt(1200, view)).toContain('2210');
    expect(drawnAt(300, view)).not.toContain('2210');
  });
});

describe('stackedView', () => {
  const context = { naming, composition: classes, across: 'years', lens: 'share' } as const;

  it('draws shares with their fraction in table and tooltip', () => {
    const view = stackedView(suggestions, context);
    expect(seriesOf(view.option).every(({ stack }) => stack === 'parts')).toBe(true);
    expect(seriesOf(view.option).map(({ data }) => data[0]?.value)).toEqual([72 / 106, 29 / 106, 5 / 106]);
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['67.9%']);
    expect(tooltipOf(view.option, { seriesIndex: 0, dataIndex: 0 })).toContain('67.9%（72/106）');
    expect(view.table.rows[0]?.at(-3)).toMatchObject({ text: '67.9%（72/106）', number: 72 / 106 });
    expect(view.table.rows[0]?.[5]).toMatchObject({ number: 106 });
  });
  it('has no 100 % bar where a part is missing, and names the part', () => {
    const gap = suggestions.map((row, i) => ({
      ...row,
      parts_sum: null,
      share: null,
      ...(i === 2 ? { value: null, state: 1 } : {}),
    }));
    const view = stackedView(gap, context);
    expect(seriesOf(view.option).every(({ data }) => data.length === 0)).toBe(true);
    expect(view.empty).toContain('不能作占比');
    expect(view.notes.join()).toContain('所在一行不作占比');
    expect(view.notes.join()).toContain('（未填）');
  });
  it('makes no share of a sum of 0', () => {
    const zero = suggestions.map((row) => ({ ...row, value: 0, parts_sum: 0, share: null }));
    const view = stackedView(zero, context);
    expect(view.notes.join()).toContain('各项都报 0，不作占比：2017');
    expect(view.table.rows[0]?.at(-1)).toMatchObject({ text: '—（0/0）', number: null });
  });
  it('stacks counts under the lens 数值', () => {
    const view = stackedView(suggestions, { ...context, lens: 'value' });
    expect(seriesOf(view.option).map(({ data }) => data[0]?.value)).toEqual([72, 29, 5]);
  });
  it('stands units side by side in one year', () => {
    const other = suggestions.map((row) => ({ ...row, unit_key: 1, report_key: 99 }));
    const view = stackedView([...suggestions, ...other], { ...context, across: 'units' });
    expect(view.option.yAxis).toMatchObject({ data: ['南康区', '章贡区'] });
    expect(view.pick(1, 1)).toMatchObject({ unit: 1, report: 99 });
  });
  it('says so when nothing was answered', () => {
    expect(groupedView([], { naming, composition: channels, across: 'years' }).empty).toContain(
      '没有收录报告',
    );
  });
});
