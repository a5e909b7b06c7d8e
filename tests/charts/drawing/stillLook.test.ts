import { describe, expect, it } from 'vitest';
import type { EChartsOption } from 'echarts';
import { patterned, stillLook } from '../../../src/charts/drawing/stillLook';
import { LEGEND, PART_COLOURS } from '../../../src/charts/drawing/theme';

const bars = (names: readonly string[]): EChartsOption => ({
  legend: { ...LEGEND, type: 'scroll', data: [...names] },
  grid: { top: 32 },
  series: names.map((name, place) => ({
    type: 'bar' as const,
    name,
    itemStyle: { color: PART_COLOURS[place] ?? '#000000' },
    label: { show: true, position: 'inside' as const },
    data: [1],
  })),
});

describe('a drawing that stands still', () => {
  it('shows every name of a legend, in as many lines as they need', () => {
    const names = Array.from({ length: 8 }, (_, at) => `不予公开的理由${String(at)}`);
    const { option, extra } = stillLook(bars(names), 700);
    expect(option.legend).toMatchObject({ type: 'plain', data: names });
    expect(extra).toBe(22);
    expect(option.grid).toMatchObject([{ top: 54 }]);
    expect(stillLook(bars(['甲', '乙']), 700)).toMatchObject({ extra: 0, option: { grid: { top: 32 } } });
    const bare: EChartsOption = { series: [] };
    expect(stillLook(bare, 700).option).toBe(bare);
  });

  it('gives parts whose greys are close different patterns, and their numbers a plain ground', () => {
    const series = [patterned(bars([...'一二三四五六七八'])).series ?? []].flat();
    const looks = series.map((one) => ({
      grey: greyOf(String((one as { itemStyle: { color: string } }).itemStyle.color)),
      decal: JSON.stringify((one as { itemStyle: { decal?: unknown } }).itemStyle.decal ?? null),
    }));
    for (const [at, one] of looks.entries())
      for (const other of looks.slice(at + 1))
        if (Math.abs(one.grey - other.grey) < 40) expect(one.decal).not.toBe(other.decal);
    expect(series[2]).toMatchObject({ label: { rich: { ground: { backgroundColor: PART_COLOURS[2] } } } });
  });

  it('draws no ground where a part is too thin for its number', () => {
    const [first, second, third] = [bars(['甲', '乙', '丙']).series ?? []].flat();
    const thin = { ...third, label: { show: true, position: 'inside' as const, formatter: () => '' } };
    const [, , drawn] = [
      patterned({ series: [first, second, thin] } as EChartsOption).series ?? [],
    ].flat() as readonly { label?: { backgroundColor?: string; formatter?: (of: unknown) => string } }[];
    expect(drawn?.label?.backgroundColor).toBeUndefined();
    expect(drawn?.label?.formatter?.({ value: 0 })).toBe('');
  });

  it('leaves two kinds of bars as they are', () => {
    const two = bars(['甲', '乙']);
    expect(patterned(two)).toBe(two);
  });
});

function greyOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
