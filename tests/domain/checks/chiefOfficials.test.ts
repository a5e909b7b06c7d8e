import { describe, expect, it } from 'vitest';
import { chiefOfficials } from '../../../src/domain/checks/chiefOfficials';
import { aReport, type Figures, told } from './reports';

describe('chiefOfficials', () => {
  const occasions = (
    press: number,
    pressChief: number,
    interviews: number,
    interviewsChief: number,
  ): Figures => ({
    'response.press': press,
    'response.press_leader': pressChief,
    'response.interview': interviews,
    'response.interview_leader': interviewsChief,
  });
  it('holds: with the chief official at most as often as in all', () => {
    expect(told(chiefOfficials, aReport({ form: 'form2014' }, occasions(3, 3, 4, 0)))).toEqual([
      'passed 3 3',
      'passed 0 4',
    ]);
  });
  it('off by one: once more with the chief official than in all', () => {
    expect(told(chiefOfficials, aReport({ form: 'form2014' }, occasions(3, 4, 4, 5)))).toEqual([
      'failed 4 3',
      'failed 5 4',
    ]);
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport({ form: 'form2014' }, { ...occasions(3, 4, 4, 0), 'response.press': 'unfilled' });
    expect(told(chiefOfficials, report)).toEqual(['uncertain', 'passed 0 4']);
  });
  it('other form: not applied', () => {
    expect(told(chiefOfficials, aReport({ form: 'form2021' }, occasions(3, 4, 4, 5)))).toEqual([]);
  });
  it('real figures: Nankang 2017 held 2 conferences, 1 with the chief, and 15 interviews, 5 with the chief', () => {
    expect(told(chiefOfficials, aReport({ form: 'form2014', year: 2017 }, occasions(2, 1, 15, 5)))).toEqual([
      'passed 1 2',
      'passed 5 15',
    ]);
  });
});
