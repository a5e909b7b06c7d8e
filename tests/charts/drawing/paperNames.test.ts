import type { EChartsOption, LineSeriesOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { spreadLayout } from '../../../src/charts/drawing/labelLayout';
import { markedNames } from '../../../src/charts/drawing/paperNames';
import { COLOURED_SERIES, seriesStyle, TOKENS } from '../../../src/charts/drawing/theme';

const line = (name: string, place: number): LineSeriesOption => {
  const { colour, symbol, isColoured } = seriesStyle(place);
  return {
    type: 'line',
    name,
    symbol,
    symbolSize: isColoured ? 7 : 4,
    itemStyle: { color: colour },
    data: [],
  };
};

const named = (
  texts: readonly string[],
  side: 'left' | 'right',
  lines: readonly LineSeriesOption[],
): EChartsOption => ({
  series: [
    ...lines,
    {
      type: 'scatter',
      labelLayout: spreadLayout(
        [],
        [
          [0, 0],
          [1, 1],
        ],
      ),
      data: texts.map((text) => ({
        value: [0, 0],
        label: { show: true, position: side, formatter: text, color: '#c266cc', fontWeight: 600 },
      })),
    },
  ],
});

const labelsOf = (option: EChartsOption): readonly { readonly label: unknown }[] => {
  const [names] = [option.series ?? []].flat().filter(({ type }) => type === 'scatter');
  return names?.data as readonly { readonly label: unknown }[];
};

describe('names of lines on paper', () => {
  it('are in ink with the marker of their line, the longest name first, and the rest as they are', () => {
    const option = markedNames(
      named(['南康 41', '南康区 52', '石城县 9'], 'right', [
        line('南康', 0),
        line('南康区', 1),
        line('其他', -1),
      ]),
    );
    const [first, second, third] = labelsOf(option);
    expect(first).toMatchObject({
      label: {
        formatter: '{marker|●} {name|南康 41}',
        rich: { name: { color: TOKENS.ink, fontWeight: 600 }, marker: { color: seriesStyle(0).colour } },
      },
    });
    expect(second).toMatchObject({ label: { formatter: '{marker|■} {name|南康区 52}' } });
    expect(third).toMatchObject({ label: { formatter: '石城县 9' } });
    const left = markedNames(named(['南康区 52'], 'left', [line('南康区', 1)]));
    expect(labelsOf(left)[0]).toMatchObject({ label: { formatter: '{name|南康区 52} {marker|■}' } });
    const bare: EChartsOption = { series: [line('其他', -1)] };
    expect(markedNames(bare)).toBe(bare);
  });

  it('tell every coloured line from every other whose grey is close, by marker or dash', () => {
    const looks = Array.from({ length: COLOURED_SERIES }, (_, place) => seriesStyle(place));
    for (const [at, one] of looks.entries())
      for (const other of looks.slice(at + 1)) {
        if (Math.abs(greyOf(one.colour) - greyOf(other.colour)) >= 40) continue;
        expect([one.symbol, String(one.dash)]).not.toEqual([other.symbol, String(other.dash)]);
      }
  });
});

/** How a printer without colours makes a colour, 0 to 255. */
function greyOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
