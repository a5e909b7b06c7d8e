import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingOf,
  neededFromHash,
  neededOf,
  neededToText,
  type NeededSet,
} from '../../../src/state/selection/neededSets';

const set = (fingerprint: string, title = '', reports = 1): NeededSet => ({ fingerprint, reports, title });

describe('the data a link was made on', () => {
  it('is named by fingerprint, reports and file', () => {
    const info = {
      id: 'import-ab12cd34ef567890',
      title: '南康',
      kind: 'real',
      origin: '',
      licence: '',
      fingerprint: 'ab12cd34ef567890',
      reportCount: 3,
      figureCount: 9,
    } as const;
    const imported = { at: '2026-01-01T00:00:00Z', bytes: 1, file: '南康2015–2019.xlsx', replaces: [] };
    const sets = neededOf([
      { isBundled: true, info },
      { isBundled: false, info, imported },
    ]);
    expect(sets).toEqual([set('ab12cd34', '南康2015–2019.xlsx', 3)]);
    expect(neededToText(sets)).toBe('ab12cd34~3~%E5%8D%97%E5%BA%B72015%E2%80%932019.xlsx');
    // A set of a file that somebody changed by hand has no fingerprint to know it by.
    expect(neededOf([{ isBundled: false, info: { ...info, fingerprint: '<b>' } }])).toEqual([]);
  });

  it('comes back from the link, whatever the titles hold', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{8}$/);
    const title = fc.constantFrom('', '南康.xlsx', 'a,b&c~d=%#.csv', '<img onerror=1>');
    const sets = fc.array(fc.tuple(hex, title, fc.integer({ min: 0, max: 9_999_999 })), { maxLength: 3 });
    fc.assert(
      fc.property(sets, (made) => {
        const list = made.map(([id, name, reports]) => set(id, name, reports));
        expect(neededFromHash(`#v=channels&f=${neededToText(list)}`)).toEqual(list);
      }),
    );
  });

  it('keeps a link of fifty files short: three by name, forty in all', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      set(at.toString(16).padStart(8, '0'), '政府信息公开工作年度报告'.repeat(5)),
    );
    const text = neededToText(many);
    expect(text.length).toBeLessThan(2500);
    expect(neededFromHash(`#f=${text}`).map(({ title }) => title !== '')).toEqual(
      Array.from({ length: 40 }, (_, at) => at < 3),
    );
  });

  it('is harmless where a link was made up', () => {
    expect(neededFromHash('#f=<script>~1~x,ab12cd34~-1~x,ab12cd34~3')).toEqual([]);
    expect(neededFromHash('#f=ab12cd34~3~%E0%A4%A')).toEqual([set('ab12cd34', '', 3)]);
    expect(neededFromHash('#f=ab12cd34~3~%E2%80%AEgpj.exe%0A')).toEqual([set('ab12cd34', 'gpj.exe', 3)]);
    const long = neededFromHash(`#f=ab12cd34~3~${'x'.repeat(90_000)}`);
    expect([...(long[0]?.title ?? '')]).toHaveLength(40);
    expect(neededFromHash(`#f=${'ab12cd34~3~a,'.repeat(9000)}`)).toHaveLength(40);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(neededFromHash(text))));
  });

  it('is missing where its fingerprint is not loaded, under whatever name', () => {
    const asked = [set('aaaaaaaa', '甲.csv'), set('bbbbbbbb', '乙.csv')];
    expect(missingOf(asked, [set('bbbbbbbb', '另一个名字.csv')])).toEqual([asked[0]]);
  });
});
