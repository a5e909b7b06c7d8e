import { describe, expect, it } from 'vitest';
import { besideCandidates } from '../../../src/ui/reports/besideCandidates';
import type { ListedReport } from '../../../src/ui/reports/reportList';
import { REAL_REPORTS, realReport } from './realReports';

const ALL: readonly ListedReport[] = REAL_REPORTS.map((report, key) => ({
  key,
  report,
  unitKey: 0,
  unit: report.unit,
  dataset: '',
  searched: report.title,
}));
const levelOf = (unit: string) =>
  realReport(REAL_REPORTS.find((one) => one.unit === unit)?.id ?? '').unit.level;

describe('besideCandidates', () => {
  it('begins with other years of the unit, then units of its level, scope and time', () => {
    const found = besideCandidates(ALL, realReport('320800@2024@whole'), levelOf, '');
    expect(found.map(({ report }) => report.id).slice(0, 2)).toEqual([
      '321300@2024@whole',
      '321300@2023@whole',
    ]);
    const first = besideCandidates(ALL, realReport('320813@2024@whole'), levelOf, '')[0];
    expect(first?.report.id).toBe('320813@2023@own');
  });
  it('never offers the report itself, and finds by words', () => {
    const found = besideCandidates(ALL, realReport('320813@2024@whole'), levelOf, '洪泽');
    expect(found.map(({ report }) => report.id)).toEqual(['320813@2023@own']);
  });
});
