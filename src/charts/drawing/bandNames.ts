import { textWidth } from './textWidth';

/** Where years lie in a chart, in px; the axis has half a year of room at both ends. */
export interface YearRoom {
  readonly years: { readonly from: number; readonly to: number };
  /** Of the whole chart. */
  readonly width: number;
  /** Left of the first year, numbers of the axis included. */
  readonly left: number;
  /** Right of the last year. */
  readonly right: number;
  /** The name of the axis of numbers, which stands over its upper end. */
  readonly axisName: string;
}

/** Years with a name over them. */
export interface NamedYears {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Where a name stands: in the lower or the higher of two lines, so far from the middle of its years; or it is left out. */
export type BandPlace = { readonly line: 0 | 1; readonly shift: number } | undefined;

/** Names are written smaller than what {@link textWidth} measures. */
const SIZE = 11 / 12;
/** Between two names, in px. */
const GAP = 6;

/**
 * Where the names of bands stand so that none touches another or the name of the axis: the lower line first, then the higher.
 * What has no room in either is left out; the notes under a chart name every form. A name that is wider than the chart has
 * room for moves inwards.
 *
 * @param bands in the order of years
 */
export function bandPlaces(bands: readonly NamedYears[], room: YearRoom): readonly BandPlace[] {
  const { years, width, left, right, axisName } = room;
  const year = Math.max(1, width - left - right) / (years.to - years.from + 1);
  const taken = left + textWidth(axisName) / 2 + 2 * GAP;
  const ends = axisName === '' ? [0, 0] : [taken, taken];
  return bands.map(({ from, to, name }): BandPlace => {
    const wide = textWidth(name) * SIZE;
    const middle = left + ((from + to + 1) / 2 - years.from) * year;
    for (const line of [0, 1] as const) {
      const start = Math.min(Math.max(middle - wide / 2, 0), width - wide);
      const end = ends[line] ?? 0;
      const moved = Math.max(start, end);
      // Farther than half a band from the middle of its years a name would stand over other years.
      const isNear = moved - start <= Math.max(0, ((to - from + 1) * year) / 2 - GAP);
      if (!isNear || moved + wide > width) continue;
      ends[line] = moved + wide + GAP;
      return { line, shift: Math.round(moved + wide / 2 - middle) };
    }
    return undefined;
  });
}
