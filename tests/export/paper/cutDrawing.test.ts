import { describe, expect, it } from 'vitest';
import { cutDrawing } from '../../../src/export/paper/cutDrawing';

const rows = (count: number, cuts: readonly number[] = []) => ({
  svg: `<svg width="700" height="${String(count * 24)}" xmlns="x" viewBox="0 0 700 ${String(count * 24)}"><rect/></svg>`,
  width: 700,
  height: count * 24,
  cuts,
});
const between = (count: number) => Array.from({ length: count - 1 }, (_, at) => (at + 1) * 24);

describe('a drawing for paper', () => {
  it('stays whole where it fits, or where nothing lies in rows', () => {
    expect(cutDrawing(rows(18, between(18)), 800).map(({ text }) => text)).toEqual([rows(18).svg]);
    expect(cutDrawing(rows(60), 800)).toHaveLength(1);
  });

  it('is cut between rows, every row in one part, each no higher than a page', () => {
    const parts = cutDrawing(rows(60, between(60)), 800).map(({ text }) => text);
    const windows = parts.map((text) => /viewBox="0 (\d+) 700 (\d+)"/u.exec(text)?.slice(1).map(Number));
    expect(windows).toEqual([
      [0, 792],
      [792, 648],
    ]);
    for (const text of parts) expect(text.match(/viewBox=/gu)).toHaveLength(1);
    expect(parts[1]).toContain('height="648"');
  });

  it('is cut into lower parts where it does not fit a page, and stays whole where it does', () => {
    expect(cutDrawing(rows(30, between(30)), 800, 430)).toHaveLength(1);
    const heights = cutDrawing(rows(60, between(60)), 800, 430).map(({ text }) =>
      Number(/ height="(\d+)"/u.exec(text)?.[1]),
    );
    expect(heights).toEqual([408, 408, 408, 216]);
  });
});
