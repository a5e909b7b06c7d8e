import { describe, expect, it } from 'vitest';
import { layoutPicture } from '../../src/export/picture';
import { svgOf } from '../../src/export/svg';
import { aChart, CITATION } from './aChart';

const measure = (text: string, font: string) => text.length * Number(/(\d+)px/.exec(font)?.[1] ?? 0);
const CHART = { width: 400, height: 300 };
const DRAWING =
  '<svg width="400" height="300" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>';
const draw = (view = aChart(), hasTable = false, isTransparent = false) =>
  svgOf(view, CITATION, DRAWING, CHART, measure, { hasTable, isTransparent });

describe('svgOf', () => {
  it('holds title, unit, notes, source, date and the drawing', () => {
    const svg = draw();
    for (const part of [
      '南康区 收到申请',
      '件 · 2017–2018',
      '注：2018 年起',
      '来源：南康区2017年报告',
      '2026-11-24',
    ])
      expect(svg).toContain(part);
    expect(svg).toMatch(/<svg x="28" y="\d+" width="400"/);
    expect(svg).toContain('fill="#ffffff"');
    expect(draw(aChart(), false, true)).not.toContain('fill="#ffffff"');
  });
  it('marks made-up figures, and lets no text be markup or break the file', () => {
    const svg = draw(
      aChart({ title: '<script>&"\u0000', subject: { ...aChart().subject, kind: 'synthetic' } }),
    );
    expect(svg).toContain('合成示例数据');
    expect(svg).toContain('&lt;script&gt;&amp;&quot;</title>');
    expect(svg).not.toContain('\u0000');
  });
});

describe('a table in a picture', () => {
  it('stands between drawing and notes, whole, and widens the picture where it must', () => {
    const { lines, rules, width, chart } = layoutPicture(aChart(), CITATION, CHART, measure, true);
    const texts = lines.map(({ text }) => text);
    for (const part of [
      '单位',
      '收到申请（件）',
      '060703',
      '44,042',
      '67.9%',
      '未填',
      '未填：报表有此格，报告未填数',
    ])
      expect(texts).toContain(part);
    expect(rules.heights).toHaveLength(3);
    const cell = lines.find(({ text }) => text === '44,042');
    const note = lines.find(({ text }) => text.startsWith('注：'));
    expect(cell?.y).toBeGreaterThan(chart.y + chart.height);
    expect(cell?.y).toBeLessThan(note?.y ?? 0);
    for (const { text, x, font } of lines) expect(x + measure(text, font)).toBeLessThanOrEqual(width);
  });
  it('says how many rows are left out', () => {
    const { table } = aChart();
    const rows = Array.from({ length: 90 }, () => table.rows[0] ?? []);
    const { lines } = layoutPicture(aChart({ table: { ...table, rows } }), CITATION, CHART, measure, true);
    expect(lines.map(({ text }) => text).join('')).toContain(
      '表共 90 行，图中列出前 80 行，全部见数据文件。',
    );
  });
});
