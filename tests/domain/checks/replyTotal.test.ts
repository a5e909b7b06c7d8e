import { describe, expect, it } from 'vitest';
import { replyTotal } from '../../../src/domain/checks/replyTotal';
import { aReport, findingsOf, told } from './reports';

describe('replyTotal', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        replyTotal,
        aReport(
          { form: 'form2014' },
          {
            'application.replied': 36,
            'application.result.already_public': 1,
            'application.result.disclosed_full': 2,
            'application.result.disclosed_partial': 3,
            'application.result.refused': 4,
            'application.result.not_this_agency': 5,
            'application.result.not_exist': 6,
            'application.result.asked_to_amend': 7,
            'application.result.other_route': 8,
          },
        ),
      ),
    ).toEqual(['passed 36 36']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      replyTotal,
      aReport(
        { form: 'form2014' },
        {
          'application.replied': 37,
          'application.result.already_public': 1,
          'application.result.disclosed_full': 2,
          'application.result.disclosed_partial': 3,
          'application.result.refused': 4,
          'application.result.not_this_agency': 5,
          'application.result.not_exist': 6,
          'application.result.asked_to_amend': 7,
          'application.result.other_route': 8,
        },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 37, right: 36, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        replyTotal,
        aReport(
          { form: 'form2014' },
          {
            'application.replied': 36,
            'application.result.already_public': 1,
            'application.result.disclosed_full': 2,
            'application.result.disclosed_partial': 3,
            'application.result.refused': 4,
            'application.result.not_this_agency': 5,
            'application.result.not_exist': 6,
            'application.result.asked_to_amend': 7,
            'application.result.other_route': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(replyTotal, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        replyTotal,
        aReport(
          { form: 'form2019' },
          {
            'application.replied': 37,
            'application.result.already_public': 1,
            'application.result.disclosed_full': 2,
            'application.result.disclosed_partial': 3,
            'application.result.refused': 4,
            'application.result.not_this_agency': 5,
            'application.result.not_exist': 6,
            'application.result.asked_to_amend': 7,
            'application.result.other_route': 8,
          },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        replyTotal,
        aReport(
          { form: 'form2021' },
          {
            'application.replied': 37,
            'application.result.already_public': 1,
            'application.result.disclosed_full': 2,
            'application.result.disclosed_partial': 3,
            'application.result.refused': 4,
            'application.result.not_this_agency': 5,
            'application.result.not_exist': 6,
            'application.result.asked_to_amend': 7,
            'application.result.other_route': 8,
          },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 counts no reply of any kind', () => {
    expect(
      told(
        replyTotal,
        aReport(
          { form: 'form2014', year: 2017 },
          {
            'application.replied': 0,
            'application.result.already_public': 0,
            'application.result.disclosed_full': 0,
            'application.result.disclosed_partial': 0,
            'application.result.refused': 0,
            'application.result.not_this_agency': 0,
            'application.result.not_exist': 0,
            'application.result.asked_to_amend': 0,
            'application.result.other_route': 0,
          },
        ),
      ),
    ).toEqual(['passed 0 0']);
  });
});
