import { describe, expect, it } from 'vitest';
import { reviewResults } from '../../../src/domain/checks/reviewResults';
import { aReport, findingsOf, told } from './reports';

describe('reviewResults', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        reviewResults,
        aReport(
          { form: 'form2014' },
          { 'review.total': 6, 'review.upheld': 3, 'review.corrected': 2, 'review.other': 1 },
        ),
      ),
    ).toEqual(['passed 6 6']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      reviewResults,
      aReport(
        { form: 'form2014' },
        { 'review.total': 7, 'review.upheld': 3, 'review.corrected': 2, 'review.other': 1 },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 7, right: 6, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        reviewResults,
        aReport(
          { form: 'form2014' },
          { 'review.total': 6, 'review.upheld': 3, 'review.corrected': 2, 'review.other': 'unfilled' },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(reviewResults, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        reviewResults,
        aReport(
          { form: 'form2019' },
          { 'review.total': 7, 'review.upheld': 3, 'review.corrected': 2, 'review.other': 1 },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        reviewResults,
        aReport(
          { form: 'form2021' },
          { 'review.total': 7, 'review.upheld': 3, 'review.corrected': 2, 'review.other': 1 },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 had no review', () => {
    expect(
      told(
        reviewResults,
        aReport(
          { form: 'form2014', year: 2017 },
          { 'review.total': 0, 'review.upheld': 0, 'review.corrected': 0, 'review.other': 0 },
        ),
      ),
    ).toEqual(['passed 0 0']);
  });
});
