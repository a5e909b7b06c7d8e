import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../src/export/gb18030';

const decoded = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes);

describe('encodeGb18030', () => {
  it('writes the codes of the standard', () => {
    expect([...encodeGb18030('A啊€').bytes]).toEqual([0x41, 0xb0, 0xa1, 0xa2, 0xe3]);
    expect([...encodeGb18030('𠮷').bytes]).toEqual([0x95, 0x34, 0xb2, 0x35]);
    expect([...encodeGb18030('é').bytes]).toEqual([0xa8, 0xa6]);
  });
  it('brings every text back that has a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { bytes, lost } = encodeGb18030(text);
        const kept = [...text].map((one) => (lost.includes(one) ? '?' : one)).join('');
        expect(decoded(bytes)).toBe(kept);
      }),
      { numRuns: 300 },
    );
  });
  it('brings the whole basic plane back but for halves of characters and a few of private use', () => {
    const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
    expect(decoded(encodeGb18030(all).bytes)).toBe(all);
    const rest = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(0xe000 + code)).join('');
    const { lost } = encodeGb18030(rest);
    // Which of them have a code differs between editions of the standard, and so between browsers.
    expect(lost).toContain('\ue5e5');
    expect(lost.every((one) => one >= '\ue000' && one <= '\uf8ff') && lost.length < 30).toBe(true);
  });
  it('names what programs that read GBK do not show, and what is lost, each once', () => {
    const { beyondGbk, lost } = encodeGb18030('㛃南康㛃𠮷区\ud800');
    expect(beyondGbk).toEqual(['㛃', '𠮷']);
    expect(lost).toEqual(['\ud800']);
    expect(encodeGb18030('南康区，条').beyondGbk).toEqual([]);
  });
});
