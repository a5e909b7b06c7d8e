import { describe, expect, it } from 'vitest';
import { staffTotal } from '../../../src/domain/checks/staffTotal';
import { aReport, findingsOf, told } from './reports';

describe('staffTotal', () => {
  it('holds: the row equals its parts', () => {
    expect(
      told(
        staffTotal,
        aReport(
          { form: 'form2014' },
          { 'resources.staff': 5, 'resources.staff.full_time': 3, 'resources.staff.part_time': 2 },
        ),
      ),
    ).toEqual(['passed 5 5']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(
      staffTotal,
      aReport(
        { form: 'form2014' },
        { 'resources.staff': 6, 'resources.staff.full_time': 3, 'resources.staff.part_time': 2 },
      ),
    );
    expect(finding).toMatchObject({ result: 'failed', left: 6, right: 5, difference: 1 });
    expect(finding?.sentence.zh).toContain('相差 1。');
  });
  it('missing term: uncertain, never failed', () => {
    expect(
      told(
        staffTotal,
        aReport(
          { form: 'form2014' },
          { 'resources.staff': 5, 'resources.staff.full_time': 3, 'resources.staff.part_time': 'unfilled' },
        ),
      ),
    ).toEqual(['uncertain']);
    expect(told(staffTotal, aReport({ form: 'form2014' }, {}))).toEqual([]);
  });
  it('other form: not applied', () => {
    expect(
      told(
        staffTotal,
        aReport(
          { form: 'form2019' },
          { 'resources.staff': 6, 'resources.staff.full_time': 3, 'resources.staff.part_time': 2 },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        staffTotal,
        aReport(
          { form: 'form2021' },
          { 'resources.staff': 6, 'resources.staff.full_time': 3, 'resources.staff.part_time': 2 },
        ),
      ),
    ).toEqual([]);
  });
  it('real figures: Nankang 2017 counts 4 staff, 2 full-time and 0 part-time', () => {
    expect(
      told(
        staffTotal,
        aReport(
          { form: 'form2014', year: 2017 },
          { 'resources.staff': 4, 'resources.staff.full_time': 2, 'resources.staff.part_time': 0 },
        ),
      ),
    ).toEqual(['failed 4 2']);
  });
});
