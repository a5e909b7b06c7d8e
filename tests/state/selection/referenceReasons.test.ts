import { describe, expect, it } from 'vitest';
import { REFERENCES } from '../../../src/domain/reference';
import type { Family } from '../../../src/state/units/family';
import { referenceReason, type ReferenceQuestion } from '../../../src/state/selection/referenceReasons';

function aFamily(peers: number, parent: number | null = 99): Family {
  return {
    name: '赣州市县级',
    peers: [...Array(peers).keys()],
    parent,
    parentName: '赣州市',
    unloaded: [],
    strangers: [],
  };
}

const asked: ReferenceQuestion = {
  view: 'applications',
  lens: 'value',
  measure: 'application.received',
  family: aFamily(10),
};
const reasonsOf = (question: ReferenceQuestion) => REFERENCES.map((id) => referenceReason(id, question));

describe('references that make no sense', () => {
  it('none of ten units with the government above', () => {
    expect(reasonsOf(asked)).toEqual(REFERENCES.map(() => undefined));
  });

  it('a band of nine units, a middle of two, a sum of one', () => {
    expect(referenceReason('band', { ...asked, family: aFamily(9) })).toBe(
      '赣州市县级只载入 9 个单位，不足 10 个。',
    );
    expect(referenceReason('median', { ...asked, family: aFamily(2) })).toBe(
      '赣州市县级只载入 2 个单位，不足 3 个。',
    );
    expect(referenceReason('average', { ...asked, family: aFamily(2) })).toContain('不足 3 个');
    expect(referenceReason('sum', { ...asked, family: aFamily(1) })).toContain('不足 2 个');
  });

  it('the government above where its report is not loaded', () => {
    expect(referenceReason('parent', { ...asked, family: aFamily(10, null) })).toBe(
      '没有载入赣州市自己的报告。',
    );
  });

  it('the sum of rates', () => {
    expect(referenceReason('sum', { ...asked, measure: 'rate.on_time' })).toContain('比率不相加');
    expect(referenceReason('average', { ...asked, measure: 'rate.on_time' })).toBeUndefined();
  });

  it('any of them without peers, under another lens, on the overview', () => {
    expect(new Set(reasonsOf({ ...asked, family: undefined })).size).toBe(1);
    expect(referenceReason('median', { ...asked, lens: 'change' })).toContain('请改选口径');
    expect(referenceReason('median', { ...asked, lens: 'share' })).toBeUndefined();
    expect(referenceReason('median', { ...asked, view: 'overview' })).toContain('总览');
  });
});
