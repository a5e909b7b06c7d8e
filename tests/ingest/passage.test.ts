import { describe, expect, it } from 'vitest';
import { passageAt } from '../../src/ingest/passage';

const marked = (line: string, column: number) => {
  const { text, mark } = passageAt(line, column);
  return text.slice(mark.from, mark.to);
};

describe('passageAt', () => {
  it.each([
    ['收到申请1,234件', 5, '1,234'],
    ['占比67.9%，其他', 3, '67.9%'],
    ['1. 共12，13', 5, '12，13'],
    ['增减 -2 件', 4, '-2'],
    ['１２３件', 1, '１２３'],
    ['规章 —— 0', 4, '——'],
    ['未收取信息处理费。', 1, '未收取信息处理费'],
    ['', 1, ''],
    ['收到6件', 9, ''],
    ['收到6件', 0, ''],
  ])('marks in “%s” from %i on “%s”', (line, column, number) => {
    expect(marked(line, column)).toBe(number);
  });

  it('cuts a long line to what stands around the number', () => {
    const line = `${'甲'.repeat(500)}收到42件${'乙'.repeat(500)}`;
    const { text } = passageAt(line, 503);
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/^…甲+收到42件乙+…$/u);
    expect(marked(line, 503)).toBe('42');
  });
});
