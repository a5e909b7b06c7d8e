import { describe, expect, it } from 'vitest';
import { blankCellsFinding, type FilledCells } from '../../../src/domain/checks/blankCells';
import { cellsOf, form as formOf } from '../../../src/domain/forms';

const told = (cells: FilledCells, form: 'form2014' | 'form2019' | 'form2021' = 'form2014') => {
  const finding = blankCellsFinding({ form }, cells);
  return finding === undefined ? undefined : `${finding.result} ${finding.severity}`;
};

/** Number cells of the 2014 form; the tests below are worked out with it. */
const CELLS = cellsOf(formOf('form2014')).length;
const HALF = Math.floor(CELLS / 2);

describe('blankCells', () => {
  it('holds: every cell has a number', () => {
    expect(told({ stated: CELLS, unfilled: 0, total: 9 })).toBe('passed remark');
  });
  it('off by one: one blank is a remark, one more than half is a warning', () => {
    expect(told({ stated: CELLS - 1, unfilled: 1, total: 9 })).toBe('failed remark');
    expect(told({ stated: CELLS - HALF, unfilled: HALF, total: 9 })).toBe('failed remark');
    expect(told({ stated: CELLS - HALF - 1, unfilled: HALF + 1, total: 9 })).toBe('failed warning');
    expect(told({ stated: CELLS, unfilled: 0, total: 0 })).toBe('failed warning');
    expect(told({ stated: CELLS, unfilled: 0, total: 1 })).toBe('passed remark');
  });
  it('missing term: cells that no file tells are a remark, not blanks', () => {
    expect(told({ stated: 1, unfilled: 0, total: 2 })).toBe('failed remark');
    expect(blankCellsFinding({ form: 'form2014' }, { stated: 1, unfilled: 0, total: 2 })?.sentence.zh).toBe(
      `全表 ${String(CELLS)} 格中只收录 1 格，其余没有数据。`,
    );
    expect(told({ stated: 0, unfilled: 0, total: 0 })).toBeUndefined();
  });
  it('other form: the number of cells is that of the form', () => {
    const most = { stated: 0, unfilled: HALF + 1, total: 0 };
    expect(told(most, 'form2014')).toBe('failed warning');
    expect(told(most, 'form2021')).toBe('failed remark');
  });
  it('real figures: a township of 2019 left all but one 0 blank, the office of Shanghai 135 of its cells', () => {
    const cells = cellsOf(formOf('form2019')).length;
    expect(told({ stated: 1, unfilled: cells - 1, total: 0 }, 'form2019')).toBe('failed warning');
    const shanghai = blankCellsFinding({ form: 'form2019' }, { stated: 63, unfilled: 135, total: 5000 });
    expect(shanghai?.sentence.zh).toContain('135 格未填');
  });
});
