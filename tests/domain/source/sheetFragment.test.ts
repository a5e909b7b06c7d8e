import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { cellsOf, form, FORMS } from '../../../src/domain/forms';
import { formSheet, type SheetRow } from '../../../src/domain/formSheet';
import {
  isCellOf,
  sheetFragment,
  type FragmentRow,
  type SheetFragment,
} from '../../../src/domain/source/sheetFragment';

function around(
  id: 'form2014' | 'form2019' | 'form2021',
  ...[indicator, applicant = 'total']: [Parameters<typeof sheetFragment>[1]['indicator'], 'total'?]
): SheetFragment {
  const found = sheetFragment(formSheet(form(id)), { indicator, applicant });
  if (found === undefined) throw new Error(`${id} has no ${indicator}`);
  return found;
}

const label = ({ cells: [first] }: SheetRow) => (first?.kind === 'label' ? first.text : undefined);
const labels = (rows: readonly FragmentRow[]) => rows.map(({ row }) => label(row));
const around4 = () => around('form2014', 'application.channel.letter');

describe('the lines of a form around a cell', () => {
  it('are three rows on either side, with the heads of the columns', () => {
    const { rows, heads, titles } = around4();
    expect(titles).toEqual([]);
    expect(heads.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['统计指标', '单位', '统计数'],
    ]);
    expect(labels(rows.filter(({ isAbove }) => !isAbove))).toEqual([
      '1.当面申请数',
      '2.传真申请数',
      '3.网络申请数',
      '4.信函申请数',
      '（二）申请办结数',
      '1.按时办结数',
      '2.延期办结数',
    ]);
  });

  it('begin with the rows that the cell lies under where those stand further up', () => {
    const { rows, isCutBelow } = around4();
    expect(labels(rows.filter(({ isAbove }) => isAbove))).toEqual(['三、依申请公开情况', '（一）收到申请数']);
    expect(isCutBelow).toBe(true);
  });

  it('say where lines are left out, and only there', () => {
    // Sections one and two stand before the first line; the channels follow （一） directly.
    const gaps = (rows: readonly FragmentRow[]) => labels(rows.filter(({ isAfterGap }) => isAfterGap));
    expect(gaps(around4().rows)).toEqual(['三、依申请公开情况']);
    expect(gaps(around('form2014', 'application.closed.extended').rows)).toEqual([
      '三、依申请公开情况',
      '4.信函申请数',
    ]);
  });

  it('are fewer at the beginning of a table, where nothing is left out', () => {
    const { rows } = around('form2014', 'disclosure.total');
    expect(labels(rows)[0]).toBe('一、主动公开情况');
    expect(rows.some(({ isAbove, isAfterGap }) => isAbove || isAfterGap)).toBe(false);
  });

  it('stay in the block of the cell, whose columns are its own', () => {
    const { titles, rows, isCutBelow } = around('form2021', 'disclosure.license.decisions');
    expect(titles).toHaveLength(2);
    expect(titles[1]).toBe('第二十条第（五）项');
    expect(labels(rows)).toEqual(['行政许可']);
    expect([rows[0]?.isAfterGap, isCutBelow]).toEqual([false, false]);
  });

  it('show the row of a head for the figure some reports print in it', () => {
    const cell = { indicator: 'application.result.other', applicant: 'research' } as const;
    const rows = sheetFragment(formSheet(form('form2021')), cell)?.rows ?? [];
    const target = rows.filter(({ row: { cells } }) => cells.some((one) => isCellOf(one, cell)));
    expect(labels(target)).toEqual(['（六）其他处理']);
  });

  it('are there for every number cell of every form, with the cell in them once', () => {
    for (const edition of FORMS) {
      for (const cell of cellsOf(edition)) {
        const rows = sheetFragment(formSheet(edition), cell)?.rows ?? [];
        const hits = rows.flatMap(({ row: { cells } }) => cells.filter((one) => isCellOf(one, cell)));
        expect([edition.id, cell.indicator, cell.applicant, hits.length]).toEqual([
          edition.id,
          cell.indicator,
          cell.applicant,
          1,
        ]);
      }
    }
  });

  it('are none for what the form does not print', () => {
    const absent = CATALOGUE.filter(({ id }) => id.startsWith('proposal.'));
    expect(absent.length).toBeGreaterThan(0);
    for (const { id } of absent)
      expect(
        sheetFragment(formSheet(form('form2021')), { indicator: id, applicant: APPLICANTS[0] }),
      ).toBeUndefined();
  });
});
