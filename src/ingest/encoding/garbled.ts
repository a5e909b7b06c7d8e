import type { Sentence } from '../sentence';

/** Characters that UTF-8 read as GBK is full of, and that Chinese text hardly has: the first halves of 信, 公, 年, 一, 、 … */
const TELLING = /[鍏鏀鐢浠鎸鍗鏁銆锛绗鎴鏈鍥骞涓淇]/gu;
const CHINESE = /[\u4e00-\u9fff]/gu;
const SAMPLE = 64 * 1024;
const FEWEST = 3;
const SHARE = 0.05;
/** Restoring holds the text three times in memory. */
const LONGEST = 16 * 1024 * 1024;

/** True for text that was UTF-8, was read as GBK and saved again: 涓€銆佹€讳綋. */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const telling = sample.match(TELLING)?.length ?? 0;
  return telling >= FEWEST && telling >= SHARE * (sample.match(CHINESE)?.length ?? 0);
}

/**
 * The text as it was before it was read as GBK.
 *
 * @returns undefined where a single character of it was lost on the way, since digits may be lost with it
 */
export function restored(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const codes = codesOfGbk();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : (codes.get(unit) ?? -1);
    if (code < 0) return undefined;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } catch {
    return undefined;
  }
}

/** True for text whose Chinese characters have all become question marks. */
export function isLost(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (/[\u4e00-\u9fff]/u.test(sample)) return false;
  return (sample.match(/\?{2,}/gu) ?? []).join('').length >= MANY;
}

const MANY = 40;

/** Two-byte codes by character; there is no encoder in the platform, so they are made from its decoder. */
function codesOfGbk(): ReadonlyMap<number, number> {
  const codes = new Map<number, number>([[0x20ac, 0x80]]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    // A line each, so that a pair that is no character shifts no other.
    const trails = Array.from({ length: 0xbf }, (_, nth) => nth + 0x40).filter((trail) => trail !== 0x7f);
    const lines = new TextDecoder('gbk')
      .decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail, 0x0a])))
      .split('\n');
    trails.forEach((trail, nth) => {
      const line = lines[nth] ?? '';
      const unit = line.charCodeAt(0);
      if (line.length === 1 && unit >= 0x80 && unit !== 0xfffd && !codes.has(unit))
        codes.set(unit, (lead << 8) | trail);
    });
  }
  return codes;
}

/** Told of text that is garbled and cannot be restored. */
export const GARBLED_TEXT: Sentence = {
  zh: '文字像是乱码（编码被转错后又保存过），有字符已丢失，不能还原。请改选编码重新读取，或向提供者索取原文件。',
  en: 'The text looks garbled (saved in the wrong encoding). Choose another encoding or ask for the original file.',
};

/** Told of text that has become question marks. */
export const LOST_TEXT: Sentence = {
  zh: '文字全部成了问号，无法恢复。请向提供者索取原文件。',
  en: 'All text became question marks and cannot be restored. Ask for the original file.',
};

/** Told of text that was restored. */
export const RESTORED_TEXT: Sentence = {
  zh: '文件原是 UTF-8，被当作 GBK 打开后又保存过（成了“涓€銆…”一类乱码），已逐字还原后读取。请核对。',
  en: 'The file was UTF-8, was opened as GBK and saved again; its text was restored without loss. Check it.',
};
