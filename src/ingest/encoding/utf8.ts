import { wordsOf } from './wordsOf';

/**
 * Whether bytes are UTF-8 from end to end, as a decoder that refuses errors would say: no byte out of place, no longer form than
 * needed, no half of a surrogate pair, nothing beyond U+10FFFF, no character cut short. It goes through the bytes and makes no
 * string of them, which takes a decoder most of its time.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  const { length } = bytes;
  const words = wordsOf(bytes);
  let at = 0;
  while (at < length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      while (at % 4 === 0 && ((words[at / 4] ?? -1) & 0x80808080) === 0) at += 4;
      continue;
    }
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    if (more === 0 || at + more >= length) return false;
    // Which second bytes there are is told by the first.
    const second = bytes[at + 1] ?? 0;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (let next = at + 2; next <= at + more; next += 1)
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
}
