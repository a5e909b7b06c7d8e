import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUtf8 } from '../../../src/ingest/encoding/utf8';

/** What the browser's own decoder says. */
function isDecoded(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes at the borders of what may stand where. */
const BORDERS = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe4, 0xec, 0xed, 0xee,
  0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

test('bytes are UTF-8 exactly where the browser decodes them without an error', () => {
  const some = fc.array(fc.constantFrom(...BORDERS), { maxLength: 6 });
  fc.assert(
    fc.property(some, fc.string({ unit: 'grapheme', maxLength: 8 }), (odd, text) => {
      const bytes = Uint8Array.from([...new TextEncoder().encode(text), ...odd]);
      expect(isUtf8(bytes)).toBe(isDecoded(bytes));
    }),
    { numRuns: 3000 },
  );
});

test('every pair of bytes, and every second byte of a longer character, is judged as the browser does', () => {
  for (let first = 0; first < 256; first += 1) {
    for (let second = 0; second < 256; second += 1) {
      for (const rest of [[], [0x80], [0x80, 0x80], [0x80, 0x41]]) {
        const bytes = Uint8Array.of(first, second, ...rest);
        if (isUtf8(bytes) !== isDecoded(bytes)) expect([...bytes]).toEqual('judged as the browser does');
      }
    }
  }
  expect(isUtf8(new TextEncoder().encode('政务公开，№ 3·😀'))).toBe(true);
});
