import { describe, expect, it } from 'vitest';
import { copiedReport, copiedReportFinding } from '../../../src/domain/checks/copiedReport';
import { FORM_IDS } from '../../../src/domain/formId';

const report = { unit: '360703', year: 2023 };
const before = { id: '360703@2022@whole', unit: '360703', year: 2022 };
const neighbour = { id: '360702@2023@whole', unit: '360702', year: 2023 };
const told = (other: typeof before, nonzero: number) =>
  copiedReportFinding(report, other, '章贡', { cells: 200, nonzero });

describe('copiedReport', () => {
  it('holds: reports that agree in fewer than ten cells that are not 0 may do so by chance', () => {
    expect(told(before, 0)).toBeUndefined();
    expect(told(neighbour, 9)).toBeUndefined();
  });
  it('off by one: with the tenth it is asked, of the year before and of another unit', () => {
    expect(told(before, 10)).toMatchObject({ result: 'failed', severity: 'warning', place: 'yearBefore' });
    expect(told(before, 10)?.sentence.zh).toContain('与本单位2022年报告都有数的 200 格完全相同');
    expect(told(neighbour, 10)).toMatchObject({ place: '360702' });
    expect(told(neighbour, 10)?.sentence.zh).toContain('与章贡2023年报告');
  });
  it('missing term: only cells with a number in both are counted, and their number is told', () => {
    const few = copiedReportFinding(report, before, '', { cells: 12, nonzero: 11 });
    expect(few?.sentence.zh).toContain('12 格完全相同（其中 11 格不为 0）');
  });
  it('other form: asked of every form', () => {
    expect(copiedReport.forms).toEqual(FORM_IDS);
  });
  it('real figures: two tables of noughts are no copy', () => {
    expect(copiedReportFinding(report, neighbour, '章贡', { cells: 209, nonzero: 0 })).toBeUndefined();
  });
});
