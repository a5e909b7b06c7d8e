import { describe, expect, it } from 'vitest';
import { SHADES } from '../../../src/charts/drawing/shades';
import {
  CLASS_COLOURS,
  inkOn,
  PART_COLOURS,
  SERIES_COLOURS,
  SERIES_DASHES,
  SERIES_SYMBOLS,
} from '../../../src/charts/drawing/theme';
import { contrast, distance, lab, linear, luminance, seen, SIGHTS } from '../sight';

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
