import type { LoadTimings, Spread, ViewTiming } from './measureViews';

/** Prints the tables of views and floors. `load`: how busy the machine was, as the system tells it. */
export function printViews(loads: readonly LoadTimings[], load: readonly number[]): void {
  console.log(
    `\nload of the machine over 1, 5, 15 minutes: ${load.map((part) => part.toFixed(1)).join(' · ')}`,
  );
  for (const { figures, views, floors } of loads) {
    print(
      `${figures.toLocaleString('en')} figures, all units, until every row is there`,
      ['rows', 'p50', 'p95', 'statements run, p50', 'times'],
      views.map(({ what, rows, ours, statements }) => [
        what,
        String(rows),
        ms(ours.p50),
        ms(ours.p95),
        ms(statements?.p50),
        times(statements, ours),
      ]),
    );
    print(
      `${figures.toLocaleString('en')} figures, beside hand-written loops (numbers alone), answers held equal`,
      ['rows', 'ours, p50', 'scan of every figure', 'times', 'dense array', 'times'],
      floors.map(({ what, rows, ours, scan, dense }) => [
        what,
        String(rows),
        ms(ours.p50),
        ms(scan?.p50),
        times(scan, ours),
        ms(dense?.p50),
        times(dense, ours),
      ]),
    );
  }
  printGrowth(loads);
}

/** The same selection asked of every load: the cost must follow what is chosen, not what is loaded. */
function printGrowth(loads: readonly LoadTimings[]): void {
  const [first] = loads;
  if (first === undefined || loads.length < 2) return;
  print(
    'the same units of every load, p50',
    loads.map(({ figures }) => figures.toLocaleString('en')),
    first.sameUnits.map(({ what }) => [
      what,
      ...loads.map(({ sameUnits }) => ms(timingOf(sameUnits, what)?.ours.p50)),
    ]),
  );
}

function timingOf(timings: readonly ViewTiming[], what: string): ViewTiming | undefined {
  return timings.find((timing) => timing.what === what);
}

function print(title: string, heads: readonly string[], lines: readonly (readonly string[])[]): void {
  console.log(`\n| ${[`${title}, ms`, ...heads].join(' | ')} |\n|${'---|'.repeat(heads.length + 1)}`);
  for (const cells of lines) console.log(`| ${cells.join(' | ')} |`);
}

/** How many times as long the other took. */
function times(other: Spread | undefined, ours: Spread): string {
  return other === undefined ? '–' : (other.p50 / Math.max(ours.p50, 0.05)).toFixed(1);
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 0);
}
