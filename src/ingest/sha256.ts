/** SHA-256 constants: the fractional parts of the cube roots of the first 64 primes. Source: FIPS 180-4. */
const ROUND_CONSTANTS = rootFractions(64, 3);
const START = rootFractions(8, 2);

/**
 * First 16 hex digits of the SHA-256 of some bytes.
 *
 * The browser's own digest is used where there is one; pages served over plain http, as on most intranets, have none.
 */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  const digest = subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
  return hexOf(digest.subarray(0, 8));
}

/** SHA-256 in plain arithmetic. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = viewOf(bytes);
  for (let at = 0; at < whole; at += 64) compress(state, words, view, at);
  const tail = viewOf(paddedTail(bytes, whole));
  for (let at = 0; at < tail.byteLength; at += 64) compress(state, words, tail, at);
  const digest = new Uint8Array(32);
  const written = viewOf(digest);
  state.forEach((word, index) => {
    written.setInt32(index * 4, word);
  });
  return digest;
}

function paddedTail(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.subarray(from);
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
  return tail;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** One block. Everything is a word of 32 bits in a variable of its own: a country's file has millions of blocks. */
function compress(state: Int32Array, words: Int32Array, block: DataView, at: number): void {
  for (let index = 0; index < 16; index += 1) words[index] = block.getInt32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[index] = ((words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + large) | 0;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let index = 0; index < 64; index += 1) {
    const sigma1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sigma1 + choice + (ROUND_CONSTANTS[index] ?? 0) + (words[index] ?? 0)) | 0;
    const sigma0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sigma0 + majority) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** First 32 bits of the fractional parts of the square or cube roots of the first primes, in whole arithmetic. */
function rootFractions(count: number, degree: 2 | 3): Int32Array {
  const power = BigInt(degree);
  const fractions: number[] = [];
  for (let prime = 2; fractions.length < count; prime += 1) {
    if (!isPrime(prime)) continue;
    // The whole root of prime × 2^(32 × degree) is the root with 32 binary places.
    const target = BigInt(prime) << (32n * power);
    let root = 0n;
    for (let bit = 36n; bit >= 0n; bit -= 1n) {
      const candidate = root | (1n << bit);
      if (candidate ** power <= target) root = candidate;
    }
    fractions.push(Number(root & 0xffffffffn));
  }
  return Int32Array.from(fractions);
}

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false;
  return true;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
