import { describe, expect, it } from 'vitest';
import { channelOverlap } from '../../../src/domain/checks/channelOverlap';
import { aReport, findingsOf, told, type Figures } from './reports';

describe('channelOverlap', () => {
  const disclosed = (total: number, website: number, wechat: number): Figures => ({
    'disclosure.total': total,
    'disclosure.channel.gazette': 0,
    'disclosure.channel.website': website,
    'disclosure.channel.weibo': 0,
    'disclosure.channel.wechat': wechat,
    'disclosure.channel.other': 0,
  });
  it('holds: channels that add up to the total need no word', () => {
    expect(told(channelOverlap, aReport({ form: 'form2014' }, disclosed(12, 10, 2)))).toEqual([
      'passed 12 12',
    ]);
  });
  it('off by one: one item on two channels is a remark that it is no fault', () => {
    const [finding] = findingsOf(channelOverlap, aReport({ form: 'form2014' }, disclosed(11, 10, 2)));
    expect(finding).toMatchObject({ result: 'failed', severity: 'remark', left: 12, right: 11 });
    expect(finding?.sentence.zh).toContain('二者不必相等');
  });
  it('missing term: uncertain', () => {
    const report = aReport(
      { form: 'form2014' },
      { ...disclosed(11, 10, 2), 'disclosure.channel.wechat': 'unfilled' },
    );
    expect(told(channelOverlap, report)).toEqual(['uncertain']);
  });
  it('other form: not applied', () => {
    expect(told(channelOverlap, aReport({ form: 'form2019' }, disclosed(11, 10, 2)))).toEqual([]);
  });
  it('real figures: Nankang 2017 lies the other way, so its fault is not explained away', () => {
    const nankang = aReport(
      { form: 'form2014', year: 2017 },
      { ...disclosed(44042, 2215, 169), 'disclosure.channel.weibo': 284 },
    );
    expect(told(channelOverlap, nankang)).toEqual(['passed 2668 44042']);
  });
});
