import { maskedText } from '../domain/maskedText';

/** What a reader is told, in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Text of a file as it may stand in a sentence: masked, blanks made visible as one, cut to 60 characters. */
export function quoted(text: string): string {
  const line = maskedText(text).replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : line;
}

/** So many of a list are named in a sentence; the rest is counted. */
const MOST_LISTED = 5;

/**
 * A list as it may stand in a sentence, which does not grow with the file: 2、3、4、5、6 等 9
 *
 * @param items the first of them, six at least where there are as many
 * @param count how many there are in all
 * @param measure Chinese word of what is counted, where it does not follow in the sentence
 */
export function listed(items: readonly string[], count = items.length, measure = ''): Sentence {
  if (count <= MOST_LISTED) return { zh: items.join('、'), en: items.join(', ') };
  const first = items.slice(0, MOST_LISTED);
  return {
    zh: `${first.join('、')} 等 ${String(count)}${measure}`,
    en: `${first.join(', ')} … (${String(count)})`,
  };
}
