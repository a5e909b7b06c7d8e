import { describe, expect, it } from 'vitest';
import { litigationResults } from '../../../src/domain/checks/litigationResults';
import { aReport, findingsOf, told } from './reports';

describe('litigationResults', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        litigationResults,
        aReport(
          { form: 'form2014' },
          { 'litigation.total': 6, 'litigation.upheld': 3, 'litigation.corrected': 2, 'litigation.other': 1 },
        ),
      ),
    ).toEqual(['passed 6 6']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      litigationResults,
      aReport(
        { form: 'form2014' },
        { 'litigation.total': 7, 'litigation.upheld': 3, 'litigation.corrected': 2, 'litigation.other': 1 },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 7, right: 6, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        litigationResults,
        aReport(
          { form: 'form2014' },
          {
            'litigation.total': 6,
            'litigation.upheld': 3,
            'litigation.corrected': 2,
            'litigation.other': 'unfilled',
          },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(litigationResults, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        litigationResults,
        aReport(
          { form: 'form2019' },
          { 'litigation.total': 7, 'litigation.upheld': 3, 'litigation.corrected': 2, 'litigation.other': 1 },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        litigationResults,
        aReport(
          { form: 'form2021' },
          { 'litigation.total': 7, 'litigation.upheld': 3, 'litigation.corrected': 2, 'litigation.other': 1 },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 had no suit', () => {
    expect(
      told(
        litigationResults,
        aReport(
          { form: 'form2014', year: 2017 },
          { 'litigation.total': 0, 'litigation.upheld': 0, 'litigation.corrected': 0, 'litigation.other': 0 },
        ),
      ),
    ).toEqual(['passed 0 0']);
  });
});
