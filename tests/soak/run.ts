/**
 * Uses one page for thousands of interactions, and looks whether it grows: `npm run soak`, or `npm run soak -- 20000
 * --seed 7`; `-- 300 --only save` does one thing alone. Walks the built folder, so `npm run build` comes first. Prints what the page weighs as it goes, how much it
 * gains in a thousand interactions, and ends with 1 where it grew.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { serveDist, startBrowser, visit } from '../journeys/visit';
import { findChromium } from '../support/chromium.mjs';
import { grown, slopeOf, WEIGHED } from './growth';
import { ACTS, seeded, UsedPage, type Weight } from './steps';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const interactions = Number(positionals[0] ?? 5_000);
const only = ACTS.find((act) => act === values.only);
const WEIGHINGS = 50;

process.env['CHROMIUM'] ??= findChromium() ?? '';
const [browser, site] = await Promise.all([startBrowser(), serveDist()]);
try {
  const { page, faults } = await visit(browser, site, 'favicon.svg');
  const used = await UsedPage.open(page, `${site.url}#v=overview`, seeded(Number(values.seed)), only);
  const weights: Weight[] = [];
  const every = Math.ceil(interactions / WEIGHINGS);
  let began = performance.now();
  for (let done = 1; done <= interactions; done += 1) {
    await used.interact();
    if (done % every !== 0) continue;
    const rate = (every / (performance.now() - began)) * 1_000;
    const weight = await used.weigh();
    weights.push(weight);
    say(`${line(weight)}  ${rate.toFixed(1)} a second`);
    began = performance.now();
  }
  say(`done: ${JSON.stringify(used.done)}`);
  for (const what of WEIGHED) say(`${what}: ${slopeOf(weights, what).toFixed(1)} in a thousand interactions`);
  const problems = [...grown(weights), ...faults];
  say(`${problems.length === 0 ? 'flat' : problems.join('\n')} (seed ${values.seed})`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}

function line({ after, heap, nodes, listeners, files, engine, workers }: Weight): string {
  return [
    String(after).padStart(6),
    `heap ${megabytes(heap)} MB`,
    `nodes ${String(nodes)}`,
    `listeners ${String(listeners)}`,
    `files ${String(files)}`,
    `engine ${megabytes(engine)} MB`,
    `workers ${megabytes(workers)} MB`,
  ].join('  ');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
