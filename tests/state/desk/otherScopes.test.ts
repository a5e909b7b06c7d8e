import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/domain/report';
import type { FilePart, Told } from '../../../src/ingest/filePart';
import { otherScopesOf } from '../../../src/state/desk/otherScopes';
import { anIntake, type Stated } from '../reports';
import { aReading } from './desks';

const asked: Told<Scope> = { value: undefined, certainty: 'unknown' };
const part = (scope: Told<Scope> | undefined, name = ''): FilePart => ({
  name,
  layout: { value: 'form', certainty: 'stated' },
  subject: scope === undefined ? {} : { scope },
  preview: undefined,
});
const side = (...stated: Stated[]) => anIntake('loaded', stated).batch;
const onDesk = (stated: readonly Stated[], ...parts: FilePart[]) => [
  {
    id: 7,
    reading: { ...aReading(anIntake('a.txt', stated), { encoding: undefined, scope: 'unstated' }), parts },
  },
];
const report = (scope: Scope, year = 2023, unit = '360703'): Stated => ({ unit, year, received: 1, scope });

describe('a report without a scope, whose unit and year are loaded already', () => {
  it('is told with its part and the scopes it is loaded under', () => {
    const found = otherScopesOf(side(report('whole'), report('own'), report('own', 2022)), [
      ...onDesk([report('unstated')], part(asked)),
    ]);
    expect(found).toMatchObject([{ file: 7, part: '', scopes: ['whole', 'own'] }]);
  });

  it('is not told where the loaded one has no scope either, or is of another year or unit', () => {
    const loaded = side(report('unstated'), report('whole', 2022), report('whole', 2023, '360704'));
    expect(otherScopesOf(loaded, onDesk([report('unstated')], part(asked)))).toEqual([]);
  });

  it('is not told where a person said that it has none, or the file says its scope', () => {
    const loaded = side(report('whole'));
    const said = part({ value: 'unstated', certainty: 'chosen' });
    expect(otherScopesOf(loaded, onDesk([report('unstated')], said))).toEqual([]);
    expect(otherScopesOf(loaded, onDesk([report('own')], part(asked)))).toEqual([]);
  });

  it('is not told of a file that is not read, or of a part that has no scope to be said', () => {
    const loaded = side(report('whole'));
    expect(otherScopesOf(loaded, [{ id: 1, reading: undefined }])).toEqual([]);
    expect(otherScopesOf(loaded, onDesk([report('unstated')], part(undefined)))).toEqual([]);
  });
});
