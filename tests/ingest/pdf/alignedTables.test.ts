import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest, told } from '../../support/ingestText';
import type { PdfPage } from '../../support/pdfDrawing';
import { pdfOf } from '../../support/pdfOf';

const PLACES = [40, 200, 280, 480];

/** A page without lines; each row has words at the places of its columns, 20 points below the row before. */
function page(rows: readonly (readonly string[])[], places: readonly number[] = PLACES): PdfPage {
  const texts = rows.flatMap((row, at) =>
    row.flatMap((text, column) => (text === '' ? [] : [{ x: places[column] ?? 0, y: 100 + 20 * at, text }])),
  );
  return { texts, lines: [] };
}
const HEADS = ['单位', '年份', '新收政府信息公开申请数', '上年结转申请数'];
const ROWS = [
  ['章贡区', '2023', '58', '3'],
  ['南康区', '2023', '41', '0'],
  ['赣县区', '2023', '17', '2'],
];
const read = (...pages: readonly PdfPage[]) =>
  ingest(pdfOf(pages), { name: '表.pdf', defaultScope: 'whole' });

describe('a table without lines', () => {
  it('is read where every head and number stands in its column', async () => {
    const result = await read(page([HEADS, ...ROWS]));
    expect([...told(result)].sort()).toEqual(
      [
        '360702@2023@whole application.received 58',
        '360702@2023@whole application.carried_in 3',
        '360703@2023@whole application.received 41',
        '360703@2023@whole application.carried_in 0',
        '360704@2023@whole application.received 17',
        '360704@2023@whole application.carried_in 2',
      ].sort(),
    );
    expect(codesOf(result)).toEqual([]);
  });

  it('keeps a cell left empty as missing', async () => {
    const result = await read(page([HEADS, ...ROWS, ['信丰县', '2023', '', '5']]));
    const own = figuresOf(result).filter(({ report }) => report.startsWith('360722'));
    expect(own.map(({ indicator, value }) => [indicator, value])).toContainEqual([
      'application.carried_in',
      5,
    ]);
    expect(
      own.filter(({ indicator, value }) => indicator === 'application.received' && value !== 'unfilled'),
    ).toEqual([]);
  });

  it.each([
    [
      'a label goes on in the line below',
      [HEADS, ...ROWS.slice(0, 2), ['赣县区', '2023', '17', '2'], ['教育局']],
    ],
    ['a label goes on between rows', [HEADS, ...ROWS.slice(0, 1), ['教育局'], ...ROWS.slice(1)]],
    ['there are no heads', [...ROWS, ...ROWS]],
    ['a column has no head', [HEADS.slice(0, 3), ...ROWS]],
  ])('is asked about where %s', async (_what, rows) => {
    const result = await read(page(rows));
    expect(figuresOf(result)).toEqual([]);
    expect(codesOf(result)).toContain('pdf.unaligned');
  });

  it('is asked about where a number stands between two columns', async () => {
    const shifted = page([['信丰县', '2023', '9', '5']], [40, 200, 420, 480]).texts.map((text) => ({
      ...text,
      y: text.y + 80,
    }));
    const { texts } = page([HEADS, ...ROWS]);
    const result = await read({ texts: [...texts, ...shifted], lines: [] });
    expect(figuresOf(result)).toEqual([]);
    expect(codesOf(result)).toContain('pdf.unaligned');
  });
});
