import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicator, indicatorCode, isIndicatorId } from '../../src/domain/catalogue';
import { INDICATOR_MEANINGS } from '../../src/domain/definitions/indicators';
import { INDICATOR_GROUPS } from '../../src/domain/indicator';

/** A label as a reader of tables compares it: without numbering, blanks and brackets. */
const plain = (label: string) =>
  label.replace(/^(?:[一二三四五六七八九十]+、|（.+?）|\d+\.)/, '').replace(/[\s（）]/g, '');

describe('the catalogue', () => {
  it('holds 148 indicators, each once, its code being its place', () => {
    expect(CATALOGUE.length).toBe(148);
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(148);
    CATALOGUE.forEach(({ id }, code) => {
      expect(indicatorCode(id)).toBe(code);
      expect(indicator(id).id).toBe(id);
    });
  });
  it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
    '%s has a name and a definition in both languages, a known parent, and a note in both or none',
    (_id, entry) => {
      const meaning = INDICATOR_MEANINGS[entry.id];
      expect(entry.name.zh).not.toBe('');
      expect(entry.name.en).not.toBe('');
      expect(meaning.zh).toMatch(/。$/);
      expect(meaning.en).toMatch(/\.$/);
      expect(entry.parent === undefined || isIndicatorId(entry.parent)).toBe(true);
      if (entry.note !== undefined) {
        expect(entry.note).toMatch(/。$/);
      }
    },
  );
  it('keeps groups together, in the order of the report', () => {
    const order = CATALOGUE.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    // Disclosure channels stand between documents and response; complaints close the reviews.
    expect(order).toEqual(INDICATOR_GROUPS);
  });
  it('has no alias that names a second indicator by name, row or alias', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, rows, aliases } of CATALOGUE) {
      for (const label of [name.zh, ...Object.values(rows), ...(aliases ?? [])]) {
        const owner = owners.get(plain(label)) ?? new Set();
        owners.set(plain(label), owner.add(id));
      }
    }
    for (const { id, aliases } of CATALOGUE) {
      for (const alias of aliases ?? []) expect([...(owners.get(plain(alias)) ?? [])], alias).toEqual([id]);
    }
  });
  it('knows the common spellings of the headline rows', () => {
    const named = (alias: string) =>
      CATALOGUE.filter(({ aliases }) => aliases?.includes(alias) === true).map(({ id }) => id);
    expect(named('受理申请数')).toEqual(['application.received']);
    expect(named('网站')).toEqual(['disclosure.channel.website']);
    expect(named('信函')).toEqual(['application.channel.letter']);
  });
  it('refuses an unknown id', () => {
    expect(isIndicatorId('application.unknown')).toBe(false);
    expect(isIndicatorId('toString')).toBe(false);
  });
});
