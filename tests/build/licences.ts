import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of which something is in the built folder. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says it; `unknown` where it says nothing. */
  readonly licence: string;
  readonly home: string;
  /** Texts of its licence and notices; those of folders inside it whose files are shipped as well. */
  readonly texts: readonly string[];
}

/** Licences that let the page be given to anybody, as long as their texts come with it. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'BlueOak-1.0.0',
]);
/** What packages carry inside them without a licence text of its own. */
const CONTAINED: ReadonlyMap<string, string> = new Map([
  [
    'pdfjs-dist',
    'Its build for old browsers contains core-js, Copyright (c) 2013-2025 Denis Pushkarev (zloirock.ru), 2025-2026 CoreJS ' +
      'Company, under the MIT licence: https://github.com/zloirock/core-js/blob/v3.48.0/LICENSE',
  ],
  [
    '@duckdb/duckdb-wasm',
    'Its WebAssembly modules contain DuckDB, Copyright Stichting DuckDB Foundation, under the MIT licence: ' +
      'https://github.com/duckdb/duckdb/blob/main/LICENSE',
  ],
]);
const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice|copyrightnotice)(?:[.-].*)?$/i;

/** The packages that files come from, ordered by name; files of the project itself and of the builder are none. */
export function shippedPackages(files: Iterable<string>): readonly ShippedPackage[] {
  const foldersOf = new Map<string, Set<string>>();
  for (const file of files) {
    const path = file.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
    const root = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (root === undefined || !existsSync(join(root, 'package.json'))) continue;
    const folders = foldersOf.get(root) ?? new Set([root]);
    for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder))
      folders.add(folder);
    foldersOf.set(root, folders);
  }
  // The same version may lie in several places; one of them is enough.
  const found = [...foldersOf].map(([root, folders]) => packageAt(root, folders));
  const named = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function packageAt(root: string, folders: ReadonlySet<string>): ShippedPackage {
  const told = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string | { type?: string };
    homepage?: string;
    repository?: string | { url?: string };
  };
  const repository = typeof told.repository === 'string' ? told.repository : told.repository?.url;
  const licence = typeof told.license === 'string' ? told.license : told.license?.type;
  const texts = [...folders].sort().flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => LICENCE_FILE.test(name))
      .sort()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => readFileSync(join(folder, name), 'utf8').trim()),
  );
  const contained = CONTAINED.get(told.name);
  return {
    name: told.name,
    version: told.version,
    licence: licence ?? 'unknown',
    home: (repository ?? told.homepage ?? '').replace(/^git\+/, '').replace(/\.git$/, ''),
    texts: [...new Set(contained === undefined ? texts : [...texts, contained])],
  };
}

/** Packages that may not be shipped, each with the reason: a licence that is not allowed, none at all. */
export function licenceFaults(packages: readonly ShippedPackage[]): readonly string[] {
  return packages.flatMap(({ name, version, licence }) =>
    isAllowed(licence) ? [] : [`${name} ${version}: its licence is ${licence}, which is not allowed`],
  );
}

/** Whether an SPDX expression can be met: one of its alternatives, with all that this one asks for. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}

/** One line of the list at the head of the notices: name, version, licence, where it comes from. */
function lineOf({ name, version, licence, home }: ShippedPackage): string {
  return [name, version, licence, home].join('  ');
}

/** The file of notices that goes with the page. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  return [
    'Third-party software in this folder, and its licences. 本文件夹所含第三方软件及其许可。',
    '',
    ...packages.map(lineOf),
    ...packages.flatMap((one) => [
      '',
      '='.repeat(80),
      lineOf(one),
      '='.repeat(80),
      '',
      ...(one.texts.length > 0
        ? one.texts
        : [`Licensed under ${one.licence}; the package brings no text of it.`]),
    ]),
    '',
  ].join('\n');
}

/** The list at the head of a file of notices, read back: name, version, licence. */
export function listedIn(notices: string): readonly Pick<ShippedPackage, 'name' | 'version' | 'licence'>[] {
  const [head = ''] = notices.split('='.repeat(80));
  return head.split('\n').flatMap((line) => {
    const [name, version, licence] = line.split('  ');
    return name !== undefined && version !== undefined && licence !== undefined
      ? [{ name, version, licence }]
      : [];
  });
}
