import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { FigureBuilder } from './figureBuilder';

/** Figures of one cell of one report that a file tells more than once; indexes in order of the file. */
export type Repetition = readonly number[];

/** Finds cells told more than once. Sorting keys costs less than a map of a million of them. */
export function repetitions(figures: FigureBuilder, isKept: (at: number) => boolean): readonly Repetition[] {
  const keys = new Float64Array(figures.length);
  for (let at = 0; at < figures.length; at += 1) keys[at] = isKept(at) ? keyOf(figures, at) : -1 - at;
  const sorted = keys.slice().sort();
  const repeated = new Map<number, number[]>();
  for (let at = 1; at < sorted.length; at += 1) {
    const key = sorted[at] ?? -1;
    if (key >= 0 && key === sorted[at - 1]) repeated.set(key, []);
  }
  if (repeated.size === 0) return [];
  for (let at = 0; at < keys.length; at += 1) repeated.get(keys[at] ?? -1)?.push(at);
  return [...repeated.values()];
}

function keyOf(figures: FigureBuilder, at: number): number {
  return (
    (figures.report(at) * CATALOGUE.length + figures.indicator(at)) * APPLICANTS.length +
    figures.applicant(at)
  );
}
