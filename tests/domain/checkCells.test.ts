import { describe, expect, it } from 'vitest';
import { checkCells, type WrittenCell } from '../../src/domain/checkCells';
import { cellsOf, form as formOf } from '../../src/domain/forms';
import { aReport } from './checks/reports';

const { report } = aReport({ form: 'form2021', year: 2024 }, {});
const FULL = cellsOf(formOf('form2021')).map(({ indicator, applicant }): WrittenCell => ({
  indicator,
  applicant,
  value: 1,
  raw: undefined,
  origin: 'table',
}));
const told = (cells: readonly WrittenCell[]) =>
  checkCells(report, cells).map(({ check, result, place }) => `${check} ${result} ${place}`);
const IN_ORDER = ['formAgainstYear passed form', 'blankCells passed cells'];

describe('checkCells', () => {
  it('says of a full and plain report only that its form and cells are in order', () => {
    expect(told(FULL)).toEqual(IN_ORDER);
  });
  it('names the cells that are not', () => {
    const [first, second, ...rest] = FULL;
    if (first === undefined || second === undefined) throw new Error('the form has no cells');
    expect(told([{ ...first, value: -1 }, { ...second, raw: '约1' }, ...rest])).toEqual([
      ...IN_ORDER,
      `wholeCounts failed ${first.indicator}`,
      `cellNotation failed ${second.indicator}`,
    ]);
  });
  it('tells a head typed in one row from one that was computed', () => {
    const head = {
      indicator: 'application.result.other',
      applicant: 'total',
      value: 3,
      raw: undefined,
    } as const;
    expect(told([...FULL, { ...head, origin: 'computed' }])).toEqual(IN_ORDER);
    expect(told([...FULL, { ...head, origin: 'table' }])).toContain(
      'oneRowOtherHandling failed application.result.other',
    );
  });
});
