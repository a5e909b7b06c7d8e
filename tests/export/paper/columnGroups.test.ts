import { describe, expect, it } from 'vitest';
import type { ChartTable } from '../../../src/charts/chart';
import { lastColumns } from '../../../src/export/paper/brief';
import { layoutTable, partsWithin } from '../../../src/export/paper/columnGroups';

const table = (columns: number, text = '1,234,567'): ChartTable => ({
  caption: '表',
  columns: Array.from({ length: columns }, (_, at) => ({
    key: String(at),
    label: at === 0 ? '单位' : String(2010 + at),
    kind: at === 0 ? 'text' : 'number',
  })),
  rows: [Array.from({ length: columns }, (_, at) => ({ text: at === 0 ? '南康区' : text }))],
  legend: [],
});

describe('columns on paper', () => {
  it('stand upright where they fit, lie where not, and come in parts with the first column again', () => {
    expect(layoutTable(table(6)).way).toBe('portrait');
    expect(layoutTable(table(14))).toMatchObject({ way: 'landscape', parts: [expect.any(Array)] });
    const { way, parts } = layoutTable(table(40));
    expect(way).toBe('landscape');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(([first]) => first === 0)).toBe(true);
    expect(parts.flatMap((part) => part.slice(1))).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
  });

  it('get smaller letters before the sheet is turned, and parts of about one width', () => {
    expect(layoutTable(table(8))).toMatchObject({ way: 'portrait', isTight: false });
    expect(layoutTable(table(11))).toMatchObject({ way: 'portrait', isTight: true });
    const sizes = layoutTable(table(40)).parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(4);
  });

  it('stand beside each other where they are few and narrow', () => {
    const rows = (count: number) => ({
      ...table(2),
      rows: Array.from({ length: count }, () => table(2).rows[0] ?? []),
    });
    expect(layoutTable(rows(18)).across).toBe(3);
    expect(layoutTable(rows(5)).across).toBe(1);
    expect(layoutTable(rows(90)).across).toBe(1);
    expect(layoutTable(table(9)).across).toBe(1);
  });

  it('takes a column that is wider than the sheet by itself', () => {
    expect(partsWithin([50, 2000, 50], 700)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(partsWithin([50], 700)).toEqual([[0]]);
  });

  it('keeps the first and the last on a sheet of one page', () => {
    expect(lastColumns([100, 100, 100, 100], 320)).toEqual([0, 2, 3]);
  });
});
