import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceFaults, listedIn, noticesText, shippedPackages } from './licences';

/** A folder of packages: path inside it → text. */
function packages(files: Readonly<Record<string, string>>): (path: string) => string {
  const root = join(mkdtempSync(join(tmpdir(), 'packages-')), 'node_modules');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return (path) => join(root, path);
}
const at = packages({
  'good/package.json':
    '{"name":"good","version":"1.0.0","license":"MIT","repository":"git+https://x.example/good.git"}',
  'good/LICENSE': 'MIT of good',
  'good/data/LICENSE.txt': 'BSD of data',
  'good/data/a.bin': '',
  'good/other/LICENSE': 'not shipped',
  '@scope/both/package.json': '{"name":"@scope/both","version":"2.0.0","license":"(MIT OR GPL-3.0)"}',
  '@scope/both/NOTICE': 'notice of both',
  '@scope/both/lib/x.js': '',
  'sticky/package.json': '{"name":"sticky","version":"3.0.0","license":"GPL-3.0"}',
  'mixed/package.json': '{"name":"mixed","version":"4.0.0","license":"MIT AND AGPL-3.0"}',
  'silent/package.json': '{"name":"silent","version":"5.0.0"}',
});

describe('the packages of a build', () => {
  const found = shippedPackages([
    at('good/index.js'),
    `\0${at('good/data/a.bin')}?url`,
    at('@scope/both/lib/x.js'),
    '/project/src/main.ts',
    'virtual:x',
  ]);

  it('are those that its files come from, with the licences of all folders that are shipped', () => {
    expect(found.map(({ name, version, licence }) => [name, version, licence])).toEqual([
      ['@scope/both', '2.0.0', '(MIT OR GPL-3.0)'],
      ['good', '1.0.0', 'MIT'],
    ]);
    expect(found[1]?.texts).toEqual(['MIT of good', 'BSD of data']);
    expect(found[1]?.home).toBe('https://x.example/good');
  });

  it('are listed in the notices with every text, and read back from there', () => {
    const notices = noticesText(found);
    for (const text of ['MIT of good', 'BSD of data', 'notice of both']) expect(notices).toContain(text);
    expect(notices).not.toContain('not shipped');
    expect(listedIn(notices)).toEqual(
      found.map(({ name, version, licence }) => ({ name, version, licence })),
    );
  });

  it('pass with licences that are allowed, one of several being enough', () => {
    expect(licenceFaults(found)).toEqual([]);
  });

  it.each([
    ['sticky', 'GPL-3.0'],
    ['mixed', 'MIT AND AGPL-3.0'],
    ['silent', 'unknown'],
  ])('fail with %s, whose licence is %s', (name, licence) => {
    const [fault, ...more] = licenceFaults(shippedPackages([at(`${name}/index.js`)]));
    expect(fault).toContain(name);
    expect(fault).toContain(licence);
    expect(more).toEqual([]);
  });
});
