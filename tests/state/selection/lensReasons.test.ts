import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/domain/measures';
import { lensInForce, lensReasons } from '../../../src/state/selection/lensReasons';
import { COMPARISONS, DEFAULT_SELECTION, VIEWS } from '../../../src/state/selection/selection';

const WITH_PERSONS = {
  kind: 'real',
  population: { id: 'p', file: '人口.csv', kind: 'real', basis: 'resident', figures: [] },
} as const;

describe('lenses that make no sense', () => {
  it('never offers a share of channels, which may overlap', () => {
    expect(lensReasons('channels', null, WITH_PERSONS).share).toContain('可重复计');
    expect(lensReasons('channels', 'disclosure.channel.website', WITH_PERSONS).share).toContain('可重复计');
  });

  it('offers a share only for a count that is a proved part', () => {
    for (const { id, kind, partOf } of MEASURES) {
      const isOffered = lensReasons('applications', id, WITH_PERSONS).share === undefined;
      expect(isOffered, id).toBe(kind === 'count' && partOf !== undefined);
    }
  });

  it('always leaves the plain value', () => {
    for (const view of VIEWS) expect(lensReasons(view, null, WITH_PERSONS).value).toBeUndefined();
  });

  it('give way to the plain value, and come back where they make sense', () => {
    const shares = { ...DEFAULT_SELECTION, lens: 'share' } as const;
    expect(lensInForce({ ...shares, view: 'channels' }, WITH_PERSONS)).toBe('value');
    expect(lensInForce({ ...shares, view: 'proposals' }, WITH_PERSONS)).toBe('share');
  });

  it('makes an index, and a number for every 10,000 persons, of counts only', () => {
    for (const { id, kind } of MEASURES) {
      const { index, per10k } = lensReasons('applications', id, WITH_PERSONS);
      expect([index === undefined, per10k === undefined], id).toEqual([kind === 'count', kind === 'count']);
    }
    // The page of proposals opens with a share.
    expect(lensReasons('proposals', null, WITH_PERSONS).index).toContain('百分点');
    expect(lensReasons('applications', null, WITH_PERSONS).index).toBeUndefined();
  });

  it('offers shares of proved parts alone where units are compared', () => {
    expect(lensReasons('compare', null, WITH_PERSONS).share).toContain('没有可核实的总数');
    const part = MEASURES.find(({ partOf }) => partOf !== undefined)?.id ?? '';
    expect(lensReasons('compare', part, WITH_PERSONS).share).toBeUndefined();
  });

  it('puts units in order under every lens, and draws the other forms of 对比排名 from the figures', () => {
    for (const comparison of COMPARISONS) {
      const reasons = lensReasons('compare', null, WITH_PERSONS, comparison);
      for (const lens of ['change', 'index', 'per10k'] as const) {
        if (comparison === 'order') expect(reasons[lens]).toBeUndefined();
        else expect(reasons[lens]).toContain('请先选“排序”');
      }
    }
    const without = { kind: 'real', population: undefined } as const;
    expect(lensReasons('compare', null, without, 'order').per10k).toContain('载入人口文件');
  });

  it('makes a number for every 10,000 persons only with a population of its own kind', () => {
    const { population } = WITH_PERSONS;
    const reason = (persons: Parameters<typeof lensReasons>[2]) =>
      lensReasons('applications', null, persons).per10k;
    expect(reason(WITH_PERSONS)).toBeUndefined();
    expect(reason({ kind: 'real', population: undefined })).toContain('载入人口文件');
    expect(reason({ kind: 'synthetic', population })).toContain('不相除');
    const chosen = { ...DEFAULT_SELECTION, view: 'applications', lens: 'per10k' } as const;
    expect(lensInForce(chosen, WITH_PERSONS)).toBe('per10k');
    expect(lensInForce(chosen, { kind: 'real', population: undefined })).toBe('value');
  });

  it('does not fail on a measure that does not exist', () => {
    expect(lensReasons('disclosure', 'no.such.measure', WITH_PERSONS).share).toContain('不作占比');
  });
});
