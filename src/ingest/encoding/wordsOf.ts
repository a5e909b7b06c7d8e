/**
 * Bytes four at a time, as far as they go: what is true of each of four is asked in one step. None where they do not begin at a word
 * of their buffer; then every byte is looked at by itself.
 */
export function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return byteOffset % 4 === 0
    ? new Int32Array(buffer, byteOffset, Math.floor(length / 4))
    : new Int32Array(0);
}
