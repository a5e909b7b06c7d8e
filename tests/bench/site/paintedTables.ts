import type { Spread } from '../spread';
import { counted, ms, type Table } from '../table';
import type { PaintedLoad } from './measurePainted';

/** A table for each load: how long a click on a filter takes until the last chart that it changed stands. */
export function paintedTables(loads: readonly PaintedLoad[]): readonly Table[] {
  return loads.map(({ figures, views }) => ({
    title: `${counted(figures)} figures, from a click on a filter to the frame of the last chart it changed, ms: p50 / p95`,
    heads: [
      'view',
      'last year moved, in sight',
      'a unit taken off, in sight',
      'last year moved, whole page',
      'charts changed, in sight / all',
      'longest task above 50 ms',
      'what went wrong',
    ],
    lines: views.map(({ view, years, unit, whole, charts, chartsInSight, longestTask, failure }) => [
      view,
      spreadWords(years),
      spreadWords(unit),
      spreadWords(whole),
      Number.isNaN(charts) ? '–' : `${String(chartsInSight)} / ${String(charts)}`,
      longestTask === 0 ? 'none' : ms(longestTask),
      failure ?? '–',
    ]),
  }));
}

function spreadWords(spread: Spread | undefined): string {
  return spread === undefined ? '–' : `${ms(spread.p50)} / ${ms(spread.p95)}`;
}
