/**
 * Measures the engine at national scale and prints a table: `npm run bench`, or `npm run bench -- 5300000` for
 * another number of figures, `npm run bench -- 1000000 node` (or `browser`, `imports`, `views`) for one part only. One run on
 * one machine: read the ratios.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import process from 'node:process';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { measureInBrowser } from './inBrowser';
import { measureEngine } from './measureEngine';
import { measureImports, type ImportStretch } from './measureImports';
import type { LoadTimings } from './measureViews';
import { printViews } from './printViews';
import { nationalFigures } from './nationalFigures';
import type { Timing } from './timing';

/** As many as there are in the smallest load. */
const UNITS_ASKED = 50;

const [count = '1000000', part = 'all'] = process.argv.slice(2);
const figureCount = Number(count);
const columns: { readonly name: string; readonly timings: readonly Timing[] }[] = [];

if (part === 'all' || part === 'node') {
  const national = nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), figureCount);
  columns.push({
    name: `Node ${process.versions.node}`,
    timings: await measureEngine(bootNodeEngine, national),
  });
}
if (part === 'all' || part === 'browser') {
  const inPage = await measureInBrowser((page) => page.evaluate((n) => window.bench(n), figureCount));
  if (inPage === undefined) console.log('No Chrome, Edge or Chromium found (set CHROMIUM): Node only.\n');
  else columns.push({ name: inPage.browser, timings: inPage.measured });
}

const [processor] = cpus();
console.log(
  `${figureCount.toLocaleString('en')} figures · ${type()} · ${cpus().length} × ${processor?.model ?? 'processor'} · ` +
    `${Math.round(totalmem() / 2 ** 30)} GB · questions: median of 9 after 3 to warm up, findings of 3 after 1\n`,
);
if (columns.length > 0) printTimings();
if (part === 'all' || part === 'views') {
  const loads = [100_000, 1_000_000, figureCount].filter((load) => load <= figureCount);
  const inPage = await measureInBrowser(async (page) => {
    const timings: LoadTimings[] = [];
    for (const load of new Set(loads)) {
      const asked: readonly [number, number] = [load, UNITS_ASKED];
      timings.push(await page.evaluate(([count, few]) => window.benchViews(count, few), asked));
    }
    return timings;
  });
  if (inPage === undefined) console.log('No Chrome, Edge or Chromium found (set CHROMIUM): no views.');
  else printViews(inPage.measured, loadavg());
}
if (part === 'all' || part === 'imports') {
  const stretches = await measureImports(figureCount);
  if (stretches === undefined) console.log('No Chrome, Edge or Chromium found (set CHROMIUM): no imports.');
  else printImports(stretches);
}

function printTimings(): void {
  const inPage = columns.find(({ timings }) => timings.some(({ blockedMs }) => blockedMs !== undefined));
  const blocked = inPage === undefined ? [] : ['page blocked at most'];
  const heads = ['ms', 'rows', ...columns.map(({ name }) => name), ...blocked];
  console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|`);
  for (const what of new Set(columns.flatMap(({ timings }) => timings.map((timing) => timing.what)))) {
    const found = columns.map(({ timings }) => timings.find((timing) => timing.what === what));
    const cells = [
      what,
      found.find((timing) => timing?.rows !== undefined)?.rows ?? '',
      ...found.map((timing) => inMs(timing?.ms)),
      ...blocked.map(() => inMs(inPage?.timings.find((timing) => timing.what === what)?.blockedMs)),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function printImports(stretches: readonly ImportStretch[]): void {
  console.log(
    '\n| import through the page | s | longest task, ms | of it on the processor | memory at most, MB |',
  );
  console.log('|---|---|---|---|---|');
  for (const { what, seconds, longest, peakMb } of stretches) {
    const memory = peakMb === undefined ? '–' : peakMb.toFixed(0);
    const cells = [what, seconds.toFixed(1), inMs(longest.wallMs), inMs(longest.cpuMs), memory];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function inMs(ms: number | undefined): string {
  return ms === undefined ? '–' : ms.toFixed(ms < 100 ? 1 : 0);
}
