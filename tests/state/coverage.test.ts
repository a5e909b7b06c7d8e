import { describe, expect, it } from 'vitest';
import { yearCoverage } from '../../src/state/coverage';
import { anIntake, aUnit } from './reports';

const { reports } = anIntake('set', [
  { unit: '360702', year: 2016, received: 1 },
  { unit: '360702', year: 2016, received: 1, scope: 'own' },
  { unit: '360703', year: 2018, received: 1 },
]).batch;

describe('years of the chosen units', () => {
  it('count each unit once a year, whatever its scopes, and keep years without any report', () => {
    expect(yearCoverage([aUnit('360702'), aUnit('360703')], reports, { from: 2016, to: 2018 })).toEqual([
      { year: 2016, covered: 1, of: 2 },
      { year: 2017, covered: 0, of: 2 },
      { year: 2018, covered: 1, of: 2 },
    ]);
  });

  it('are none while nothing is loaded', () => {
    expect(yearCoverage([], [], { from: 0, to: 0 })).toEqual([]);
  });
});
