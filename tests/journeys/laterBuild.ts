import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltVersion } from '../../src/state/builds/builtVersion';

/** Scripts and styles are named after their contents. */
const NAMED = /^(?<stem>.+)-(?<hash>[\w-]{8})\.(?<end>js|css)$/;

/**
 * A build of other contents, as the next version of the page would be: every script and style under another name, the page
 * marked with `data-build`, and a service worker that names those files.
 *
 * @returns the folder
 */
export function laterBuild(mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-build-'));
  mkdirSync(join(folder, 'assets'));
  const renamed = new Map(
    readdirSync('dist/assets').flatMap((name): readonly [string, string][] => {
      const { stem, end } = NAMED.exec(name)?.groups ?? {};
      // As long as the name before, so that nothing else moves.
      return stem === undefined || end === undefined ? [] : [[name, `${stem}-${mark.padEnd(8, '0')}.${end}`]];
    }),
  );
  // Two files of one stem keep apart by their number.
  const taken = new Map<string, string>();
  for (const [name, next] of renamed) {
    if (taken.has(next))
      renamed.set(name, next.replace('00.', `${String(taken.size).padStart(2, '0').slice(-2)}.`));
    taken.set(renamed.get(name) ?? next, name);
  }
  const names = new RegExp(
    [...renamed.keys()]
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  );
  const next = (text: string): string => text.replace(names, (name) => renamed.get(name) ?? name);

  for (const name of readdirSync('dist/assets')) {
    const from = join('dist/assets', name);
    const to = join(folder, 'assets', renamed.get(name) ?? name);
    if (renamed.has(name)) writeFileSync(to, next(readFileSync(from, 'utf8')));
    else linkSync(from, to);
  }
  for (const name of readdirSync('dist')) {
    if (name === 'assets' || name === 'deploy' || name === 'service-worker.js') continue;
    const bytes = readFileSync(join('dist', name));
    writeFileSync(
      join(folder, name),
      name === 'index.html'
        ? next(bytes.toString('utf8')).replace('<html ', `<html data-build="${mark}" `)
        : bytes,
    );
  }
  const [head = '', ...script] = readFileSync('dist/service-worker.js', 'utf8').split('\n');
  const build = JSON.parse(head.slice('const BUILD='.length, -1)) as BuiltVersion;
  const later: BuiltVersion = {
    version: mark,
    files: build.files.map(({ path, ...file }) => {
      const there = next(path);
      const bytes = readFileSync(join(folder, there));
      return { ...file, path: there, hash: createHash('sha256').update(bytes).digest('base64') };
    }),
  };
  writeFileSync(
    join(folder, 'service-worker.js'),
    [`const BUILD=${JSON.stringify(later)};`, ...script].join('\n'),
  );
  return folder;
}
