import { describe, expect, it } from 'vitest';
import { closingTotal } from '../../../src/domain/checks/closingTotal';
import { aReport, findingsOf, told } from './reports';

describe('closingTotal', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        closingTotal,
        aReport(
          { form: 'form2014' },
          { 'application.closed': 9, 'application.closed.on_time': 7, 'application.closed.extended': 2 },
        ),
      ),
    ).toEqual(['passed 9 9']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      closingTotal,
      aReport(
        { form: 'form2014' },
        { 'application.closed': 10, 'application.closed.on_time': 7, 'application.closed.extended': 2 },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 10, right: 9, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        closingTotal,
        aReport(
          { form: 'form2014' },
          {
            'application.closed': 9,
            'application.closed.on_time': 7,
            'application.closed.extended': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(closingTotal, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        closingTotal,
        aReport(
          { form: 'form2019' },
          { 'application.closed': 10, 'application.closed.on_time': 7, 'application.closed.extended': 2 },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        closingTotal,
        aReport(
          { form: 'form2021' },
          { 'application.closed': 10, 'application.closed.on_time': 7, 'application.closed.extended': 2 },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 closed 6, all on time', () => {
    expect(
      told(
        closingTotal,
        aReport(
          { form: 'form2014', year: 2017 },
          { 'application.closed': 6, 'application.closed.on_time': 6, 'application.closed.extended': 0 },
        ),
      ),
    ).toEqual(['passed 6 6']);
  });
});
