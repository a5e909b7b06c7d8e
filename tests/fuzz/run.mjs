/**
 * Fuzzes the readers of files for some minutes each, one after another: `npm run fuzz`, or of one reader
 * `npm run fuzz -- csv --minutes 10`, of one of its properties `npm run fuzz -- csv damaged`. What fails is printed with
 * the words that replay it: `npm run fuzz -- csv damaged --seed 1 --path 3:0:1`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const READERS = [
  ...['csv', 'tsv', 'gb18030', 'utf-16', 'json', 'xlsx', 'html', 'docx', 'lines', 'pasted', 'pdf', 'zip'],
  ...['workspace', 'package'],
];
const PROPERTIES = ['intact', 'one-cell', 'damaged', 'bytes', 'overgrown'];
/** A case that takes longer than this has hung: no file here takes seconds. */
const HUNG_MS = 120_000;
const LOOKED_EVERY_MS = 5000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const [reader, property] = positionals;
const minutes = Number(values.minutes ?? process.env.FUZZ_MINUTES ?? 3);
if (
  (reader !== undefined && !READERS.includes(reader)) ||
  (property !== undefined && !PROPERTIES.includes(property)) ||
  !(minutes > 0)
) {
  process.stderr.write(
    `usage: npm run fuzz -- [${READERS.join('|')}] [${PROPERTIES.join('|')}] [--minutes n] [--seed n [--path p]]\n`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-fuzz-'));
const failed = [];
for (const name of reader === undefined ? READERS : [reader]) {
  if ((await fuzz(name)) !== 0) failed.push(name);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(failed.length === 0 ? '\nno failure\n' : `\nfailed: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the tests of one reader. @returns its exit code; 1 where a case never ended */
function fuzz(name) {
  const beat = join(folder, `${name}.txt`);
  writeFileSync(beat, '');
  const isWindows = process.platform === 'win32';
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--reporter=dot', 'tests/fuzz/fuzz.test.ts'],
    {
      stdio: 'inherit',
      // A group of its own, so that a worker that hangs ends with it.
      detached: !isWindows,
      env: {
        ...process.env,
        FUZZ_READER: name,
        FUZZ_BEAT: beat,
        ...(property === undefined ? {} : { FUZZ_PROPERTY: property }),
        ...(values.seed === undefined
          ? { FUZZ_SECONDS: String(minutes * 60) }
          : { FUZZ_SEED: values.seed, ...(values.path === undefined ? {} : { FUZZ_PATH: values.path }) }),
      },
    },
  );
  const end = () => (isWindows ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  process.once('SIGINT', end);
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (Date.now() - statSync(beat).mtimeMs < HUNG_MS) return;
      process.stdout.write(`\na case never ended: npm run fuzz -- ${readFileSync(beat, 'utf8')}\n`);
      end();
    }, LOOKED_EVERY_MS);
    child.on('exit', (code) => {
      clearInterval(watch);
      process.off('SIGINT', end);
      resolve(code ?? 1);
    });
  });
}
