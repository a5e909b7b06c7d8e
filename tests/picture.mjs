/**
 * Draws the folders of `src` and what they import, from the code, into ARCHITECTURE.md.
 * With `--check` it changes nothing and fails when the picture there is not the one the code gives.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const START = '<!-- picture:start -->';
const END = '<!-- picture:end -->';

const cruise = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--include-only',
    '^src/',
    '--exclude',
    '\\.d\\.ts$',
    '--collapse',
    '^src/[^/]+',
    '--output-type',
    'mermaid',
  ],
  { encoding: 'utf8' },
);
if (cruise.status !== 0) {
  process.stderr.write(cruise.stderr);
  process.exit(1);
}
const page = readFileSync('ARCHITECTURE.md', 'utf8');
const before = page.slice(0, page.indexOf(START) + START.length);
const after = page.slice(page.indexOf(END));
const drawn = `${before}\n\n\`\`\`mermaid\n${cruise.stdout.trim()}\n\`\`\`\n\n${after}`;
if (process.argv.includes('--check')) {
  if (drawn !== page) {
    process.stderr.write('The picture in ARCHITECTURE.md is not what the code draws: npm run picture\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync('ARCHITECTURE.md', drawn);
}
