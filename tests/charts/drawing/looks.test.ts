import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DARK_CARD, DARK_FILLS, DARK_WORDS, lookedAt, UNCHANGED } from '../../../src/charts/drawing/looks';
import {
  CLASS_COLOURS,
  inkOn,
  PART_COLOURS,
  SERIES_COLOURS,
  TOKENS,
} from '../../../src/charts/drawing/theme';
import { contrast, distance, SIGHTS } from '../sight';

const dark = { isDark: true, changes: 'neutral' } as const;
/** The colour that stands for one of an area or line in the dark. */
const fill = (colour: string) => DARK_FILLS[colour] ?? colour;

describe('charts on a dark page', () => {
  it('know every colour that a chart is written in', () => {
    const folder = 'src/charts';
    const own = new Set(['looks.ts']);
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !own.has(basename(name)))
      .flatMap(
        (name) => readFileSync(join(folder, name), 'utf8').match(/'(?:#[0-9a-f]{6}|rgba?\([^)]*\))'/gi) ?? [],
      )
      .map((quoted) => quoted.slice(1, -1));
    expect(written.length).toBeGreaterThan(40);
    const known = (colour: string) =>
      colour in DARK_FILLS || UNCHANGED.has(colour) || colour === TOKENS.rise || colour === TOKENS.fall;
    expect([...new Set(written)].filter((colour) => !known(colour))).toEqual([]);
  });

  it.each(Object.entries(SIGHTS))('tell eight series apart under %s', (_, matrix) => {
    const colours = SERIES_COLOURS.map(fill);
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1)) expect(distance(a, b, matrix)).toBeGreaterThan(25);
    }
  });

  it('draw series and parts at 3 : 1 or more', () => {
    for (const colour of [...SERIES_COLOURS, ...PART_COLOURS, ...Object.values(CLASS_COLOURS)]) {
      expect(contrast(fill(colour), DARK_CARD), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('write words at 4.5 : 1 or more, on the card and inside parts', () => {
    for (const [light, word] of Object.entries(DARK_WORDS)) {
      expect(contrast(word, DARK_CARD), light).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of PART_COLOURS) {
      // What stands on a part was chosen for its light colour.
      const ink = inkOn(colour) === '#ffffff' ? '#ffffff' : '#1a2028';
      expect(contrast(ink, fill(colour)), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('change colours alone, in words and marks each by its own, and leave the option as it was', () => {
    const option = {
      textStyle: { color: TOKENS.ink2 },
      tooltip: { backgroundColor: '#ffffff', textStyle: { color: TOKENS.ink } },
      xAxis: { axisLabel: { color: TOKENS.ink3 }, splitArea: { areaStyle: { color: [TOKENS.bandSoft] } } },
      series: [
        {
          type: 'bar' as const,
          name: '#ffffff',
          itemStyle: { color: '#0b5a7d' },
          data: [[1, 2], { value: 3, label: { color: '#ffffff', textBorderColor: '#ffffff' } }],
        },
      ],
    };
    const before = JSON.stringify(option);
    expect(lookedAt(option, dark)).toEqual({
      textStyle: { color: '#b4bec6' },
      tooltip: { backgroundColor: DARK_CARD, textStyle: { color: '#e8ecef' } },
      xAxis: { axisLabel: { color: '#9aa6af' }, splitArea: { areaStyle: { color: ['#20262b'] } } },
      series: [
        {
          type: 'bar',
          name: '#ffffff',
          itemStyle: { color: '#367588' },
          data: [[1, 2], { value: 3, label: { color: '#ffffff', textBorderColor: DARK_CARD } }],
        },
      ],
    });
    expect(JSON.stringify(option)).toBe(before);
  });

  it('colour what a custom series draws, its words as words', () => {
    const option = {
      series: [
        {
          type: 'custom' as const,
          renderItem: () => ({
            type: 'group' as const,
            children: [
              { type: 'rect' as const, shape: {}, style: { fill: '#0b5a7d' } },
              { type: 'text' as const, style: { text: 'A', fill: TOKENS.ink } },
            ],
          }),
        },
      ],
    };
    const [series] = lookedAt(option, dark).series as [{ renderItem: () => unknown }];
    expect(series.renderItem()).toEqual({
      type: 'group',
      children: [
        { type: 'rect', shape: {}, style: { fill: '#367588' } },
        { type: 'text', style: { text: 'A', fill: '#e8ecef' } },
      ],
    });
  });
});

describe('rises and falls', () => {
  const option = {
    series: [
      { type: 'bar' as const, label: { color: TOKENS.rise } },
      { type: 'bar' as const, label: { color: TOKENS.fall } },
    ],
  };
  const colours = (look: Parameters<typeof lookedAt>[1]) =>
    (lookedAt(option, look).series as { label: { color: string } }[]).map(({ label }) => label.color);

  it('are ink until colours are asked for, and then red and green as asked', () => {
    expect(colours({ isDark: false, changes: 'neutral' })).toEqual(['#55606b', '#55606b']);
    expect(colours({ isDark: false, changes: 'redUp' })).toEqual(['#b8322a', '#22785c']);
    expect(colours({ isDark: false, changes: 'greenUp' })).toEqual(['#22785c', '#b8322a']);
    expect(colours({ isDark: true, changes: 'redUp' })).toEqual(['#ef8279', '#5fbf9a']);
  });
});
