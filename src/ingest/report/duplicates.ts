import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { FigureBuilder } from './figureBuilder';

/** Figures of one cell of one report that a file tells more than once; indexes in order of the file. */
export type Repetition = readonly number[];

/**
 * Finds cells told more than once, in the order of their reports and of the catalogue.
 *
 * @param reportCount how many reports the figures are of
 */
export function repetitions(
  figures: FigureBuilder,
  reportCount: number,
  isKept: (at: number) => boolean,
): readonly Repetition[] {
  const repeated = new Map<number, number[]>();
  for (const key of repeatedKeys(figures, reportCount, isKept)) repeated.set(key, []);
  if (repeated.size === 0) return [];
  for (let at = 0; at < figures.length; at += 1) {
    if (isKept(at)) repeated.get(keyOf(figures, at))?.push(at);
  }
  return [...repeated.values()];
}

/**
 * The cells told more than once, in rising order. With a bit for each cell of each report a country is gone through once; where
 * that would take more room than the figures, their keys are sorted.
 */
function repeatedKeys(
  figures: FigureBuilder,
  reportCount: number,
  isKept: (at: number) => boolean,
): Iterable<number> {
  const cells = reportCount * CATALOGUE.length * APPLICANTS.length;
  const found = cells / 64 <= figures.length ? foundByBits : foundBySorting;
  return Float64Array.from(new Set(found(figures, cells, isKept))).sort();
}

function foundByBits(figures: FigureBuilder, cells: number, isKept: (at: number) => boolean): number[] {
  const seen = new Uint8Array(Math.ceil(cells / 8));
  const found: number[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    if (!isKept(at)) continue;
    const key = keyOf(figures, at);
    const bit = 1 << (key % 8);
    const place = Math.floor(key / 8);
    const bits = seen[place] ?? 0;
    if ((bits & bit) !== 0) found.push(key);
    seen[place] = bits | bit;
  }
  return found;
}

function foundBySorting(figures: FigureBuilder, _: number, isKept: (at: number) => boolean): number[] {
  const keys = new Float64Array(figures.length);
  for (let at = 0; at < figures.length; at += 1) keys[at] = isKept(at) ? keyOf(figures, at) : -1 - at;
  keys.sort();
  const found: number[] = [];
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] ?? -1;
    if (key >= 0 && key === keys[at - 1]) found.push(key);
  }
  return found;
}

function keyOf(figures: FigureBuilder, at: number): number {
  return (
    (figures.report(at) * CATALOGUE.length + figures.indicator(at)) * APPLICANTS.length +
    figures.applicant(at)
  );
}
