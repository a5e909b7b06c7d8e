/**
 * Uses the built page at random and holds what stands on the screen against a model: `npm run model`, or
 * `npm run model -- --runs 5 --actions 40`. A failure prints the words that replay it, `npm run model -- --actions 40
 * --seed 1 --path 0`, and the shortest actions that fail, as far as they were looked for. Walks the built folder, so
 * `npm run build` comes first.
 */
import fc from 'fast-check';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { serveDist, startBrowser } from '../journeys/visit';
import { findChromium } from '../support/chromium.mjs';
import { hold, sessions } from './sessions';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    actions: { type: 'string', default: '200' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});
/** So long is looked for shorter actions that fail. */
const SHRUNK_FOR_MS = 600_000;
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

process.env['CHROMIUM'] ??= findChromium() ?? '';
const [browser, site] = await Promise.all([startBrowser(), serveDist()]);
try {
  let failedAt: number | undefined;
  const property = fc.asyncProperty(sessions(Number(values.actions)), async (actions) => {
    if (failedAt !== undefined && Date.now() - failedAt > SHRUNK_FOR_MS) return;
    const began = Date.now();
    try {
      await hold(browser, site, actions);
    } catch (cause) {
      failedAt ??= Date.now();
      process.stdout.write(`failed with ${actions.length} actions: ${told(cause)}\n`);
      throw cause;
    }
    process.stdout.write(`${actions.length} actions held in ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
  });
  process.stdout.write(`seed ${seed}\n`);
  const report = await fc.check(property, {
    seed,
    numRuns: Number(values.runs),
    ...(values.path === undefined ? {} : { path: values.path }),
  });
  if (report.failed) {
    process.stdout.write(
      `replay: npm run model -- --actions ${values.actions} --seed ${seed} --path ${report.counterexamplePath ?? '0'}\n` +
        `${JSON.stringify(report.counterexample?.[0])}\n${told(report.errorInstance)}\n`,
    );
  } else process.stdout.write('the page shows what the model has\n');
  process.exitCode = report.failed ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}

/** An error with all that it came of. */
function told(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message}\n${told(cause.cause)}`;
}
