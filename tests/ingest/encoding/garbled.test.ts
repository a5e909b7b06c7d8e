import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGarbled, restored } from '../../../src/ingest/encoding/garbled';
import { codesOf, ingest, told } from '../../support/ingestText';
import { readExcerpt } from '../../../src/ingest/excerpt';

/** UTF-8 opened as GBK, as a program of the country's older editions does. */
const garble = (text: string) => new TextDecoder('gb18030').decode(new TextEncoder().encode(text));
/** Words of an even number of characters lose nothing on the way. */
const TABLE = '单位,年份,口径,指标,数量\n360703,2016,全域,收到申请数量,6\n360703,2017,全域,收到申请数量,16\n';

describe('UTF-8 that was read as GBK', () => {
  it('is restored where nothing was lost, told, and shown again from the same places', async () => {
    const text = garble(TABLE);
    expect(isGarbled(text)).toBe(true);
    const result = await ingest(text, { name: '表.csv' });
    expect(result.encoding).toBe('utf-8-as-gbk');
    expect(codesOf(result)).toEqual(['text.restored']);
    expect(told(result)).toEqual([
      '360703@2016@whole application.received 6',
      '360703@2017@whole application.received 16',
    ]);
    const excerpt = await readExcerpt({
      name: '表.csv',
      content: new Blob([text]),
      container: result.container,
      encoding: result.encoding,
      fingerprint: '',
      place: { row: 3, column: 5 },
    });
    expect(excerpt?.rows.at(-1)).toEqual(['360703', '2017', '全域', '收到申请数量', '16']);
  });

  it('is refused in words where a character was lost, be it a table, a text or a page', async () => {
    const report = garble('南康区2017年政府信息公开工作年度报告\n一、概述\n（一）收到申请数\n6\n');
    expect(isGarbled(report)).toBe(true);
    expect(restored(report)).toBeUndefined();
    for (const [name, text] of [
      ['a.txt', report],
      ['a.html', `<html><body><table><tr><td>${report}</td></tr></table></body></html>`],
    ] as const) {
      const result = await ingest(text, { name });
      expect(codesOf(result)).toEqual(['text.mojibake']);
      expect(result.intake).toBeUndefined();
    }
  });

  it('is not seen in Chinese text as it should be', () => {
    expect(isGarbled('骞骞涓涓'.repeat(1) + '南康区政府信息公开工作年度报告'.repeat(20))).toBe(false);
    expect(isGarbled(TABLE)).toBe(false);
  });

  it('comes back as it was, or not at all', () => {
    const text = fc.string({ unit: fc.constantFrom('政', '府', '一', '、', '6', '\n', 'a', '。') });
    fc.assert(
      fc.property(text, (written) => {
        expect([written, undefined]).toContain(restored(garble(written)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('text that has become question marks', () => {
  it.each(['a.txt', 'a.html', 'a.csv'])('is refused in words: %s', async (name) => {
    const text = `<html><body>${'????????? 6\n'.repeat(20)}</body></html>`;
    expect(codesOf(await ingest(name.endsWith('html') ? text : '??????,6\n'.repeat(20), { name }))).toEqual([
      'text.lost',
    ]);
  });
});
