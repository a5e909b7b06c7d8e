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
