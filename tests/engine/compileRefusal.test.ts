import { afterEach, expect, it, vi } from 'vitest';
import { compileRefused, mayCompile } from '../../src/engine/compileRefusal';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('WebAssembly is compiled where nothing forbids it', async () => {
  expect(await mayCompile()).toBe(true);
});

it.each([
  [
    'a policy refuses it',
    { compile: () => Promise.reject(new WebAssembly.CompileError('Refused to compile')) },
  ],
  [
    'it is refused at once',
    {
      compile: () => {
        throw new Error('disallowed by embedder');
      },
    },
  ],
  ['a setting has taken it away', undefined],
])('it is not where %s', async (_, webAssembly) => {
  vi.stubGlobal('WebAssembly', webAssembly);
  expect(await mayCompile()).toBe(false);
});

it('is told in both languages, as what another start would not mend', () => {
  const { lost, died, sentence } = compileRefused();
  expect([lost, died]).toEqual([true, false]);
  expect(sentence.zh).toContain('内容安全策略');
  expect(sentence.en).toContain('content policy');
});
