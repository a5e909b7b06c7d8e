/** What the built folder may weigh: JavaScript before the first chart within its budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

/** kB gzip of all scripts the page loads before its first chart, engine and workers left out. ECharts alone is 227. */
const FIRST_CHART_BUDGET_KB = 350;

const html = readFileSync('dist/index.html', 'utf8');
const first = firstScripts(html);
const kilobytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
const problems = [];

process.stdout.write(
  `scripts before the first chart: ${kilobytes.toFixed(1)} kB gzip (budget ${FIRST_CHART_BUDGET_KB})\n`,
);
if (kilobytes > FIRST_CHART_BUDGET_KB) problems.push('scripts before the first chart are over budget');

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The entry script, what it imports statically, and what the page preloads, to any depth. */
function firstScripts(page) {
  const seen = new Set();
  const queue = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => join('dist', path));
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
