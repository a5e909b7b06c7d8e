import { describe, expect, it } from 'vitest';
import { FiguresByCell, type ReportedFigure } from '../../../src/domain/formSheet/reportedFigures';
import { fragmentCell } from '../../../src/ui/source/fragmentCell';

const CELL = { indicator: 'application.received', applicant: 'total' } as const;

function told(figure: Partial<ReportedFigure> | undefined) {
  const figures = figure === undefined ? [] : [{ ...CELL, value: 1, origin: 'table', ...figure } as const];
  return fragmentCell({ kind: 'figure', cell: CELL }, { byCell: new FiguresByCell(figures) });
}

describe('a cell of the redrawn form', () => {
  it('tells 0, 未填, 不适用, 无法识别 and 未收录 apart', () => {
    expect(told({ value: 0 })).toEqual({ text: '0', tone: 'zero', meaning: undefined });
    expect(told({ value: 44042 })).toEqual({ text: '44,042', tone: 'number', meaning: undefined });
    expect(told({ value: 'unfilled' })).toMatchObject({ text: '未填', tone: 'unfilled' });
    expect(told({ value: 'notInForm' })).toMatchObject({ text: '不适用', tone: 'notInForm' });
    expect(told({ value: 'illegible', raw: '约20' })).toMatchObject({ text: '约20', tone: 'illegible' });
    expect(told(undefined)).toMatchObject({ text: '未收录', tone: 'noReport' });
  });

  it('without a number in the form stays as printed', () => {
    const byCell = new FiguresByCell([]);
    expect(fragmentCell({ kind: 'none', text: '——' }, { byCell })).toEqual({
      text: '——',
      tone: 'none',
      meaning: undefined,
    });
  });

  it('of a head shows the number that the report printed there, not one that was computed', () => {
    const head = { indicator: 'application.result.other', applicant: 'total' } as const;
    const at = (origin: ReportedFigure['origin']) =>
      fragmentCell(
        { kind: 'none', text: '', head },
        { byCell: new FiguresByCell([{ ...head, value: 5, origin }]) },
      ).text;
    expect([at('table'), at('computed')]).toEqual(['5', '']);
  });
});
