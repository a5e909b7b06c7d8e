import { getPlatformFeatures } from '@duckdb/duckdb-wasm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineBuildHere } from '../../../src/state/builds/builtVersion';

afterEach(() => vi.restoreAllMocks());

describe('the build of the engine that is kept', () => {
  it('is the one that the page takes, found by the same bytes', async () => {
    const asked: string[] = [];
    const { validate } = WebAssembly;
    vi.spyOn(WebAssembly, 'validate').mockImplementation((bytes) => {
      asked.push(new Uint8Array(bytes as ArrayBuffer).join());
      return validate(bytes);
    });
    const { wasmExceptions } = await getPlatformFeatures();
    const byLoader = [...asked];
    asked.length = 0;
    expect(engineBuildHere()).toBe(wasmExceptions ? 'eh' : 'mvp');
    expect(byLoader).toContain(asked[0]);
  });

  it('is the one without exceptions where the browser knows none', () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    expect(engineBuildHere()).toBe('mvp');
  });
});
