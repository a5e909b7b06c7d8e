import { wordsOf } from './wordsOf';

const [NEWLINE, RETURN] = [10, 13];

/** Line ends of Windows, Unix or the old Mac, and the last line. */
export function countLines(bytes: Uint8Array): number {
  const counts = new Int32Array(256);
  const words = wordsOf(bytes);
  for (let word = 0; word < words.length; word += 1) {
    const four = words[word] ?? 0;
    // Hardly ever true but of line ends: one of the four bytes is below 16, or stands above one that is.
    if (((four - 0x10101010) & ~four & 0x80808080) === 0) continue;
    for (let at = word * 4; at < word * 4 + 4; at += 1) count(counts, bytes[at] ?? 0);
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) count(counts, bytes[at] ?? 0);
  return 1 + Math.max(counts[NEWLINE] ?? 0, counts[RETURN] ?? 0);
}

function count(counts: Int32Array, byte: number): void {
  counts[byte] = (counts[byte] ?? 0) + 1;
}
