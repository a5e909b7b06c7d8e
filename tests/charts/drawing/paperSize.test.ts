import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { paperSize } from '../../../src/charts/drawing/paperSize';
import { rowAxis } from '../../../src/charts/drawing/rowAxis';
import { spreadLayout } from '../../../src/charts/drawing/labelLayout';

const rows = (count: number, bars = 1): EChartsOption => ({
  grid: { top: 30, bottom: 20 },
  yAxis: rowAxis(Array.from({ length: count }, (_, at) => ({ name: `第 ${String(at)} 区` }))),
  series: Array.from({ length: bars }, () => ({ type: 'bar' as const, data: [] })),
});

const lines = (names: number): EChartsOption => ({
  series: [
    {
      type: 'scatter',
      data: Array.from({ length: names + 2 }, () => [0, 0]),
      labelLayout: spreadLayout(
        [],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    },
  ],
});

const heightOf = (option: EChartsOption, height: number) => paperSize(option, height, 700).height;

describe('the size of a chart on paper', () => {
  it('is as low as the names of its rows allow, and never higher than it asks for', () => {
    expect(heightOf(rows(18), 600)).toBe(18 * 17 + 78);
    expect(heightOf(rows(18), 300)).toBe(300);
    // Each of five bars beside each other has its number.
    expect(heightOf(rows(18, 5), 2000)).toBe(18 * 68 + 78);
    const twoLines: EChartsOption = {
      grid: { top: 30, bottom: 20 },
      yAxis: {
        type: 'category',
        data: ['0', '1', '2', '3'],
        axisLabel: { formatter: (name: string) => `${name}\n达标` },
      },
    };
    expect(heightOf(twoLines, 900)).toBe(4 * 31 + 78);
  });

  it('leaves every name at the end of a line its own line', () => {
    expect(heightOf(lines(18), 600)).toBe(18 * 14 + 96);
    expect(heightOf(lines(4), 600)).toBe(270);
    expect(heightOf({}, 320)).toBe(320);
  });

  it('keeps what is placed in px, and makes room for the names of small charts side by side', () => {
    const small: EChartsOption = {
      grid: Array.from({ length: 9 }, (_, at) => ({ left: '1%', top: Math.floor(at / 7) * 120, height: 60 })),
    };
    expect(paperSize(small, 240, 700)).toEqual({ width: 7 * 124, height: 240 });
    expect(heightOf({ grid: { top: 20, height: 90 }, yAxis: { type: 'value' } }, 180)).toBe(180);
  });
});
