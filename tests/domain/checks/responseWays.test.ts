import { describe, expect, it } from 'vitest';
import { responseWays } from '../../../src/domain/checks/responseWays';
import { aReport, findingsOf, told } from './reports';

describe('responseWays', () => {
  it('holds: no more matters than ways in sum', () => {
    expect(
      told(
        responseWays,
        aReport(
          { form: 'form2014' },
          {
            'response.total': 15,
            'response.press': 1,
            'response.interview': 2,
            'response.policy_articles': 3,
            'response.social': 4,
            'response.other': 5,
          },
        ),
      ),
    ).toEqual(['passed 15 15']);
    expect(
      told(
        responseWays,
        aReport(
          { form: 'form2014' },
          {
            'response.total': 3,
            'response.press': 1,
            'response.interview': 2,
            'response.policy_articles': 3,
            'response.social': 4,
            'response.other': 5,
          },
        ),
      ),
    ).toEqual(['passed 3 15']);
  });
  it('off by one: one matter more than ways', () => {
    expect(
      told(
        responseWays,
        aReport(
          { form: 'form2014' },
          {
            'response.total': 16,
            'response.press': 1,
            'response.interview': 2,
            'response.policy_articles': 3,
            'response.social': 4,
            'response.other': 5,
          },
        ),
      ),
    ).toEqual(['failed 16 15']);
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        responseWays,
        aReport(
          { form: 'form2014' },
          {
            'response.total': 16,
            'response.press': 1,
            'response.interview': 2,
            'response.policy_articles': 3,
            'response.social': 4,
            'response.other': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(
      told(
        responseWays,
        aReport(
          { form: 'form2019' },
          {
            'response.total': 16,
            'response.press': 1,
            'response.interview': 2,
            'response.policy_articles': 3,
            'response.social': 4,
            'response.other': 5,
          },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 answered 305 matters in 63 ways', () => {
    const [finding] = findingsOf(
      responseWays,
      aReport(
        { form: 'form2014', year: 2017 },
        {
          'response.total': 305,
          'response.press': 2,
          'response.interview': 15,
          'response.policy_articles': 30,
          'response.social': 16,
          'response.other': 0,
        },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 305, right: 63, difference: 242 });
    expect(finding?.sentence.zh).toBe(
      '回应公众关注热点或重大舆情数为 305，大于各回应方式之和 63，超出 242。',
    );
  });
});
