import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/domain/measures';
import { lensInForce, lensReasons } from '../../src/state/lensReasons';
import { DEFAULT_SELECTION, VIEWS } from '../../src/state/selection';

describe('lenses that make no sense', () => {
  it('never offers a share of channels, which may overlap', () => {
    expect(lensReasons('channels', null).share).toContain('可重复计');
    expect(lensReasons('channels', 'disclosure.channel.website').share).toContain('可重复计');
  });

  it('offers a share only for a count that is a proved part', () => {
    for (const { id, kind, partOf } of MEASURES) {
      const isOffered = lensReasons('applications', id).share === undefined;
      expect(isOffered, id).toBe(kind === 'count' && partOf !== undefined);
    }
  });

  it('always leaves the plain value', () => {
    for (const view of VIEWS) expect(lensReasons(view, null).value).toBeUndefined();
  });

  it('give way to the plain value, and come back where they make sense', () => {
    const shares = { ...DEFAULT_SELECTION, lens: 'share' } as const;
    expect(lensInForce({ ...shares, view: 'channels' })).toBe('value');
    expect(lensInForce({ ...shares, view: 'proposals' })).toBe('share');
  });

  it('makes an index, and a number for every 10,000 persons, of counts only', () => {
    for (const { id, kind } of MEASURES) {
      const { index, per10k } = lensReasons('applications', id);
      expect([index === undefined, per10k === undefined], id).toEqual([kind === 'count', kind === 'count']);
    }
    // The page of proposals opens with a share.
    expect(lensReasons('proposals', null).index).toContain('百分点');
    expect(lensReasons('applications', null).index).toBeUndefined();
  });

  it('offers values, and shares of proved parts, where units are compared', () => {
    expect(Object.keys(lensReasons('compare', null)).sort()).toEqual(['change', 'index', 'per10k', 'share']);
    const part = MEASURES.find(({ partOf }) => partOf !== undefined)?.id ?? '';
    expect(lensReasons('compare', part).share).toBeUndefined();
  });

  it('does not fail on a measure that does not exist', () => {
    expect(lensReasons('disclosure', 'no.such.measure').share).toContain('不作占比');
  });
});
