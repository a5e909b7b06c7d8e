import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/domain/excerpt';
import { columnLetters, excerptWindow } from '../../../src/domain/source/excerptWindow';

const LINE = ['章贡区', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function anExcerpt(more: Partial<Excerpt> = {}): Excerpt {
  return {
    file: '2017.csv',
    fingerprint: '0123456789abcdef',
    firstRow: 13,
    rows: [LINE, ['南康区', '1', '2', '3', '4', '5', '6', '7'], ['赣县区']],
    head: { row: 1, cells: ['单位', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] },
    row: 14,
    column: 5,
    ...more,
  };
}

describe('the window onto a file', () => {
  it('shows the first column and two on either side of the figure', () => {
    const { columns, lines } = excerptWindow(anExcerpt());
    expect(columns).toEqual([1, 3, 4, 5, 6, 7]);
    expect(lines.map(({ row }) => row)).toEqual([1, 13, 14, 15]);
    expect(lines[2]?.cells.map(({ text }) => text)).toEqual(['南康区', '2', '3', '4', '5', '6']);
  });

  it('marks the cell of the figure and no other', () => {
    const marked = excerptWindow(anExcerpt()).lines.flatMap(({ row, cells }) =>
      cells.filter(({ isMarked }) => isMarked).map(({ column, text }) => [row, column, text]),
    );
    expect(marked).toEqual([[14, 5, '4']]);
  });

  it('fills a line that ends early with empty cells', () => {
    expect(excerptWindow(anExcerpt()).lines[3]?.cells.map(({ text }) => text)).toEqual([
      '赣县区',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('stays inside the file at its edges', () => {
    expect(excerptWindow(anExcerpt({ column: 1 })).columns).toEqual([1, 2, 3]);
    expect(excerptWindow(anExcerpt({ column: 8 })).columns).toEqual([1, 6, 7, 8]);
  });

  it('has no line of heads where the excerpt has none', () => {
    const { file, fingerprint, firstRow, rows, row, column } = anExcerpt();
    const window = excerptWindow({ file, fingerprint, firstRow, rows, row, column });
    expect(window.lines.some(({ isHead }) => isHead)).toBe(false);
  });
});

describe('the letters of a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('of %i are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
