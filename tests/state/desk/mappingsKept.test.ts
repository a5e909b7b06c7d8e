import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { ColumnTarget } from '../../../src/ingest/filePart';
import { MappingMemory } from '../../../src/state/desk/mappingMemory.svelte';
import { mappingsOfText, textOfMappings } from '../../../src/state/desk/mappingsKept';

const received: ColumnTarget = {
  kind: 'indicator',
  indicator: indicatorCode('application.received'),
  applicant: 1,
};
const mapping = new Map<number, ColumnTarget>([
  [0, { kind: 'role', role: 'unit' }],
  [3, received],
  [4, { kind: 'ignored' }],
]);

const WORDS = { mappingsOfText, textOfMappings };

describe('remembered columns', () => {
  it('come back as they were, indicators by name and not by code', () => {
    const text = textOfMappings(new Map([['heads', mapping]]));
    expect(text).toContain('application.received');
    expect(mappingsOfText(text)).toEqual(new Map([['heads', mapping]]));
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', '{"version":2,"heads":[]}'],
    [
      'an unknown indicator',
      '{"version":1,"heads":[{"fingerprint":"a","columns":[{"column":1,"indicator":"x","applicant":"total"}]}]}',
    ],
    [
      'a column before the first',
      '{"version":1,"heads":[{"fingerprint":"a","columns":[{"column":-1,"ignored":true}]}]}',
    ],
  ])('are none where the store holds %s', (_, text) => {
    expect(mappingsOfText(text).size).toBe(0);
  });

  it('can be forgotten, and last while the page is open where the browser keeps nothing', async () => {
    const store = {
      read: () => null,
      write: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const memory = new MappingMemory({ store, words: () => Promise.resolve(WORDS) });
    await memory.read();
    memory.remember('heads', mapping);
    expect(memory.isKept).toBe(false);
    expect(memory.all.get('heads')).toBe(mapping);
    memory.forget('heads');
    expect(memory.all.size).toBe(0);
  });
});
