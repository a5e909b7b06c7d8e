import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kernelFaults, OLDEST_CHROMIUM } from './kernelFaults';

const faultsOf = (file: string, text: string): readonly string[] => kernelFaults(new Map([[file, text]]));

describe('a build that the oldest kernel reads', () => {
  it('has what that kernel has, or what is filled in, or what is asked for first', () => {
    expect(
      kernelFaults(
        new Map([
          [
            'assets/index-1.js',
            `class A { #b = 1; static c = 2; #d() { return this.#b ?? 0; } } const e = await import("./x.js");
             list.at(-1); f ||= text.replaceAll("a", "b"); Promise.any([]); Object.entries(a).flatMap(g); difference(a);`,
          ],
          [
            'assets/index-1.css',
            `.a { inset: 0; aspect-ratio: 1; accent-color: red; height: 100vh; height: 100dvh; }
             .a:is(.b, .c):focus-visible { gap: 1px } @media (max-width: 9px) { .a { width: min(1px, 2px) } }
             @supports selector(:has(a)) { .a:has(b) { color: red } } @page { @bottom-right { content: "1" } }`,
          ],
          ['kernel.js', 'var a = function () { return 1; };'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a build that the oldest kernel does not read', () => {
  it.each([
    ['static blocks', 'class A { static { start(); } }'],
    ['#name in', 'class A { #b; c(d) { return #b in d; } }'],
    ['a static field called name', 'class A { static name = 1; }'],
    ['the flag v', 'const a = /[a--b]/v;'],
    ['findLast', 'list.findLast(a)'],
    ['Object.hasOwn', 'Object.hasOwn(a, "b")'],
    ['structuredClone', 'structuredClone(a)'],
    ['structuredClone of a scope', 'self.structuredClone(a)'],
    ['toSorted', 'list.toSorted()'],
    ['Promise.withResolvers', 'Promise.withResolvers()'],
    ['crypto.randomUUID', 'crypto.randomUUID()'],
    ['import attributes', 'import a from "./a.json" with { type: "json" };'],
    ['decorators', '@a class B {}'],
    ['a popover', 'element.showPopover()'],
  ])('is told of %s in a script', (_name, text) => {
    expect(faultsOf('assets/index-1.js', text)).toHaveLength(1);
  });

  it.each([
    ['nesting', '.a { color: red; .b { color: blue } }'],
    [':has', '.a:has(.b) { color: red }'],
    ['color-mix', '.a { color: color-mix(in srgb, red, blue) }'],
    ['a container', '@container (width > 1px) { .a { color: red } }'],
    ['layers', '@layer a { .a { color: red } }'],
    ['units of later days', '.a { height: 100dvh }'],
    ['light-dark', '.a { color: light-dark(red, blue) }'],
    ['translate as a property', '.a { translate: 1px }'],
    ['ranges in a condition', '@media (width >= 400px) { .a { color: red } }'],
    ['subgrid', '.a { grid-template-columns: subgrid }'],
  ])('is told of %s in a style', (_name, text) => {
    expect(faultsOf('assets/index-1.css', text).length).toBeGreaterThan(0);
  });

  it('is told of anything newer than 2009 in the script that speaks to the oldest', () => {
    for (const text of ['const a = 1;', 'var a = () => 1;', 'var a = `b`;', 'var a = b?.c;']) {
      expect(faultsOf('kernel.js', text)).toHaveLength(1);
    }
    for (const file of ['kernel.js', 'old-kernel.js']) {
      expect(faultsOf(file, readFileSync(`public/${file}`, 'utf8'))).toEqual([]);
    }
  });

  it('is told of a later name of a library that is known to get along without another', () => {
    const worker = 'assets/duckdb-browser-eh.worker-1.js';
    expect(faultsOf(worker, 'a.createSyncAccessHandle()')).toEqual([]);
    expect(faultsOf(worker, 'a.findLast(b)')).toHaveLength(1);
    expect(faultsOf('assets/readPdf-1.js', 'a.findLast(b)')).toEqual([]);
    expect(faultsOf('assets/readPdf-1.js', 'class A { static { b(); } }')).toHaveLength(1);
  });
});

it('the oldest kernel is the one that README, the build and the message name', () => {
  const named = `Chromium ${String(OLDEST_CHROMIUM)}`;
  for (const file of ['README.md', 'README.zh-CN.md', 'public/old-kernel.js']) {
    expect(readFileSync(file, 'utf8')).toContain(named);
  }
  expect(readFileSync('vite.config.ts', 'utf8')).toContain(`'chrome${String(OLDEST_CHROMIUM)}'`);
});
