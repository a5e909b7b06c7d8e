/** A text as bytes of GB18030, and which of its characters a reader must be told of. */
export interface Gb18030 {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters with a code of four bytes, each once: programs that read the file as GBK (older WPS, Excel) do not show them. */
  readonly beyondGbk: readonly string[];
  /** Characters without any code, each once: halves of characters, and a few of private use. A ? stands in their place. */
  readonly lost: readonly string[];
}

/** First code of the four-byte part beyond the basic plane: 90 30 81 30. */
const SUPPLEMENT = 189_000;
/** Codes of four bytes for the basic plane: 81 30 81 30 to 84 31 A4 39. */
const BASIC_FOUR = 39_420;
const QUESTION_MARK = 0x3f;

/**
 * Encodes a text as GB18030. The platform only decodes it; the table of codes is its decoder turned around, made when it
 * is first asked for.
 */
export function encodeGb18030(text: string): Gb18030 {
  const codes = codeTable();
  const bytes = new Uint8Array(text.length * 4);
  const beyond = new Set<string>();
  const lost = new Set<string>();
  let end = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      bytes[end++] = point;
      continue;
    }
    const isSupplementary = point > 0xffff;
    const code = isSupplementary ? fourBytes(SUPPLEMENT + point - 0x10000) : (codes[point] ?? 0);
    if (code === 0) {
      lost.add(character);
      bytes[end++] = QUESTION_MARK;
    } else if (code <= 0xffff) {
      bytes[end++] = code >>> 8;
      bytes[end++] = code & 0xff;
    } else {
      beyond.add(character);
      for (const shift of [24, 16, 8, 0]) bytes[end++] = (code >>> shift) & 0xff;
    }
  }
  return { bytes: bytes.slice(0, end), beyondGbk: [...beyond], lost: [...lost] };
}

let table: Uint32Array | undefined;

/** The code of each character of the basic plane, two or four bytes as one number; 0 where there is none. */
function codeTable(): Uint32Array {
  if (table !== undefined) return table;
  const made = new Uint32Array(0x10000);
  const two: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) two.push((lead << 8) | trail);
  turnAround(made, two, 2);
  turnAround(
    made,
    Array.from({ length: BASIC_FOUR }, (_, place) => fourBytes(place)),
    4,
  );
  table = made;
  return made;
}

/** Notes what each code is decoded to. A line end behind each keeps a code that is none from taking the next one along. */
function turnAround(made: Uint32Array, codes: readonly number[], length: 2 | 4): void {
  const bytes = new Uint8Array(codes.length * (length + 1));
  codes.forEach((code, i) => {
    const start = i * (length + 1);
    for (let place = 0; place < length; place += 1)
      bytes[start + place] = (code >>> ((length - 1 - place) * 8)) & 0xff;
    bytes[start + length] = 0x0a;
  });
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  codes.forEach((code, i) => {
    const [unit, more] = [characters[i]?.charCodeAt(0) ?? 0, characters[i]?.length !== 1];
    // The first code of a character is the one that is written.
    if (!more && unit !== 0xfffd && made[unit] === 0) made[unit] = code;
  });
  // U+FFFD itself has a code, 84 31 A4 37.
  if (length === 4) made[0xfffd] = 0x8431a437;
}

function fourBytes(place: number): number {
  const last = 0x30 + (place % 10);
  const third = 0x81 + (Math.floor(place / 10) % 126);
  const second = 0x30 + (Math.floor(place / 1260) % 10);
  const first = 0x81 + Math.floor(place / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | last) >>> 0;
}
