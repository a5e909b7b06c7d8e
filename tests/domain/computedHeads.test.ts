import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode, type IndicatorId } from '../../src/domain/catalogue';
import { computedHeads } from '../../src/domain/computedHeads';
import { ORIGINS, type Report, type ReportBatch } from '../../src/domain/report';

const HEAD = 'application.result.other';
const AMEND = 'application.result.other.overdue_amend';
const FEE = 'application.result.other.overdue_fee';
const MISC = 'application.result.other.misc';

type Cell = readonly [indicator: IndicatorId, value: number | null, applicant?: (typeof APPLICANTS)[number]];

const REPORT: Report = {
  id: '360703@2021@whole',
  dataset: 'set',
  unit: '360703',
  year: 2021,
  scope: 'whole',
  form: 'form2021',
  title: '南康区',
};

function batchOf(...cells: readonly Cell[]): ReportBatch {
  return {
    // Figures are of the fourth of them.
    reports: Array.from({ length: 4 }, () => REPORT),
    figures: {
      report: Int32Array.from(cells, () => 3),
      indicator: Int16Array.from(cells, ([id]) => indicatorCode(id)),
      applicant: Int8Array.from(cells, ([, , applicant = 'total']) => APPLICANTS.indexOf(applicant)),
      value: Float64Array.from(cells, ([, value]) => value ?? NaN),
      missing: Int8Array.from(cells, ([, value]) => (value === null ? 1 : 0)),
      origin: Int8Array.from(cells, () => 0),
      row: new Int32Array(cells.length),
      column: new Int32Array(cells.length),
      raw: new Map(),
      note: new Map(),
    },
  };
}

describe('computedHeads', () => {
  it('adds the head of 其他处理 as a computed figure, column by column', () => {
    const figures = computedHeads(
      batchOf(
        [AMEND, 2],
        [FEE, 0],
        [MISC, 5],
        [AMEND, 1, 'enterprise'],
        [FEE, 0, 'enterprise'],
        [MISC, 0, 'enterprise'],
      ),
    );
    expect(figures.indicator.length).toBe(2);
    expect([...figures.indicator]).toEqual([indicatorCode(HEAD), indicatorCode(HEAD)]);
    expect([...figures.value]).toEqual([7, 1]);
    expect([...figures.report]).toEqual([3, 3]);
    expect([...figures.applicant]).toEqual([0, APPLICANTS.indexOf('enterprise')]);
    expect([...figures.origin]).toEqual([ORIGINS.indexOf('computed'), ORIGINS.indexOf('computed')]);
    expect(figures.note.get(0)).toBe('三行之和');
  });
  it('computes nothing from a row left empty', () => {
    const batch = batchOf([AMEND, 2], [FEE, null], [MISC, 5]);
    expect(computedHeads(batch).report).toHaveLength(0);
  });
  it('leaves a printed head as it is, also when it contradicts its rows', () => {
    const batch = batchOf([HEAD, 9], [AMEND, 2], [FEE, 0], [MISC, 5]);
    expect(computedHeads(batch).report).toHaveLength(0);
  });
});
