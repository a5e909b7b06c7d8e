import { pinyin } from 'pinyin-pro';

/** Characters that have one reading in all names of divisions, and that the dictionary reads otherwise. */
const CHARACTERS: Readonly<Record<string, string>> = {
  乐: 'le',
  什: 'shi',
  柏: 'bai',
  珲: 'hun',
  蚌: 'beng',
  都: 'du',
};

/** Names with a reading of their own, checked by hand against gazetteers. They go before the characters. */
const NAMES: Readonly<Record<string, string>> = {
  乐亭: 'lao ting',
  乐清: 'yue qing',
  乐陵: 'lao ling',
  六合: 'lu he',
  单县: 'shan xian',
  召陵: 'shao ling',
  吴堡: 'wu bu',
  大埔: 'da bu',
  大箐山: 'da qing shan',
  宕昌: 'tan chang',
  尉犁: 'yu li',
  曾都: 'zeng du',
  歙县: 'she xian',
  泌阳: 'bi yang',
  洪洞: 'hong tong',
  浚县: 'xun xian',
  涡阳: 'guo yang',
  牟定: 'mou ding',
  称多: 'chen duo',
  穆棱: 'mu ling',
  筠连: 'jun lian',
  红寺堡: 'hong si pu',
  繁峙: 'fan shi',
  蔚县: 'yu xian',
  调兵山: 'diao bing shan',
  闵行: 'min hang',
  黄陂: 'huang pi',
};

/**
 * How the name of a division is read: syllables without tones, one per character, parted by spaces, ü written v
 * (吕梁市 `lv liang shi`).
 *
 * @throws Error when a character has no reading
 */
export function readingOf(name: string): string {
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true, traditional: false });
  const syllables = [...name].map((character, at) => CHARACTERS[character] ?? read[at] ?? '');
  for (const [own, reading] of Object.entries(NAMES)) {
    const at = name.indexOf(own);
    if (at >= 0) syllables.splice(at, own.length, ...reading.split(' '));
  }
  if (!syllables.every((syllable) => /^[a-z]+$/.test(syllable))) {
    throw new Error(`no reading for ${name}: ${syllables.join(' ')}`);
  }
  return syllables.join(' ');
}
