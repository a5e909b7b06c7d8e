/**
 * Every test of the project, in the order in which a fault is cheapest to find. `npm test` calls it.
 * `node tests/run.mjs unit journeys` runs only the steps named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { HOW_TO_GET_CHROMIUM, findOrInstallChromium } from './support/chromium.mjs';

const output = 'tests/journeys/output';
const bin = (name) => `node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`;

const vitest = (project) => {
  const report = `${output}/${project}.json`;
  const unhandled = `${output}/${project}-unhandled.json`;
  process.env.UNHANDLED = unhandled;
  const code = run(bin('vitest'), [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    '--reporter=./tests/support/unhandledReporter.mjs',
    `--outputFile.json=${report}`,
  ]);
  const counted = read(report, {});
  const passed = counted.numPassedTests ?? 0;
  const failed = Math.max(counted.numFailedTests ?? 0, code === 0 ? 0 : 1);
  return { passed, failed, faults: [...faultsIn(counted.testResults ?? []), ...read(unhandled, [])] };
};

function read(file, otherwise) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise;
}

/** Every test that failed, with the first lines of why; and every file that could not run. */
function faultsIn(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file} > ${fullName}\n     ${firstLines(failureMessages[0] ?? '')}`,
    );
  });
}

function firstLines(text) {
  return text.split('\n').slice(0, 6).join('\n     ').slice(0, 600);
}

const STEPS = [
  ['format', () => once(run(bin('prettier'), ['--check', '--log-level', 'warn', '.']))],
  ['lint', () => once(run(bin('eslint'), ['--max-warnings', '0', '.']))],
  [
    'direction',
    () => once(run(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'datasets'])),
  ],
  ['picture', () => once(run(process.execPath, ['tests/picture.mjs', '--check']))],
  ['unused', () => once(run(bin('knip'), []))],
  ['types', () => once(run(bin('svelte-check'), ['--fail-on-warnings', '--threshold', 'warning']))],
  ['unit', () => vitest('unit')],
  ['build', () => once(run(bin('vite'), ['build', '--logLevel', 'warn']))],
  ['size', () => once(run(process.execPath, ['tests/size.mjs']))],
  ['built', () => once(run(bin('tsx'), ['tests/build/run.ts']))],
  ['licences', () => once(run(bin('tsx'), ['tests/licences/run.ts']))],
  ['journeys', journeys],
];

function journeys() {
  const chromium = findOrInstallChromium();
  if (chromium === undefined) {
    process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
    return { passed: 0, failed: 1 };
  }
  process.env.CHROMIUM = chromium;
  return vitest('journeys');
}

function once(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const asked = process.argv.slice(2);
const results = [];
for (const [name, step] of STEPS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`);
  const start = Date.now();
  const { passed, failed, faults = [] } = step();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  results.push({ name, passed, failed, faults, seconds });
  // Journeys walk the built app; without a build there is nothing to walk.
  if (name === 'build' && failed > 0) break;
}

process.stdout.write('\n');
for (const { name, passed, failed, seconds } of results) {
  process.stdout.write(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed  ${seconds} s\n`,
  );
}
// The end of a long run is what is read first, so it names what failed.
for (const fault of results.flatMap(({ faults }) => faults)) process.stdout.write(`\nFAIL ${fault}\n`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
