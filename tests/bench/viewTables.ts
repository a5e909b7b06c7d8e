import type { LargeTimings, LoadTimings, ViewTiming } from './measureViews';
import { counted, ms, type Table } from './table';

/** Tables of what every view asks, load by load, and of how the cost grows. */
export function viewTables(loads: readonly LoadTimings[]): readonly Table[] {
  const views = loads.map(({ figures, views }) => ({
    title: `${counted(figures)} figures, all questions of a view at once, until every row is there, ms`,
    heads: ['view', 'rows', 'p50', 'p95', 'statements run, p50', 'times'],
    lines: views.map(({ what, rows, ours, statements }) => [
      what,
      String(rows),
      ms(ours.p50),
      ms(ours.p95),
      ms(statements?.p50),
      statements === undefined ? '–' : (statements.p50 / Math.max(ours.p50, 0.005)).toFixed(1),
    ]),
  }));
  return [...views, ...growth(loads)];
}

/** The table of more figures than any country has. */
export function largeTable({ figures, loadMs, views }: LargeTimings): Table {
  return {
    title: `${counted(figures)} figures, loaded in ${(loadMs / 1000).toFixed(1)} s; all questions of a view at once, ms`,
    heads: ['view', 'rows', 'p50', 'p95'],
    lines: views.map(({ what, rows, ours }) => [what, String(rows), ms(ours.p50), ms(ours.p95)]),
  };
}

/** The same selection asked of every load: the cost must follow what is chosen, not what is loaded. */
function growth(loads: readonly LoadTimings[]): readonly Table[] {
  const [first] = loads;
  if (first === undefined || loads.length < 2) return [];
  return [
    {
      title: 'the same units of every load, p50 in ms',
      heads: ['view', ...loads.map(({ figures }) => counted(figures))],
      lines: first.sameUnits.map(({ what }) => [
        what,
        ...loads.map(({ sameUnits }) => ms(timingOf(sameUnits, what)?.ours.p50)),
      ]),
    },
  ];
}

function timingOf(timings: readonly ViewTiming[], what: string): ViewTiming | undefined {
  return timings.find((timing) => timing.what === what);
}
