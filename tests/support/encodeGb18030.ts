/**
 * Encodes text as GB18030 for tests: there is no encoder in the platform, so a table of all two-byte codes is made
 * from its decoder. @throws Error on a character outside the two-byte part
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const pair = TABLE.get(character);
    if (point < 0x80) bytes.push(point);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new Error(`no two-byte code for ${character}`);
  }
  return Uint8Array.from(bytes);
}

const TABLE: ReadonlyMap<string, number> = reverseTable();

function reverseTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, (lead << 8) | trail);
      }
    }
  }
  return table;
}
