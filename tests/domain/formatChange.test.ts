import { describe, expect, it } from 'vitest';
import { formatChange, type ChangeQuestion } from '../../src/domain/formatChange';

const COUNT = { kind: 'count', unit: '件' } as const;
const RATE = { kind: 'rate', unit: '%' } as const;
const asked = (value: number | null, previous: number | null, rest: Partial<ChangeQuestion> = {}) => ({
  value,
  previous,
  year: 2017,
  previousYear: 2016,
  comparison: 'same' as const,
  ...rest,
});

describe('change of a count', () => {
  it('is a percentage with the difference behind', () => {
    expect(formatChange(COUNT, asked(36, 32))).toEqual({
      direction: 'up',
      mark: '▲',
      short: '▲12.5%',
      text: '同比增长 12.5%（+4 件）',
      isTinyBase: false,
    });
    expect(formatChange(COUNT, asked(28, 32)).text).toBe('同比下降 12.5%（−4 件）');
  });
  it('over a base under 10 puts the difference first', () => {
    expect(formatChange(COUNT, asked(6, 2))).toMatchObject({
      short: '▲4 件',
      text: '同比增加 4 件（+200.0%）',
      isTinyBase: true,
    });
  });
  it('over 0 is words, never a percentage', () => {
    expect(formatChange(COUNT, asked(4, 0)).text).toBe('上年为 0，增加 4 件');
    expect(formatChange(COUNT, asked(0, 0)).text).toBe('与上年持平');
  });
  it('of equal values is level', () => {
    expect(formatChange(COUNT, asked(32, 32))).toMatchObject({ direction: 'flat', mark: '', short: '持平' });
  });
  it('over skipped years is not 同比', () => {
    expect(formatChange(COUNT, asked(36, 32, { previousYear: 2015 })).text).toBe(
      '比2015年增长 12.5%（+4 件）（间隔2年）',
    );
    expect(formatChange(COUNT, asked(36, 0, { previousYear: 2015 })).text).toBe(
      '2015年为 0，增加 36 件（间隔2年）',
    );
  });
  it('keeps binary dust out of money', () => {
    expect(formatChange({ kind: 'count', unit: '万元' }, asked(0.3, 0.1)).short).toBe('▲0.2 万元');
  });
  it('from a negative base is a difference', () => {
    expect(formatChange({ kind: 'count', unit: '项' }, asked(5, -253)).text).toBe('上年为 -253，增加 258 项');
  });
});

describe('change of a rate', () => {
  it('is in percentage points', () => {
    expect(formatChange(RATE, asked(0.679, 0.647))).toMatchObject({
      short: '▲3.2 个百分点',
      text: '同比提高 3.2 个百分点',
    });
    expect(formatChange(RATE, asked(0.5, 0.505)).text).toBe('同比下降 0.5 个百分点');
  });
  it('too small to print says so', () => {
    expect(formatChange(RATE, asked(0.5001, 0.5)).text).toBe('同比提高不足 0.1 个百分点');
  });
});

describe('no change is told', () => {
  it.each<[string, ChangeQuestion, string]>([
    ['without last year', asked(4, null, { previousYear: null }), '上年无数据，不计算同比'],
    ['without this year', asked(null, 4), '本年无数据，不计算同比'],
    ['across a break of forms', asked(4, 9, { comparison: 'form-break' }), '报表改版，口径变化，不计算同比'],
    ['across a change of scope', asked(4, 9, { comparison: 'scope-break' }), '统计范围变化，不计算同比'],
  ])('%s', (_name, question, text) => {
    expect(formatChange(COUNT, question)).toMatchObject({ direction: 'none', mark: '', text });
  });
  it('a comparison with a note is marked', () => {
    expect(formatChange(COUNT, asked(36, 32, { comparison: 'with-note' }))).toMatchObject({
      short: '▲12.5%※',
      text: '同比增长 12.5%（+4 件）※',
    });
  });
});
