import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/ingest/encoding/decode';
import { encodeGb18030 } from '../../support/encodeGb18030';

const TEXT = '单位,年份\n南康区,2017\n';

function utf16(text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8', 'UTF-8，按内容判断'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8', 'UTF-8，带 BOM'],
    ['GBK as Excel writes it', encodeGb18030(TEXT), 'gb18030', 'GB18030（含 GBK、GB2312），按内容判断'],
    ['UTF-16LE with a mark', utf16(`\ufeff${TEXT}`, 'le'), 'utf-16le', 'UTF-16（小端），带 BOM'],
    ['UTF-16BE with a mark', utf16(`\ufeff${TEXT}`, 'be'), 'utf-16be', 'UTF-16（大端），带 BOM'],
    ['UTF-16LE without a mark', utf16(TEXT, 'le'), 'utf-16le', 'UTF-16（小端），按内容判断'],
    ['UTF-16BE without a mark', utf16(TEXT, 'be'), 'utf-16be', 'UTF-16（大端），按内容判断'],
  ])('reads %s, drops the mark and says what it was', (_, bytes, encoding, note) => {
    expect(decode(bytes)).toEqual({
      text: TEXT,
      encoding,
      note: { zh: note, en: expect.any(String) as string },
      lostCharacters: 0,
    });
  });

  it('reads four-byte GB18030, which GBK lacks', () => {
    // GB18030 gives U+9FA6, the first ideograph after GBK's, the bytes 82 35 8F 33.
    const bytes = joined(encodeGb18030('镇'), Uint8Array.of(0x82, 0x35, 0x8f, 0x33), encodeGb18030('区'));
    expect(decode(bytes)).toMatchObject({ text: '镇\u9fa6区', encoding: 'gb18030' });
  });

  it('keeps a Chinese character that lies across the border of two slices', () => {
    // 4 MiB − 1 letters, so that the three bytes of 区 begin with the last byte of the first slice.
    const letters = 4 * 1024 * 1024 - 1;
    const bytes = new Uint8Array(letters + 3).fill(97);
    bytes.set(utf8('区'), letters);
    const decoding = decode(bytes);
    expect('text' in decoding && decoding.text.endsWith('a区')).toBe(true);
    expect(decoding).toMatchObject({ encoding: 'utf-8', lostCharacters: 0 });
  });

  it('takes the encoding the reader chose, and counts what it cannot read', () => {
    const decoding = decode(encodeGb18030('区'), 'utf-8');
    expect(decoding).toMatchObject({ encoding: 'utf-8', note: { zh: 'UTF-8，由您指定' } });
    expect('lostCharacters' in decoding && decoding.lostCharacters).toBeGreaterThan(0);
  });

  it('counts characters that were lost before the file was written', () => {
    expect(decode(utf8('南\ufffd区\ufffd'))).toMatchObject({ lostCharacters: 2 });
  });

  it.each([
    ['zip', joined(utf8('PK\u0003\u0004....a.csv')), '压缩文件（ZIP）'],
    ['xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), '旧版 Office'],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), '图片'],
    ['xml', utf8('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['binary', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 11), '不是文本文件'],
  ])('refuses %s with a sentence that says what it is', (kind, bytes, words) => {
    const decoding = decode(bytes);
    expect(decoding).toMatchObject({ foreign: { kind } });
    expect('foreign' in decoding && decoding.foreign.sentence.zh).toContain(words);
  });
});
