import { describe, expect, it } from 'vitest';
import type { ChartView, TableCell } from '../../../src/charts/chart';
import { carriedTable } from '../../../src/export/paper/carriedTable';

const NAMES = ['南康区', '章贡区', '赣县区', '信丰县'];

const pickOf = (unit: number) => ({ measure: 0, unit, year: 2024, report: unit });
const row = (unit: number, number: number | null, hasPick = true): readonly TableCell[] => [
  { text: NAMES[unit] ?? '' },
  { text: String(number ?? '未收录'), number, ...(hasPick ? { pick: pickOf(unit) } : {}) },
];

/** Bars of 南康区 and 章贡区; 赣县区 stated nothing, 信丰县 has no report. */
const VIEW: Pick<ChartView, 'option' | 'pick' | 'table'> = {
  option: { yAxis: { type: 'category' }, series: [{ type: 'bar', data: [5, 7, '-'] }] },
  pick: (_, at) => (at < 3 ? pickOf(at) : undefined),
  table: {
    caption: '表',
    columns: [
      { key: 'unit', label: '单位', kind: 'text' },
      { key: 'value', label: '申请', kind: 'number' },
    ],
    rows: [
      row(0, 5),
      row(1, 7),
      row(2, null),
      row(3, null, false),
      [{ text: '参照：中位数（赣州市县级）' }, { text: '6', number: 6 }],
    ],
    legend: [],
  },
};

const carried = (chosen: readonly number[]) =>
  carriedTable(VIEW, { chosen, units: [0, 1, 2, 3], label: (unit) => NAMES[unit] ?? '' });
const names = (chosen: readonly number[]) => carried(chosen).rows.map(([first]) => first?.text);

describe('the table that goes along with a page', () => {
  it('has the chosen, whom the chart draws beside them, and references, and nobody else', () => {
    expect(names([0])).toEqual(['南康区', '章贡区', '参照：中位数（赣州市县级）']);
  });

  it('keeps a chosen unit without a number or a report, and names it by its key', () => {
    expect(names([0, 2, 3])).toEqual(['南康区', '章贡区', '赣县区', '信丰县', '参照：中位数（赣州市县级）']);
    expect(carried([3]).rows.find(([first]) => first?.text === '信丰县')?.[0]).toEqual({
      text: '信丰县',
      unit: 3,
    });
  });
});
