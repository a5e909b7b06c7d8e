import { describe, expect, it } from 'vitest';
import { conversionView } from '../../../src/charts/proposals/conversion';
import { proposalsView } from '../../../src/charts/proposals/proposals';
import type { ClassWording } from '../../../src/domain/report';
import type { TrendRow } from '../../../src/engine/queries/rows';
import { labelsOf, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aPoint, aRate, aTrendRow } from '../rows';

type Counts = readonly [a: number | null, b: number | null, c: number | null];

function classes(unit: number, npc: Counts, cppcc: Counts) {
  return (['a', 'b', 'c'] as const).flatMap((letter, i) => {
    const [one, other] = [npc[i] ?? null, cppcc[i] ?? null];
    return [
      aPoint({ unit, measure: `proposal.npc.class_${letter}`, value: one }),
      aPoint({ unit, measure: `proposal.cppcc.class_${letter}`, value: other }),
      aPoint({
        unit,
        measure: `proposal.class_${letter}`,
        value: one === null || other === null ? null : one + other,
      }),
    ];
  });
}

/** 南康区 2017: suggestions 72, 29, 5; proposals 97, 59, 2. */
const nankang = classes(0, [72, 29, 5], [97, 59, 2]);
const context = { naming: aNaming(), units: [0], year: 2017 };

/** What a row of a course has besides its point. */
function trendPart({ segment, joint, previous_year, previous_value, change, change_ratio }: TrendRow) {
  return { segment, joint, previous_year, previous_value, change, change_ratio };
}

function worded(wordings: readonly ClassWording[]) {
  return aNaming({ report: (key) => ({ classWording: wordings[key % 100] ?? {} }) });
}

describe('proposalsView', () => {
  it('shows 南康区 2017 with n, percentages and the base of 264', () => {
    const view = proposalsView(nankang, context);
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['67.9%', '61.4%', '64.0%']);
    expect(view.table.rows.map((row) => row.map(({ text }) => text).slice(2, 10))).toEqual([
      ['人大建议', '106', '72', '29', '5', '67.9%（72/106）', '27.4%（29/106）', '4.7%（5/106）'],
      ['政协提案', '158', '97', '59', '2', '61.4%（97/158）', '37.3%（59/158）', '1.3%（2/158）'],
      ['合计', '264', '169', '88', '7', '64.0%（169/264）', '33.3%（88/264）', '2.7%（7/264）'],
    ]);
    expect(view.table.rows.map((row) => row.at(-1)?.text)).toEqual([
      'A 达标 · C 达标',
      'A 达标 · C 达标',
      'A 达标 · C 达标',
    ]);
  });
  it('tells a share without the change of its count since the year before', () => {
    // As the engine answers a course: 72 of class A after 90, which is no change of the share 67.9 %.
    const course = nankang.map((row) => ({
      ...row,
      ...trendPart(aTrendRow({ joint: 'same', previous: [2016, 90], change: -18, ratio: -0.2 })),
    }));
    expect(proposalsView(course, context).wordsAt?.(0, 0)).toBe(
      proposalsView(nankang, context).wordsAt?.(0, 0),
    );
    expect(proposalsView(course, context).wordsAt?.(0, 0)).not.toContain('百分点');
  });
  it('draws the goals: A at 60 %, C from the right at 5 %', () => {
    const goals = seriesOf(proposalsView(nankang, context).option)[0]?.markLine?.data.map(
      ({ xAxis }) => xAxis,
    );
    expect(goals).toEqual([0.6, 0.95]);
  });
  it('compares with a goal before rounding', () => {
    // 5996/10000 = 59.96 %, printed 60.0 %, is under 60 %; 3/5 is exactly 60 %.
    const near = proposalsView(classes(0, [5996, 4004, 0], [3, 2, 0]), context);
    expect(near.table.rows[0]?.at(-1)?.text).toBe('A 未达标 · C 达标');
    expect(near.table.rows[1]?.at(-1)?.text).toBe('A 达标 · C 达标');
  });
  it('uses the reader’s goals', () => {
    const view = proposalsView(nankang, { ...context, targets: { a: 65, c: 2 } });
    expect(view.table.rows.map((row) => row.at(-1)?.text)).toEqual([
      'A 达标 · C 未达标',
      'A 未达标 · C 达标',
      'A 未达标 · C 未达标',
    ]);
    expect(view.subtitle).toContain('目标 A ≥ 65%、C ≤ 2%');
  });
  it('counts the places that meet the goals, C only among places of one wording', () => {
    const one = { a: '已解决', b: '正在解决', c: '待以后解决' };
    const naming = worded([one, { b: '已启动', c: '已列入规划' }, one]);
    const rows = [
      classes(0, [60, 37, 3], [3, 1, 1]),
      classes(1, [59, 41, 0], [3, 1, 1]),
      classes(2, [70, 20, 10], [4, 1, 1]),
    ].flat();
    const view = proposalsView(rows, { ...context, naming, units: [0, 1, 2] });
    expect(view.notes[0]).toBe(
      '达到目标的单位：人大建议 A 类 2/3，C 类 分类说明1 1/2、分类说明2 1/1；政协提案 A 类 3/3，C 类 分类说明1 0/2、分类说明2 0/1；合计 A 类 2/3，C 类 分类说明1 1/2、分类说明2 1/1。',
    );
    const unknown = proposalsView(rows, { ...context, naming: aNaming(), units: [0, 1, 2] });
    expect(unknown.notes[0]).toContain('人大建议 A 类 2/3，C 类 分类说明未收录的不合计；');
    expect(proposalsView(nankang, context).notes.join()).not.toContain('达到目标的单位');
  });
  it('puts places with another wording apart and tells each wording', () => {
    const naming = worded([
      { a: '已解决', b: '正在解决', c: '待以后解决' },
      { b: '已启动', c: '已列入规划' },
      { a: '已解决', b: '正在解决', c: '待以后解决' },
    ]);
    const rows = [nankang, classes(1, [3, 1, 1], [3, 1, 1]), classes(2, [4, 1, 1], [4, 1, 1])].flat();
    const view = proposalsView(rows, { ...context, naming, units: [0, 1, 2] });
    const units = seriesOf(view.option)[0]?.data.map((_, i) => view.pick(0, i)?.unit);
    expect(units).toEqual([undefined, 0, 0, 0, 2, 2, 2, undefined, 1, 1, 1]);
    expect(view.notes).toContain('分类说明1：A＝已解决；B＝正在解决；C＝待以后解决。');
    expect(view.notes).toContain('分类说明2：B＝已启动；C＝已列入规划。');
    expect(tooltipOf(view.option, { seriesIndex: 2, dataIndex: 1 })).toBe(
      '南康区 人大建议\nC 类　4.7%（5/106）\n当地说明：待以后解决',
    );
  });
  it('makes no share where a class is missing, and names it', () => {
    const view = proposalsView(classes(0, [72, null, 5], [97, 59, 2]), context);
    expect(view.table.rows.map((row) => row[2]?.text)).toEqual(['政协提案']);
    expect(view.notes.at(-1)).toContain('南康区 人大建议（缺 B 类）');
  });
  it('keeps class D out of the base', () => {
    const rows = [...nankang, aPoint({ measure: 'proposal.npc.class_d', value: 9 })];
    const view = proposalsView(rows, context);
    expect(view.table.rows[0]?.map(({ text }) => text).slice(3, 4)).toEqual(['106']);
    expect(view.table.rows[0]?.at(-2)).toMatchObject({ number: 9 });
    expect(view.notes.join()).toContain('D 类不计入占比的分母');
  });
});

describe('conversionView', () => {
  it('shows 4 of 11 apart from this year’s replies', () => {
    const view = conversionView([aRate('rate.proposal.b_to_a', 4, 11)], { ...context, units: [0, 1] });
    expect(labelsOf(seriesOf(view.option)[0])).toEqual(['36.4%（4/11）']);
    expect(view.table.rows[0]?.map(({ text }) => text)).toEqual(['南康区', '36.4%（4/11）', '4', '11']);
    expect(view.notes[0]).toContain('不在其分母之内');
    expect(view.notes[1]).toContain('章贡区（未收录');
  });
});
