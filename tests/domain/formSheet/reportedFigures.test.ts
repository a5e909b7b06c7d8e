import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../src/domain/catalogue';
import {
  FiguresByCell,
  figuresOutside,
  type ReportedFigure,
} from '../../../src/domain/formSheet/reportedFigures';
import { form } from '../../../src/domain/forms';

const aFigure = (indicator: IndicatorId, origin: ReportedFigure['origin'] = 'table'): ReportedFigure => ({
  indicator,
  applicant: 'total',
  value: 1,
  origin,
});

describe('figuresOutside', () => {
  it('leaves proposals and sums over both kinds of suit, which the form has no cell for', () => {
    const figures = [
      aFigure('review.total'),
      aFigure('litigation.total', 'computed'),
      aFigure('proposal.npc.total', 'text'),
    ];
    expect(figuresOutside(form('form2021'), figures).map(({ indicator }) => indicator)).toEqual([
      'litigation.total',
      'proposal.npc.total',
    ]);
  });
  it('takes a number printed in the row of （六）其他处理 as on the sheet, and a sum of its three rows as not', () => {
    const other = 'application.result.other';
    expect(figuresOutside(form('form2021'), [aFigure(other)])).toEqual([]);
    expect(figuresOutside(form('form2021'), [aFigure(other, 'computed')])).toHaveLength(1);
    expect(figuresOutside(form('form2019'), [aFigure(other)])).toEqual([]);
  });
});

describe('FiguresByCell', () => {
  it('tells applicants of one indicator apart', () => {
    const total = aFigure('application.received');
    const lookup = new FiguresByCell([total, { ...total, applicant: 'enterprise', value: 9 }]);
    expect(lookup.at({ indicator: 'application.received', applicant: 'enterprise' })?.value).toBe(9);
    expect(lookup.at({ indicator: 'application.received', applicant: 'research' })).toBeUndefined();
  });
});
