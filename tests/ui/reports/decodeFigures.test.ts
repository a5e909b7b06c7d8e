import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { FigureRow } from '../../../src/engine/queries/rows';
import { decodeFigures } from '../../../src/ui/reports/decodeFigures';

const aRow = (part: Partial<FigureRow>): FigureRow => ({
  report_key: 3,
  indicator_key: indicatorCode('application.received'),
  applicant: 0,
  value: 6,
  missing: 0,
  origin: 0,
  raw: null,
  note: null,
  file_row: null,
  file_column: null,
  ...part,
});

describe('decodeFigures', () => {
  it('puts words for codes, report by report', () => {
    const figures = decodeFigures([aRow({}), aRow({ report_key: 5, applicant: 1, origin: 3, note: '推算' })]);
    expect(figures.get(3)).toEqual([
      { indicator: 'application.received', applicant: 'total', value: 6, origin: 'table' },
    ]);
    expect(figures.get(5)).toEqual([
      {
        indicator: 'application.received',
        applicant: 'natural_person',
        value: 6,
        origin: 'implied',
        note: '推算',
      },
    ]);
  });
  it('keeps the kind of a missing value and the text as printed, and makes no number of it', () => {
    const [unfilled, illegible] =
      decodeFigures([aRow({ value: null, missing: 1 }), aRow({ value: null, missing: 4, raw: '若干' })]).get(
        3,
      ) ?? [];
    expect(unfilled?.value).toBe('unfilled');
    expect(illegible).toMatchObject({ value: 'illegible', raw: '若干' });
  });
  it('refuses a code that nothing stands for', () => {
    expect(() => decodeFigures([aRow({ indicator_key: 9999 })])).toThrow('9999');
    expect(() => decodeFigures([aRow({ value: null })])).toThrow('without a number');
  });
});
