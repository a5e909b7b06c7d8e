import type { Spread } from '../spread';
import { counted, ms, type Table } from '../table';
import type { PaintedLoad } from './measurePainted';

/** How long a click on a filter takes until the last chart that it changed stands, and what all units together take. */
export function paintedTables(load: PaintedLoad): readonly Table[] {
  return [viewsTable(load), gridTable(load), everyUnitTable(load)];
}

function viewsTable({ figures, views }: PaintedLoad): Table {
  return {
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
  };
}

function gridTable({ figures, grid }: PaintedLoad): Table {
  return {
    title: `${counted(figures)} figures, heat grid of all ${counted(grid.units)} units × ${counted(grid.years)} years, ms`,
    heads: [
      'what is done',
      'until its cells stand, p50 / p95',
      'longest task above 50 ms',
      'what went wrong',
    ],
    lines: grid.acts.map(({ act, spread, longestTask, failure }) => [
      act,
      spreadWords(spread),
      longestTask === 0 ? 'none' : ms(longestTask),
      failure ?? '–',
    ]),
  };
}

function everyUnitTable({ figures, grid, everyUnit }: PaintedLoad): Table {
  return {
    title: `${counted(figures)} figures, all ${counted(grid.units)} units × ${counted(grid.years)} years chosen, until all in sight stands, ms`,
    heads: ['view', 'opened', 'last year moved, p50 / p95', 'longest task above 50 ms', 'what went wrong'],
    lines: everyUnit.map(({ view, opened, years, longestTask, failure }) => [
      view,
      opened === undefined ? '–' : ms(opened),
      spreadWords(years),
      Number.isNaN(longestTask) ? '–' : longestTask === 0 ? 'none' : ms(longestTask),
      failure ?? '–',
    ]),
  };
}

function spreadWords(spread: Spread | undefined): string {
  return spread === undefined ? '–' : `${ms(spread.p50)} / ${ms(spread.p95)}`;
}
