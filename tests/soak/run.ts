/**
 * Uses one page for thousands of interactions, and looks whether it grows: `npm run soak`, or `npm run soak -- 20000
 * --seed 7`. Walks the built folder, so `npm run build` comes first. Prints what the page weighs as it goes, and ends
 * with 1 where it grew.
 */
import process from 'node:process';
import { serveDist, startBrowser, visit } from '../journeys/visit';
import { settled } from '../journeys/steps';
import { findChromium } from '../support/chromium.mjs';
import { grown, interact, seeded, watchEngine, weigh, type Weight } from './steps';

const words = process.argv.slice(2);
const seedAt = words.indexOf('--seed');
const seed = seedAt < 0 ? 1 : Number(words[seedAt + 1]);
const interactions = Number(
  words.find((word, at) => /^\d+$/.test(word) && (seedAt < 0 || at !== seedAt + 1)) ?? 5_000,
);
const WEIGHINGS = 50;

process.env['CHROMIUM'] ??= findChromium() ?? '';
const [browser, site] = await Promise.all([startBrowser(), serveDist()]);
try {
  const { page, context, faults } = await visit(browser, site, 'favicon.svg');
  watchEngine(page);
  await page.goto(`${site.url}#v=overview`);
  await settled(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const random = seeded(seed);
  const weights: Weight[] = [];
  for (let done = 0; done < interactions; done += 1) {
    await interact(page, random);
    if ((done + 1) % Math.ceil(interactions / WEIGHINGS) !== 0) continue;
    const weight = await weigh(page, devtools);
    weights.push(weight);
    process.stdout.write(
      `${String(done + 1).padStart(6)}  heap ${megabytes(weight.heap)} MB  nodes ${weight.nodes}  listeners ${weight.listeners}  engine ${megabytes(weight.engine)} MB\n`,
    );
  }
  const problems = [...grown(weights), ...faults];
  process.stdout.write(`${problems.length === 0 ? 'flat' : problems.join('\n')} (seed ${seed})\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
