import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines } from '../../../src/ingest/encoding/countLines';

const END_OR_NEXT_TO_ONE = [0x00, 0x09, 0x0a, 0x0b, 0x0d, 0x0e, 0x0f, 0x10, 0x1a, 0x41, 0x8a, 0x8d, 0xff];

test('lines are as many as the more frequent of the two line ends, and one more, wherever the bytes begin', () => {
  const some = fc.array(fc.constantFrom(...END_OR_NEXT_TO_ONE), { maxLength: 24 });
  fc.assert(
    fc.property(some, fc.nat(3), (bytes, before) => {
      const whole = Uint8Array.from([...Array<number>(before).fill(10), ...bytes]);
      const times = (byte: number) => bytes.filter((one) => one === byte).length;
      expect(countLines(whole.subarray(before))).toBe(1 + Math.max(times(10), times(13)));
    }),
    { numRuns: 2000 },
  );
});
