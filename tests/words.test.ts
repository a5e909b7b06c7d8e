import { describe, expect, it } from 'vitest';

/** Every file of English words, with the catalogue of the same name beside it. */
const english = import.meta.glob<{ default: object }>('../src/**/words/*.en.ts', { eager: true });
const catalogues = import.meta.glob<Record<string, unknown>>(['../src/**/words/*.ts', '!../src/**/*.en.ts'], {
  eager: true,
});

/** Paths of all texts and functions of a catalogue: `views.overview`. */
function pathsOf(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([key, inner]) =>
    pathsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** All plain texts of a catalogue. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

describe.each(Object.keys(catalogues))('%s', (path) => {
  const translated = english[path.replace(/\.ts$/, '.en.ts')]?.default;

  it('has every word in English and none besides', () => {
    // The one function a catalogue exports says its Chinese while no language is set.
    const [spoken] = Object.values(catalogues[path] ?? {}).filter((one) => typeof one === 'function');
    const chinese: unknown = (spoken as () => unknown)();
    expect(translated).toBeDefined();
    expect([...pathsOf(translated)].sort()).toEqual([...pathsOf(chinese)].sort());
  });

  it('leaves no Chinese in a plain English text but names in brackets or quotes', () => {
    const left = textsOf(translated).map((text) => text.replace(/[(“][^)”]*[)”]/g, ''));
    expect(left.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

it('finds the catalogues', () => {
  expect(Object.keys(catalogues).length).toBeGreaterThan(0);
  expect(Object.keys(english)).toHaveLength(Object.keys(catalogues).length);
});
