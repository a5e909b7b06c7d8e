import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemKindName } from '../../../src/state/desk/problemKinds';

/** Codes of faults as the readers write them, but those of a whole file, which go by the common name. */
const CODES = [
  ...new Set(
    readdirSync('src/ingest', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(`src/ingest/${name}`, 'utf8');
        const found = text.matchAll(
          /(?:code: |(?:addFile|fileProblem)\(\s*'(?:error|warning)',\s*)'([a-z]+\.[a-z-]+)'/gu,
        );
        return [...found].map(([, code = '']) => code);
      })
      .filter((code) => !code.startsWith('file.')),
  ),
];

describe('the name of a kind of fault', () => {
  it('tells what the fault is about, for every code of the readers', () => {
    expect(CODES.length).toBeGreaterThan(30);
    expect(CODES.filter((code) => problemKindName(code).zh === '文件读取')).toEqual([]);
  });

  it('is its own where faults of one sort want different answers', () => {
    expect(problemKindName('indicator.unknown').zh).toBe('列名或行名不是已知的指标');
    expect(problemKindName('form.label-near').zh).not.toBe(problemKindName('form.mixed').zh);
    expect(problemKindName('no-such.code').zh).toBe('文件读取');
  });
});
