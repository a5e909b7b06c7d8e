import { afterEach, expect, it, vi } from 'vitest';
import { recordParts } from '../../../src/ingest/table/records';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['with an end', '\n'],
  ['without one', ''],
])('goes over one long line of quoted cells a few times, and not once for every cell: %s', (_, end) => {
  const text = `${'"申请办结数",'.repeat(4_000)}"6"${end}`;
  let walked = 0;
  const find = (sought: string, from = 0): number => {
    const found = String.prototype.substring.call(text, from).search(sought === '"' ? /"/u : /\n/u);
    walked += found === -1 ? text.length - from : found;
    return found === -1 ? -1 : from + found;
  };
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(find);
  const parts = [...recordParts([text], ',', 16)];
  vi.restoreAllMocks();
  expect(parts).toEqual([{ block: { text, firstLine: 1 } }]);
  expect(walked).toBeGreaterThan(0);
  expect(walked).toBeLessThan(8 * text.length);
});
