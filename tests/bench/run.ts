/**
 * Measures the page and its engine at national scale: `npm run bench` all of it with a million figures,
 * `npm run bench -- 5300000` with another number, `npm run bench -- 5300000 views peers` some parts only. Every part
 * prints its tables and keeps them in `tests/bench/results`; one that fails says so and the next goes on. One run on one
 * machine: read the ratios.
 */
import process from 'node:process';
import { PARTS } from './parts';
import { counted, keep, machineWords, textOf } from './table';

const [count = '1000000', ...named] = process.argv.slice(2);
const figures = Number(count);
const wanted = named.length === 0 || named.includes('all') ? Object.keys(PARTS) : named;
const unknown = wanted.filter((name) => PARTS[name] === undefined);

if (!Number.isSafeInteger(figures) || figures <= 0 || unknown.length > 0) {
  console.error(`npm run bench -- <figures> [${Object.keys(PARTS).join(' | ')}] …`);
  process.exit(1);
}

const started = performance.now();
for (const name of wanted) {
  const from = performance.now();
  let text: string;
  try {
    text = textOf((await PARTS[name]?.(figures)) ?? []);
  } catch (cause) {
    text = `${name} failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
    process.exitCode = 1;
  }
  const head = `${name}, ${counted(figures)} figures · ${machineWords()} · took ${seconds(from)}`;
  console.log(`\n${head}\n\n${text}`);
  keep(name, figures, `${head}\n\n${text}`);
}
console.log(`\nall of it took ${seconds(started)}`);

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(0)} s`;
}
