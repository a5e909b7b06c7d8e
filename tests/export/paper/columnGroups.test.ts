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
    expect(layoutTable(table(12))).toMatchObject({ way: 'landscape', parts: [expect.any(Array)] });
    const { way, parts } = layoutTable(table(40));
    expect(way).toBe('landscape');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(([first]) => first === 0)).toBe(true);
    expect(parts.flatMap((part) => part.slice(1))).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
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
