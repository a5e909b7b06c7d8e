import { describe, expect, it } from 'vitest';
import { documentRows, joinedTables, longTable } from '../../../src/ingest/pdf/joinedTables';
import type { PlacedCell } from '../../../src/ingest/pdf/pageTables';

const cell = (row: number, column: number, text: string, rows = 1): PlacedCell => ({
  text,
  row,
  rows,
  left: column * 50,
  right: column * 50 + 50,
  isFull: false,
});
const page = (number: number, rowCount: number, cells: readonly PlacedCell[]) =>
  longTable({ top: 0, bottom: 20 * rowCount, left: 0, right: 150, rowCount, cells }, number);

describe('a table over two pages', () => {
  it('keeps each cell in its column where a head printed again reached down', () => {
    const first = page(1, 2, [
      cell(0, 0, '项目', 2),
      cell(0, 1, '自然人'),
      cell(0, 2, '总计'),
      cell(1, 1, '一'),
      cell(1, 2, '二'),
    ]);
    const second = page(2, 2, [
      cell(0, 0, '项目', 2),
      cell(0, 1, '自然人'),
      cell(0, 2, '总计'),
      cell(1, 1, '3'),
      cell(1, 2, '4'),
    ]);
    expect(documentRows(joinedTables(first, second)).map((row) => row.map(({ text }) => text))).toEqual([
      ['项目', '自然人', '总计'],
      ['一', '二'],
      ['', '3', '4'],
    ]);
  });
});
