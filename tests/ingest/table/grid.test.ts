import { describe, expect, it } from 'vitest';
import { pieceGrid, textGrid } from '../../../src/ingest/table/grid';
import type { BrokenRow, Row } from '../../../src/ingest/table/grid';

function read(text: string): { rows: Row[]; lines: number[]; broken: BrokenRow[]; delimiter: string } {
  const grid = textGrid(text);
  const blocks = [...grid.blocks()];
  return {
    rows: blocks.flatMap(({ rows }) => [...rows]),
    lines: blocks.flatMap(({ lines }) => [...lines]),
    broken: blocks.flatMap(({ broken }) => [...broken]),
    delimiter: grid.delimiter,
  };
}

describe('textGrid', () => {
  it.each([
    ['comma', 'a,b\n1,2\n', ','],
    ['tab', 'a\tb\n1\t2\n', '\t'],
    ['semicolon', 'a;b\n1;2\n', ';'],
    ['bar', 'a|b\n1|2\n', '|'],
  ])('finds the %s', (_, text, delimiter) => {
    expect(read(text)).toMatchObject({
      delimiter,
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [1, 2],
    });
  });

  it('finds the tab when cells hold commas, as thousands separators do', () => {
    expect(read('单位\t数值\n南康区\t44,042\n章贡区\t1,200\n')).toMatchObject({
      delimiter: '\t',
      rows: [
        ['单位', '数值'],
        ['南康区', '44,042'],
        ['章贡区', '1,200'],
      ],
    });
  });

  it('counts lines the same whether they end in CRLF, CR, LF or all of them', () => {
    expect(read('a,b\r\n1,2\r3,4\n5,6\r\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      lines: [1, 2, 3, 4],
    });
  });

  it('leaves out blank lines and rows of separators and keeps the numbers of the others', () => {
    expect(read('a,b\n\n,\n 　,\n1,2')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [1, 5],
    });
  });

  it('drops a byte-order mark that is left in the text', () => {
    expect(read('\ufeffa,b\n1,2\n').rows[0]).toEqual(['a', 'b']);
    expect(read('\ufeff\ufeffa,b\n1,2\n').rows[0]).toEqual(['a', 'b']);
    expect([...textGrid('\ufeff\ufeff').blocks()].flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('reads a quoted newline as part of its cell and numbers the next row by its line', () => {
    expect(read('a,b\n"x\ny","1,2"\nz,3\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['x\ny', '1,2'],
        ['z', '3'],
      ],
      lines: [1, 2, 4],
      broken: [],
    });
  });

  it('reads doubled quotes and quotes in the middle of a cell', () => {
    expect(read('a,b\n"他说""好""",x"y\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['他说"好"', 'x"y'],
      ],
      broken: [],
    });
  });

  it('loses only the line of an unclosed quote, and names it', () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      at === 120 ? `"r${String(at)},1` : `r${String(at)},1`,
    );
    const { rows, broken } = read(`a,b\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(400);
    expect(broken).toMatchObject([{ line: 122, code: 'quote.unclosed', text: '"r120,1' }]);
  });

  it('loses only one line when a later quoted cell would have closed the quote', () => {
    const { rows, broken } = read('a,b\n"x,1\ny,2\nz,"3"\nw,4\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['y', '2'],
      ['z', '3'],
      ['w', '4'],
    ]);
    expect(broken).toMatchObject([{ line: 2, code: 'quote.unclosed' }]);
  });

  it('names the line where the quote opens when its record began lines before', () => {
    const { rows, broken } = read('a,b,c\n"x\ny",1,"oops\nz,2,3\n');
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['z', '2', '3'],
    ]);
    expect(broken).toMatchObject([{ line: 3, code: 'quote.unclosed' }]);
  });

  it('reads every row of a text longer than one block, quoted newlines at the borders included', () => {
    const count = 60_000;
    const text = Array.from(
      { length: count },
      (_, at) => `row${String(at)},"first\nsecond ${String(at)}"`,
    ).join('\n');
    const { rows, lines, broken } = read(text);
    expect(text.length).toBeGreaterThan(1024 * 1024);
    expect(rows).toHaveLength(count);
    expect(broken).toEqual([]);
    expect(lines[count - 1]).toBe(2 * count - 1);
    expect(rows.every((row, at) => row[1] === `first\nsecond ${String(at)}`)).toBe(true);
  });

  it('refuses a row of more columns than a table has, and a cell longer than any number', () => {
    const { rows, broken } = read(`a,b\n${'1,'.repeat(2001)}\n${'9'.repeat(100_001)},1\n3,4\n`);
    expect(rows).toEqual([
      ['a', 'b'],
      ['3', '4'],
    ]);
    expect(broken.map(({ line, code }) => [line, code])).toEqual([
      [2, 'row.too-many-columns'],
      [3, 'cell.too-long'],
    ]);
  });
});

describe('pieceGrid', () => {
  it('takes marks off the start and line ends of every kind, also where a piece ends between their halves', () => {
    const grid = pieceGrid(() => ['\ufeff', '\ufeffa,b\r', '\n1,2\r', '3,4\n', '5,6\r'], 5);
    const blocks = [...grid.blocks()];
    expect(blocks.flatMap(({ rows }) => rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(blocks.flatMap(({ lines }) => lines)).toEqual([1, 2, 3, 4]);
  });
});
