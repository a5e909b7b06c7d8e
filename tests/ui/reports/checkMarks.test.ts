import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/domain/checks';
import { reportFigures } from '../../../src/domain/reportFigures';
import { checkMarks, marksByCell, type CheckMark } from '../../../src/ui/reports/checkMarks';
import { realReport } from './realReports';

function marksOf(id: string): ReadonlyMap<string | undefined, readonly CheckMark[]> {
  const { report, unit, figures } = realReport(id);
  const read = reportFigures(report, unit.level, figures);
  return marksByCell(checkMarks(checkReport(read), read, undefined));
}

describe('checkMarks', () => {
  const nankang = marksOf('360703@2017@whole');
  const shortAt = (cell: string) => nankang.get(`${cell}:total`)?.map(({ tone, short }) => [tone, short]);

  it('tells that a total is more than its channels together', () => {
    expect(shortAt('disclosure.total')?.[0]).toEqual(['error', '大于各渠道之和 2668']);
  });
  it('writes out the sum that holds', () => {
    expect(shortAt('application.closed')).toContainEqual(['passed', '= 6 + 0']);
    expect(shortAt('application.received')).toContainEqual(['passed', '= 0 + 0 + 0 + 6']);
  });
  it('writes out the sum that does not hold', () => {
    expect(shortAt('resources.staff')).toEqual([['error', '≠ 2 + 0']]);
  });
  it('keeps the sentence of a finding that is no sum', () => {
    expect(shortAt('application.closed')).toContainEqual(['warning', '申请办结 6 件，申请答复数却为 0']);
  });
  it('points at the total of a block of table four', () => {
    expect(marksOf('320813@2023@own').get('review.total:total')?.[0]?.short).toBe('≠ 10 + 1 + 0 + 0');
  });
  it('leaves out what only last year’s missing figures keep from being told', () => {
    const { report, unit, figures } = realReport('360703@2017@whole');
    const before = realReport('360703@2016@whole');
    const [now, then] = [
      reportFigures(report, unit.level, figures),
      reportFigures(before.report, unit.level, before.figures),
    ];
    const findings = checkReport(now, then);
    const isUncertain = ({ result }: { result: string }) => result === 'uncertain';
    expect(findings.filter(isUncertain).length).toBeGreaterThan(0);
    expect(checkMarks(findings, now, 'form2014').filter(({ tone }) => tone === 'uncertain')).toEqual([]);
  });
});
