/**
 * Encodes text as GB18030 for tests: there is no encoder in the platform, so a table of all two-byte codes is made
 * from its decoder. @throws Error on a character outside the two-byte part
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const pair = PAIRS[unit] ?? 0;
    if (pair === 0) throw new Error(`no two-byte code for ${text.slice(at, at + 2)}`);
    bytes[end++] = pair >> 8;
    bytes[end++] = pair & 0xff;
  }
  return bytes.slice(0, end);
}

/** The two-byte code of each UTF-16 code unit; 0 where there is none. */
const PAIRS: Uint16Array = pairsByUnit();

function pairsByUnit(): Uint16Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length === 1 && character !== '\ufffd' && pairs[unit] === 0) {
        pairs[unit] = (lead << 8) | trail;
      }
    }
  }
  return pairs;
}
