import { describe, expect, it } from 'vitest';
import {
  findingId,
  isOutdated,
  mergeReviews,
  readReview,
  reportOfFinding,
  type Review,
} from '../../src/domain/review';

const REVIEW: Review = {
  finding: 'real/360703@2017@whole/staffTotal/total',
  state: 'confirmed',
  note: '已退回',
  at: '2026-11-24T01:02:03.000Z',
  left: 4,
  right: 2,
};

describe('the name of a finding', () => {
  it('tells real and made-up reports of one unit and year apart', () => {
    const place = { check: 'staffTotal', place: 'total' };
    expect(findingId('real', '360703@2017@whole', place)).toBe(REVIEW.finding);
    expect(findingId('synthetic', '360703@2017@whole', place)).not.toBe(REVIEW.finding);
  });
  it('gives its report back, also that of a department and that of a second copy', () => {
    expect(reportOfFinding(REVIEW.finding)).toEqual({ kind: 'real', report: '360703@2017@whole' });
    const department = '310000/上海市科学技术委员会@2024@department#2';
    expect(
      reportOfFinding(
        findingId('synthetic', department, { check: 'copiedReport', place: '360702@2024@whole' }),
      ),
    ).toEqual({ kind: 'synthetic', report: department });
  });
  it.each(['', 'real', 'real/360703@2017@whole', 'other/360703@2017@whole/a/b', 'real/36@2017@whole/a/b'])(
    'is not %j',
    (text) => {
      expect(reportOfFinding(text)).toBeUndefined();
    },
  );
});

describe('a decision', () => {
  it('is out of date once either side is another number or has none', () => {
    expect(isOutdated(REVIEW, { left: 4, right: 2 })).toBe(false);
    expect(isOutdated(REVIEW, { left: 4, right: 3 })).toBe(true);
    expect(isOutdated(REVIEW, { left: 4 })).toBe(true);
  });
  it('is read back as it was written', () => {
    expect(readReview(JSON.parse(JSON.stringify(REVIEW)))).toEqual(REVIEW);
    const { left: _, right: __, ...withoutSides } = REVIEW;
    expect(readReview(withoutSides)).toEqual(withoutSides);
  });
  it('is read in one spelling of time and with a note of bounded length', () => {
    expect(readReview({ ...REVIEW, at: '2026-11-24T09:02:03+08:00', note: '长'.repeat(600) })).toMatchObject({
      at: '2026-11-24T01:02:03.000Z',
      note: '长'.repeat(500),
    });
  });
  it.each([
    null,
    'confirmed',
    [],
    { ...REVIEW, finding: 'x' },
    { ...REVIEW, state: 'done' },
    { ...REVIEW, at: 'yesterday' },
  ])('is not read from %j', (json) => {
    expect(readReview(json)).toBeUndefined();
  });
});

describe('mergeReviews', () => {
  const mine = new Map([[REVIEW.finding, REVIEW]]);
  const later = '2026-11-25T00:00:00.000Z';
  const earlier = '2026-11-23T00:00:00.000Z';

  it('lets the newer of two decisions hold', () => {
    const newer: Review = { ...REVIEW, state: 'ignored', at: later };
    const merged = mergeReviews(mine, [newer]);
    expect(merged).toMatchObject({ added: 0, replaced: 1, older: 0 });
    expect(merged.reviews.get(REVIEW.finding)).toEqual(newer);
  });
  it('keeps a decision against an older one and counts it', () => {
    const merged = mergeReviews(mine, [{ ...REVIEW, state: 'ignored', at: earlier }]);
    expect(merged).toMatchObject({ added: 0, replaced: 0, older: 1 });
    expect(merged.reviews.get(REVIEW.finding)).toEqual(REVIEW);
  });
  it('counts nothing where both say the same', () => {
    expect(mergeReviews(mine, [{ ...REVIEW, at: later }])).toMatchObject({ added: 0, replaced: 0, older: 0 });
  });
  it('adds what was not decided', () => {
    const other = { ...REVIEW, finding: 'real/360703@2017@whole/replyTotal/total' };
    expect(mergeReviews(mine, [other])).toMatchObject({ added: 1, replaced: 0, older: 0 });
  });
});
