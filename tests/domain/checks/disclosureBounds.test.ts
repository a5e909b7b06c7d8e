import { describe, expect, it } from 'vitest';
import { disclosureBounds } from '../../../src/domain/checks/disclosureBounds';
import { aReport, findingsOf, told } from './reports';

describe('disclosureBounds', () => {
  it('holds: the total lies between the largest channel and their sum', () => {
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2014' },
          {
            'disclosure.total': 12,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 3,
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual(['passed 12 16', 'passed 10 12']);
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2014' },
          {
            'disclosure.total': 16,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 3,
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual(['passed 16 16', 'passed 10 16']);
  });
  it('off by one: above the sum, or below the largest channel', () => {
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2014' },
          {
            'disclosure.total': 17,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 3,
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual(['failed 17 16', 'passed 10 17']);
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2014' },
          {
            'disclosure.total': 9,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 3,
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual(['passed 9 16', 'failed 10 9']);
  });
  it('missing term: the sum is uncertain, the largest stated channel still counts', () => {
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2014' },
          {
            'disclosure.total': 12,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 'unfilled',
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual(['uncertain', 'passed 10 12']);
    expect(told(disclosureBounds, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        disclosureBounds,
        aReport(
          { form: 'form2019' },
          {
            'disclosure.total': 17,
            'disclosure.channel.gazette': 1,
            'disclosure.channel.website': 10,
            'disclosure.channel.weibo': 2,
            'disclosure.channel.wechat': 3,
            'disclosure.channel.other': 0,
          },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 tells 44,042 items beside channels of 2,668', () => {
    const nankang = aReport(
      { form: 'form2014', year: 2017 },
      {
        'disclosure.total': 44042,
        'disclosure.channel.gazette': 0,
        'disclosure.channel.website': 2215,
        'disclosure.channel.weibo': 284,
        'disclosure.channel.wechat': 169,
        'disclosure.channel.other': 0,
      },
    );
    expect(told(disclosureBounds, nankang)).toEqual(['failed 44042 2668', 'passed 2215 44042']);
    expect(findingsOf(disclosureBounds, nankang)[0]).toMatchObject({ severity: 'error', difference: 41374 });
  });
});
