import { describe, expect, it } from 'vitest';
import { refusalTotal } from '../../../src/domain/checks/refusalTotal';
import { aReport, findingsOf, told } from './reports';

describe('refusalTotal', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        refusalTotal,
        aReport(
          { form: 'form2014' },
          {
            'application.result.refused': 21,
            'application.result.refused.secret': 1,
            'application.result.refused.trade_secret': 2,
            'application.result.refused.privacy': 3,
            'application.result.refused.three_safety': 4,
            'application.result.refused.not_gov_info': 5,
            'application.result.refused.other_legal': 6,
          },
        ),
      ),
    ).toEqual(['passed 21 21']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      refusalTotal,
      aReport(
        { form: 'form2014' },
        {
          'application.result.refused': 22,
          'application.result.refused.secret': 1,
          'application.result.refused.trade_secret': 2,
          'application.result.refused.privacy': 3,
          'application.result.refused.three_safety': 4,
          'application.result.refused.not_gov_info': 5,
          'application.result.refused.other_legal': 6,
        },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 22, right: 21, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        refusalTotal,
        aReport(
          { form: 'form2014' },
          {
            'application.result.refused': 21,
            'application.result.refused.secret': 1,
            'application.result.refused.trade_secret': 2,
            'application.result.refused.privacy': 3,
            'application.result.refused.three_safety': 4,
            'application.result.refused.not_gov_info': 5,
            'application.result.refused.other_legal': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(refusalTotal, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        refusalTotal,
        aReport(
          { form: 'form2019' },
          {
            'application.result.refused': 22,
            'application.result.refused.secret': 1,
            'application.result.refused.trade_secret': 2,
            'application.result.refused.privacy': 3,
            'application.result.refused.three_safety': 4,
            'application.result.refused.not_gov_info': 5,
            'application.result.refused.other_legal': 6,
          },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        refusalTotal,
        aReport(
          { form: 'form2021' },
          {
            'application.result.refused': 22,
            'application.result.refused.secret': 1,
            'application.result.refused.trade_secret': 2,
            'application.result.refused.privacy': 3,
            'application.result.refused.three_safety': 4,
            'application.result.refused.not_gov_info': 5,
            'application.result.refused.other_legal': 6,
          },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 refused nothing', () => {
    expect(
      told(
        refusalTotal,
        aReport(
          { form: 'form2014', year: 2017 },
          {
            'application.result.refused': 0,
            'application.result.refused.secret': 0,
            'application.result.refused.trade_secret': 0,
            'application.result.refused.privacy': 0,
            'application.result.refused.three_safety': 0,
            'application.result.refused.not_gov_info': 0,
            'application.result.refused.other_legal': 0,
          },
        ),
      ),
    ).toEqual(['passed 0 0']);
  });
});
