import { describe, expect, it } from 'vitest';
import { applicationChannels } from '../../../src/domain/checks/applicationChannels';
import { aReport, findingsOf, told } from './reports';

describe('applicationChannels', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        applicationChannels,
        aReport(
          { form: 'form2014' },
          {
            'application.received': 10,
            'application.channel.in_person': 1,
            'application.channel.fax': 2,
            'application.channel.online': 3,
            'application.channel.letter': 4,
          },
        ),
      ),
    ).toEqual(['passed 10 10']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      applicationChannels,
      aReport(
        { form: 'form2014' },
        {
          'application.received': 11,
          'application.channel.in_person': 1,
          'application.channel.fax': 2,
          'application.channel.online': 3,
          'application.channel.letter': 4,
        },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 11, right: 10, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        applicationChannels,
        aReport(
          { form: 'form2014' },
          {
            'application.received': 10,
            'application.channel.in_person': 1,
            'application.channel.fax': 2,
            'application.channel.online': 3,
            'application.channel.letter': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(applicationChannels, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        applicationChannels,
        aReport(
          { form: 'form2019' },
          {
            'application.received': 11,
            'application.channel.in_person': 1,
            'application.channel.fax': 2,
            'application.channel.online': 3,
            'application.channel.letter': 4,
          },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        applicationChannels,
        aReport(
          { form: 'form2021' },
          {
            'application.received': 11,
            'application.channel.in_person': 1,
            'application.channel.fax': 2,
            'application.channel.online': 3,
            'application.channel.letter': 4,
          },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 received 6, all by letter', () => {
    expect(
      told(
        applicationChannels,
        aReport(
          { form: 'form2014', year: 2017 },
          {
            'application.received': 6,
            'application.channel.in_person': 0,
            'application.channel.fax': 0,
            'application.channel.online': 0,
            'application.channel.letter': 6,
          },
        ),
      ),
    ).toEqual(['passed 6 6']);
  });
});
