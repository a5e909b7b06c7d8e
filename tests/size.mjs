/**
 * What the built folder may weigh and hold: JavaScript before the first chart within its budget, and no address of
 * another origin that a page could call.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

/** kB gzip of all scripts the page loads before its first chart, engine and workers left out. ECharts alone is 227. */
const FIRST_CHART_BUDGET_KB = 350;

const files = walk('dist');
const html = readFileSync('dist/index.html', 'utf8');
const first = firstScripts(html);
const kilobytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
const problems = [];

process.stdout.write(
  `scripts before the first chart: ${kilobytes.toFixed(1)} kB gzip (budget ${FIRST_CHART_BUDGET_KB})\n`,
);
if (kilobytes > FIRST_CHART_BUDGET_KB) problems.push('scripts before the first chart are over budget');

// Only calls count: a licence text or a namespace URI names an address and fetches nothing.
const CALLS = /(?:fetch|import|importScripts|new Worker|new URL|XMLHttpRequest)\(\s*["'`]https?:\/\/[^"'`]+/g;
/** Addresses that the stand-in for URL of the reader of PDF takes apart to learn what the browser's own can do; none is fetched. */
const PROBES = new Set(['https://a@b', 'https://тест', 'https://a#б', 'https://x']);
const isProbe = (call) => PROBES.has(call.replace(/^new URL\(\s*["'`]/, ''));
for (const file of files.filter((name) => /\.(js|css|html)$/.test(name))) {
  const found = readFileSync(file, 'utf8').match(CALLS) ?? [];
  // DuckDB's loader names its CDN bundles in a function this page never calls.
  const foreign = found.filter((call) => !call.includes('w3.org') && !isProbe(call));
  if (foreign.length > 0) problems.push(`${file} calls another origin: ${foreign.join(' ')}`);
}
if (/(?:src|href)="https?:/.test(html)) problems.push('index.html loads from another origin');

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The entry script, what it imports statically, and what the page preloads, to any depth. */
function firstScripts(page) {
  const seen = new Set();
  const queue = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) =>
    join('dist', path),
  );
  while (queue.length > 0) {
    const file = queue.pop();
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      queue.push(join('dist/assets', path));
    }
  }
  return [...seen];
}

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
