import { describe, expect, it } from 'vitest';
import { RegionTree } from '../../../src/domain/region';
import { decode } from '../../../src/ingest/encoding/decode';
import { pieceGrid, textGrid } from '../../../src/ingest/table/grid';
import { ingestFile } from '../../../src/ingest/ingest';
import { streamedText, STREAMED_BYTES } from '../../../src/ingest/encoding/streamedText';
import { encodeGb18030 } from '../../support/encodeGb18030';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A table of so many counts; some rows, numbered from 1, are others. */
function table(count: number, end: string, others: Readonly<Record<number, string>> = {}): string {
  const lines = ['地区,年份,指标,数值,备注'];
  for (let at = 1; at <= count; at += 1) {
    const year = String(2008 + (at % 10));
    lines.push(others[at] ?? `南康区,${year},收到申请数,${String(at % 7)},第${String(at)}行补记`);
  }
  return lines.join(end) + end;
}

const rowsOf = (grid: ReturnType<typeof textGrid>) => [...grid.blocks()].flatMap(({ rows }) => rows);
const linesOf = (grid: ReturnType<typeof textGrid>) => [...grid.blocks()].flatMap(({ lines }) => lines);

describe('a large text', () => {
  const text = table(180_000, '\r\n', { 7: '南康区,2017,收到申请数,3,"两行\r\n的备注，含""引号"""' });

  it.each([
    ['UTF-8', utf8(text), 'utf-8', 'UTF-8，按内容判断'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8', 'UTF-8，带 BOM'],
    ['GB18030', encodeGb18030(text), 'gb18030', 'GB18030（含 GBK、GB2312），按内容判断'],
  ])('of %s has the rows that it has when it is decoded whole', (_, bytes, encoding, note) => {
    const streamed = streamedText(bytes, undefined, 1);
    const whole = decode(bytes);
    if (streamed === undefined || 'foreign' in whole) throw new Error('not read');
    expect(streamed.decoding).toMatchObject({ encoding, note: { zh: note } });
    // It comes in pieces, none of which is nearly the whole.
    const longest = Math.max(...[...streamed.pieces()].map((piece) => piece.length));
    expect(longest).toBeLessThan(0.8 * text.length);
    const [grid, expected] = [pieceGrid(streamed.pieces, streamed.lineCount), textGrid(whole.text)];
    expect(grid.delimiter).toBe(expected.delimiter);
    expect(grid.lineCount).toBe(expected.lineCount);
    expect(linesOf(grid)).toEqual(linesOf(expected));
    expect(rowsOf(grid)).toEqual(rowsOf(expected));
    expect(streamed.lostCharacters()).toBe(whole.lostCharacters);
  });

  it('is left to the usual way where its beginning is no table, or its encoding another', () => {
    const long = 'x'.repeat(1000);
    expect(streamedText(utf8(`[{"a":1},"${long}"]`), undefined, 1)).toBeUndefined();
    expect(streamedText(utf8(`<html>${long}`), undefined, 1)).toBeUndefined();
    expect(streamedText(utf8(' \n'.repeat(500)), undefined, 1)).toBeUndefined();
    expect(streamedText(Uint8Array.of(0xff, 0xfe, 65, 0, 66, 0), undefined, 1)).toBeUndefined();
    expect(streamedText(utf8(long), 'utf-16le', 1)).toBeUndefined();
    expect(streamedText(utf8(long), undefined)).toBeUndefined();
  });

  it('is read to its end, and refused rows and lost characters are told as of any other file', async () => {
    const count = 330_000;
    const others = { 9: '南康区,2017,没有的指标,3,', 11: '南康区,2017,收到申请数,5,\ufffd' };
    const bytes = utf8(table(count, '\n', others));
    expect(bytes.length).toBeGreaterThan(STREAMED_BYTES);
    const done: number[] = [];
    const onProgress = ({ done: at }: { readonly done: number }): void => {
      done.push(at);
    };
    const result = await ingestFile({ name: '大表.csv', bytes }, new RegionTree([]), onProgress);
    expect(result.encoding).toBe('utf-8');
    expect(result.rows.accepted + result.rows.refused).toBe(count);
    expect(result.refused.find(({ line }) => line === 10)?.cells).toContain('没有的指标');
    expect(result.problems.map(({ code }) => code)).toContain('text.lost-characters');
    expect(done[done.length - 1]).toBe(count + 2);
  });
});
