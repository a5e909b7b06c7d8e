import { describe, expect, it } from 'vitest';
import { SHADES } from '../../src/charts/shades';
import {
  CLASS_COLOURS,
  inkOn,
  PART_COLOURS,
  SERIES_COLOURS,
  SERIES_DASHES,
  SERIES_SYMBOLS,
} from '../../src/charts/theme';

/**
 * Linear-light matrices of full colour deficiency after Machado, Oliveira and Fernandes (2009), and normal sight.
 */
const SIGHTS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = readonly [number, number, number];

function linear(colour: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen([red, green, blue]: Triple, matrix: readonly number[]): Triple {
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(0, (matrix[at] ?? 0) * red + (matrix[at + 1] ?? 0) * green + (matrix[at + 2] ?? 0) * blue),
    );
  return [row(0), row(3), row(6)];
}

function lab([red, green, blue]: Triple): Triple {
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, matrix: readonly number[]): number {
  const [one, other] = [lab(seen(linear(a), matrix)), lab(seen(linear(b), matrix))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Visual angle in degrees of the smallest coloured marker, 7 px of 1/96 inch, read at 60 cm. */
const MARKER_ANGLE = (Math.atan((7 * 25.4) / 96 / 600) * 180) / Math.PI;

/**
 * How far two colours of a size must lie apart along L*, a* and b* for half of all viewers to notice: p (A + B / s), p = 0.5, after
 * Stone, Szafir and Setlur, An Engineering Model for Color Difference as a Function of Size (2014). It was measured down to 1/3
 * degree; a marker is smaller, so that this is its formula carried on.
 */
const NOTICED = [
  [10.16, 1.5],
  [10.68, 3.08],
  [10.7, 5.74],
].map(([a = 0, b = 0]) => 0.5 * (a + b / MARKER_ANGLE));

/** How many times the noticed difference two colours differ along the axis where they differ most. */
function noticed(a: string, b: string, matrix: readonly number[]): number {
  const [one, other] = [lab(seen(linear(a), matrix)), lab(seen(linear(b), matrix))];
  return Math.max(...NOTICED.map((least, i) => Math.abs((one[i] ?? 0) - (other[i] ?? 0)) / least));
}

describe('series colours', () => {
  it.each(Object.entries(SIGHTS))('stay apart under %s', (_, matrix) => {
    const distances = SERIES_COLOURS.flatMap((a, i) =>
      SERIES_COLOURS.slice(i + 1).map((b) => distance(a, b, matrix)),
    );
    expect(distances).toHaveLength(28);
    // Ten times the just noticeable difference of 2.3 (Mahy, Van Eycken and Oosterlinck 1994), as the theme says.
    expect(Math.min(...distances)).toBeGreaterThan(25);
  });
  it.each(Object.entries(SIGHTS))('differ noticeably at the size of a marker under %s', (_, matrix) => {
    for (const [i, a] of SERIES_COLOURS.entries()) {
      for (const b of SERIES_COLOURS.slice(i + 1)) expect(noticed(a, b, matrix)).toBeGreaterThan(1);
    }
  });
  it('that come out alike in a grey print have another dash or another outline of the marker', () => {
    const grey = (colour: string) => lab([luminance(colour), luminance(colour), luminance(colour)])[0];
    const [least = 0] = NOTICED;
    const alike = SERIES_COLOURS.flatMap((a, i) =>
      SERIES_COLOURS.flatMap((b, j) =>
        j > i && Math.abs(grey(a) - grey(b)) < least ? [[i, j] as const] : [],
      ),
    );
    expect(alike).toContainEqual([0, 4]);
    const outline = (place: number) => (SERIES_SYMBOLS[place] ?? '').replace('roundRect', 'circle');
    for (const [i, j] of alike) {
      expect(
        String(SERIES_DASHES[i]) !== String(SERIES_DASHES[j]) || outline(i) !== outline(j),
        `series ${String(i)} and ${String(j)}`,
      ).toBe(true);
    }
  });
  it('would fail the test with red beside green of one lightness', () => {
    expect(distance('#c9732c', '#5a8f3d', SIGHTS.deuteranopia)).toBeLessThan(20);
  });
  it('stand at least 3 : 1 against white', () => {
    for (const colour of SERIES_COLOURS) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
  it('are told apart without colour by dash and marker together', () => {
    const looks = SERIES_COLOURS.map((_, i) => `${String(SERIES_DASHES[i])} ${String(SERIES_SYMBOLS[i])}`);
    expect(new Set(looks).size).toBe(8);
  });
});

describe('shades of a grid', () => {
  it.each(Object.entries(SIGHTS))('rise step by step under %s', (_, matrix) => {
    SHADES.slice(1).forEach((shade, i) => {
      expect(distance(SHADES[i] ?? '', shade, matrix)).toBeGreaterThan(7);
    });
  });
  it('are an order in grey, and text on each reaches 4.5 : 1', () => {
    const light = SHADES.map(luminance);
    light.slice(1).forEach((value, i) => {
      expect(value).toBeLessThan((light[i] ?? 0) - 0.1);
    });
    for (const shade of SHADES) expect(contrast(inkOn(shade), shade)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('inkOn', () => {
  it.each([...PART_COLOURS, ...Object.values(CLASS_COLOURS)])('reads on %s', (fill) => {
    expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(3);
  });
});
