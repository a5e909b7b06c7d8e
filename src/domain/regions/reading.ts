/**
 * Whether a reading answers to what was typed in Latin letters: the whole of it or its beginning (`nankang`), its
 * initials (`nkq`), or a mixture (`nankq`), from its first syllable; or one whole later syllable and on (`kangqu`).
 *
 * @param pinyin syllables parted by spaces, e.g. `nan kang qu`
 * @param typed letters as {@link typedLetters} gives them
 */
export function isReadAs(pinyin: string, typed: string): boolean {
  const syllables = pinyin.split(' ');
  return syllables.some((syllable, at) =>
    at === 0
      ? continues(syllables, typed)
      : typed.startsWith(syllable) && continues(syllables.slice(at + 1), typed.slice(syllable.length)),
  );
}

/** Whether a reading answers to typed letters from any of its syllables on: `nkq` and `kq` both find `nan kang qu`. */
export function isReadWithin(pinyin: string, typed: string): boolean {
  const syllables = pinyin.split(' ');
  return syllables.some((_, at) => continues(syllables.slice(at), typed));
}

/** The letters of a text that may be pinyin: lower case, ü as v, without spaces, marks and tone numbers; else undefined. */
export function typedLetters(text: string): string | undefined {
  const letters = text
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/[\p{M}\s'’·-]/gu, '');
  return /^[a-z]+$/u.test(letters) ? letters : undefined;
}

/** Each typed letter begins a syllable or goes on in it. */
function continues(syllables: readonly string[], typed: string): boolean {
  if (typed === '') return true;
  const [syllable, ...rest] = syllables;
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, typed.length); length >= 1; length -= 1) {
    if (typed.startsWith(syllable.slice(0, length)) && continues(rest, typed.slice(length))) return true;
  }
  return false;
}
