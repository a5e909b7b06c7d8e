import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { documented } from './documented.js';

/** Names that the rule misses a docstring of. */
function missed(code: string): readonly string[] {
  const messages = new Linter().verify(code, {
    languageOptions: { parser: ts.parser },
    plugins: { gongkai: { rules: { documented } } },
    rules: { 'gongkai/documented': 'error' },
  });
  return messages.map(({ message }) => message.split(' ')[0] ?? '');
}

describe('the rule on docstrings', () => {
  it('finds what is exported and tells nothing of itself', () => {
    expect(missed('export const A = 1;')).toEqual(['A']);
    expect(missed('export type B = 1;')).toEqual(['B']);
    expect(missed('// no docstring\nexport function c() {}')).toEqual(['c']);
    expect(missed('/** Told. */\nexport class D { e() {} get f() { return 1; } }')).toEqual(['e']);
  });

  it('asks for none of what is told, is not public, or is told of elsewhere', () => {
    expect(missed('/** Told. */\nexport const A = 1;\nconst B = 2;\nexport { B };')).toEqual([]);
    expect(missed('/** Told. */\nexport class C { #d() {} private e() {} override f() {} }')).toEqual([]);
    expect(missed('/** Told. */\nexport class G implements H { i() {} }')).toEqual([]);
    expect(missed('/** Told. */\nexport function j(a: 1): 1;\nexport function j(a: 2): 2;')).toEqual([]);
  });
});
