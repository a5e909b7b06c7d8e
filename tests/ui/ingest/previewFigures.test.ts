import { describe, expect, it } from 'vitest';
import type { ReportPreview, TablePreview } from '../../../src/state/desk/parts';
import {
  columnsToMatch,
  linesAround,
  LINES_SHOWN,
  tableLines,
  windowFor,
  type PreviewFigure,
} from '../../../src/ui/ingest/previewFigures';
import { pastedFile } from '../../../src/ui/ingest/pastedFile';
import { typedYear } from '../../../src/ui/ingest/partChoices';

const figure = (row: number, column: number): PreviewFigure => ({
  key: `${row}:${column}`,
  label: '新收',
  value: '58',
  assigned: undefined,
  row,
  column,
});

describe('a preview', () => {
  it('marks a number where it begins in a line of text, and the text around it stays', () => {
    const preview: ReportPreview = { kind: 'report', rows: [['共收到58件，办结60件']], isText: true };
    const [line] = linesAround(preview, [figure(1, 4), figure(1, 10)], 0);
    expect(line?.cells[0]?.map(({ text, figure: found }) => [text, found?.column])).toEqual([
      ['共收到', undefined],
      ['58', 4],
      ['件，办结', undefined],
      ['60', 10],
      ['件', undefined],
    ]);
  });

  it('marks nothing where no number stands', () => {
    const preview: ReportPreview = { kind: 'report', rows: [['共收到若干件']], isText: true };
    expect(linesAround(preview, [figure(1, 4)], 0)[0]?.cells[0]).toEqual([
      { text: '共收到若干件', figure: undefined },
    ]);
  });

  it('marks the cell of a sheet', () => {
    const preview: ReportPreview = { kind: 'report', rows: [['新收', '58']], isText: false };
    expect(linesAround(preview, [figure(1, 2)], 0)[0]?.cells.map((cell) => cell[0]?.figure?.key)).toEqual([
      undefined,
      '1:2',
    ]);
  });

  it('shows a part of a long report, the line asked for in it', () => {
    expect(windowFor(1, 3000)).toBe(0);
    expect(windowFor(500, 3000)).toBe(489);
    expect(windowFor(3000, 3000)).toBe(3000 - LINES_SHOWN);
    expect(windowFor(3, 5)).toBe(0);
  });

  it('fills short rows of a table up and lists columns without a meaning first', () => {
    const preview: TablePreview = {
      kind: 'table',
      headerFingerprint: 'a',
      rows: [['单位', '甲'], ['章贡区']],
      lines: [3, 4],
      heads: { from: 0, to: 1 },
      columns: [
        { column: 0, header: '单位', target: { value: { kind: 'role', role: 'unit' }, certainty: 'stated' } },
        { column: 1, header: '甲', target: { value: undefined, certainty: 'unknown' } },
      ],
    };
    expect(tableLines(preview)).toEqual([
      { line: 3, isHead: true, cells: ['单位', '甲'] },
      { line: 4, isHead: false, cells: ['章贡区', ''] },
    ]);
    expect(columnsToMatch(preview).map(({ header }) => header)).toEqual(['甲', '单位']);
  });
});

describe('what is typed and pasted', () => {
  it('is a page where it holds a table, else a text, else nothing', () => {
    expect(pastedFile({ html: '<b>x</b><table><tr></tr></table>', text: 'x' }, 1)?.name).toBe(
      '粘贴的内容 1.html',
    );
    expect(pastedFile({ html: '<b>x</b>', text: 'x' }, 2)?.name).toBe('粘贴的内容 2.txt');
    expect(pastedFile({ html: '', text: ' \n' }, 3)).toBeUndefined();
  });

  it.each([
    ['2023', 2023],
    ['２０２３年', 2023],
    ['23', undefined],
    ['2023-2024', undefined],
  ])('reads %s as the year %s', (text, year) => {
    expect(typedYear(text)).toBe(year);
  });
});
