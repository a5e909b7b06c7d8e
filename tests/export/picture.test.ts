import { describe, expect, it } from 'vitest';
import { layoutPicture, wrapped } from '../../src/export/picture';
import { CITATION, aChart } from './aChart';

/** Every character as wide as it is high, as Chinese nearly is. */
const measure = (text: string, font: string) => text.length * Number(/(\d+)px/.exec(font)?.[1] ?? 0);
const CHART = { width: 400, height: 300 };

describe('layoutPicture', () => {
  const { lines, chart, height, width } = layoutPicture(aChart(), CITATION, CHART, measure);
  const texts = lines.map(({ text }) => text).join('');

  it('holds title, unit, notes, source, date and link', () => {
    for (const part of [
      '南康区 收到申请',
      '件 · 2017–2018',
      '注：2018 年起表式变化前后分列',
      '来源：南康区2017年报告',
      '2026-11-24',
      '#v=applications',
    ]) {
      expect(texts).toContain(part);
    }
  });
  it('keeps words off the drawing and inside the picture', () => {
    for (const { y, x, text, font } of lines) {
      expect(y < chart.y || y > chart.y + chart.height).toBe(true);
      expect(y).toBeLessThan(height);
      expect(x + measure(text, font)).toBeLessThanOrEqual(width);
    }
  });
  it('marks made-up figures', () => {
    const made = layoutPicture(
      aChart({ subject: { ...aChart().subject, kind: 'synthetic' } }),
      CITATION,
      CHART,
      measure,
    );
    expect(made.lines[0]?.text).toContain('合成示例数据');
    expect(texts).not.toContain('合成示例数据');
  });
});

describe('wrapped', () => {
  it('loses no character but blanks at a line start', () => {
    expect(wrapped('甲乙丙丁 戊己', 3, (text) => text.length)).toEqual(['甲乙丙', '丁 戊', '己']);
  });
  it('lets a character wider than the line stand alone', () => {
    expect(wrapped('甲乙', 1, (text) => text.length * 5)).toEqual(['甲', '乙']);
  });
});
