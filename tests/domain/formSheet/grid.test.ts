import { describe, expect, it } from 'vitest';
import { formSheet, sheetParts, type SheetCell } from '../../../src/domain/formSheet';
import { gridOf } from '../../../src/domain/formSheet/grid';
import { form } from '../../../src/domain/forms';

const words = (cell: SheetCell | null): string => (cell?.kind === 'label' ? cell.text : '·');

function headsOf(section: string): string[][] {
  const part = sheetParts(formSheet(form('form2021'))).find(({ id }) => id === section);
  if (part === undefined) throw new Error(`no section ${section}`);
  const grid = gridOf(part.rows, part.columns);
  return grid.filter((_, line) => part.rows[line]?.role === 'columns').map((line) => line.map(words));
}

describe('gridOf', () => {
  it('puts the kinds of organisation under their head, past the cells that reach down', () => {
    expect(headsOf('3').map((line) => line.slice(1))).toEqual([
      ['申请人情况', '·', '·', '·', '·', '·', '·'],
      ['自然人', '法人或其他组织', '·', '·', '·', '·', '总计'],
      ['·', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '·'],
    ]);
  });
  it('puts the results of suits under their kind and leaves 行政复议 its own heads', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const covered = ['·', '·', '·', '·'];
    expect(headsOf('4')).toEqual([
      ['行政复议', ...covered, '行政诉讼', ...covered, '·', ...covered],
      [...results, '未经复议直接起诉', ...covered, '复议后起诉', ...covered],
      ['·', ...covered, ...results, ...results],
    ]);
  });
});
