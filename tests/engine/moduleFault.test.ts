import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { MODULE_BYTES } from '../../src/engine/moduleBytes';
import { moduleFault } from '../../src/engine/moduleFault';

const answering = (status: number, type?: string) => () =>
  Promise.resolve(
    new Response(null, { status, ...(type === undefined ? {} : { headers: { 'content-type': type } }) }),
  );

describe('a module', () => {
  test.each([
    ['sent as it must be', answering(200, 'application/wasm')],
    ['sent with a parameter in its type', answering(200, 'Application/WASM; charset=binary')],
    ['of a server that does not tell the type', answering(200)],
    ['of a server that refuses HEAD', answering(405, 'text/html')],
    ['of a server that does not answer', () => Promise.reject(new TypeError('network'))],
  ])('%s has no fault', async (_, ask) => {
    expect(await moduleFault('/assets/duckdb.wasm', ask)).toBeUndefined();
  });

  test('sent with the wrong type is told in words that name the type and the cure', async () => {
    const fault = await moduleFault('/assets/duckdb.wasm', answering(200, 'application/octet-stream'));
    expect(fault?.lost).toBe(true);
    for (const words of [fault?.sentence.zh, fault?.sentence.en]) {
      expect(words).toContain('application/octet-stream');
      expect(words).toContain('application/wasm');
    }
  });

  test('that is not on the server is told in words', async () => {
    const fault = await moduleFault('/assets/duckdb.wasm', answering(404, 'text/html'));
    expect(fault?.sentence.zh).toContain('没有分析引擎文件');
  });
});

test.each(['eh', 'mvp'] as const)('the size told for the %s module is the size of its file', (kind) => {
  const file = createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`);
  expect(statSync(file).size).toBe(MODULE_BYTES[kind]);
});
