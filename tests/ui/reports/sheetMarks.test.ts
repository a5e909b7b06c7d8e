import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/check';
import { checkReport } from '../../../src/domain/checks';
import { form } from '../../../src/domain/forms';
import { formSheet, sheetParts } from '../../../src/domain/formSheet';
import { reportFigures } from '../../../src/domain/reportFigures';
import { checkMarks, marksByCell } from '../../../src/ui/reports/checkMarks';
import { failedCounts } from '../../../src/ui/reports/failedCounts';
import { sheetMarks } from '../../../src/ui/reports/sheetMarks';
import { realReport } from './realReports';

describe('sheetMarks', () => {
  const { report, unit, figures } = realReport('320813@2023@own');
  const read = reportFigures(report, unit.level, figures);
  const parts = sheetParts(formSheet(form('form2021')));
  const { byPart } = sheetMarks(parts, marksByCell(checkMarks(checkReport(read), read, undefined)));
  const disputes = byPart[parts.findIndex(({ id }) => id === '4')];

  it('numbers what failed under its table and marks the cell with the number', () => {
    expect(disputes?.failed.map(({ short }) => short)).toEqual(['≠ 10 + 1 + 0 + 0', '≠ 5 + 0 + 0 + 0']);
    expect(disputes?.numbers.get('review.total:total')).toEqual([{ place: 1, tone: 'error' }]);
    expect(disputes?.numbers.get('litigation.after_review.total:total')).toEqual([
      { place: 2, tone: 'error' },
    ]);
  });
  it('leaves findings of no cell of the form to the report as a whole', () => {
    const mark = {
      id: 'copiedReport whole',
      tone: 'warning',
      short: '',
      sentence: '与上年相同',
      cell: undefined,
    } as const;
    expect(sheetMarks(parts, new Map([[undefined, [mark]]])).elsewhere).toEqual([mark]);
  });
});

describe('failedCounts', () => {
  it('counts errors and warnings that were not set aside', () => {
    const aFinding = (place: string, part: Partial<Finding>): Finding => ({
      check: 'rule',
      place,
      severity: 'error',
      result: 'failed',
      figures: [],
      sentence: { zh: '', en: '' },
      ...part,
    });
    const findings = [
      aFinding('a', {}),
      aFinding('b', {}),
      aFinding('c', { severity: 'warning' }),
      aFinding('d', { severity: 'remark' }),
      aFinding('e', { result: 'uncertain' }),
      aFinding('f', { result: 'passed' }),
    ];
    const stateOf = ({ place }: Finding) => (place === 'b' ? 'ignored' : undefined);
    expect(failedCounts(findings, stateOf)).toEqual({ errors: 1, warnings: 1 });
  });
});
