import { isPageNumber } from './textLines';
import type { PlainLine } from './textLines';
import type { TextPlace } from './textRows';

/** The sentences of a report, put together from broken lines, without blanks, in plain characters. */
export interface Prose {
  readonly sentences: readonly Sentence[];
}

/** A sentence up to its full stop or the end of its paragraph. */
export interface Sentence {
  readonly text: string;
  /** Number of the paragraph. */
  readonly paragraph: number;
  /** Place in the text of a character of the sentence. */
  readonly placeOf: (index: number) => TextPlace;
}

const STARTS_PARAGRAPH =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d))/u;
/** Longer ones are no prose, and patterns over them would take long. */
const LONGEST_SENTENCE = 2000;

/** Puts the lines of prose together; lines of tables are left out. */
export function proseOf(lines: readonly PlainLine[], isTable: (line: number) => boolean): Prose {
  const sentences: Sentence[] = [];
  let text = '';
  let places: TextPlace[] = [];
  let paragraph = 0;
  const end = (): void => {
    if (text.length > 0 && text.length <= LONGEST_SENTENCE) {
      const at = places;
      sentences.push({ text, paragraph, placeOf: (index) => at[index] ?? { line: 1, column: 1 } });
    }
    text = '';
    places = [];
  };
  let isAfterPage = false;
  lines.forEach((line, index) => {
    const number = index + 1;
    const isBlank = line.text.trim() === '';
    // The blank line that a page number leaves does not end a paragraph.
    if (isPageNumber(line) || (isBlank && isAfterPage)) {
      isAfterPage = true;
      return;
    }
    isAfterPage = false;
    if (isBlank || isTable(number) || STARTS_PARAGRAPH.test(line.text.trimStart())) {
      end();
      paragraph += 1;
      if (isBlank || isTable(number)) return;
    }
    for (let place = 0; place < line.text.length; place += 1) {
      const character = line.text.charAt(place);
      if (/\s/u.test(character)) continue;
      text += character;
      places.push({ line: number, column: (line.at[place] ?? 0) + 1 });
      if (character === '。') end();
    }
  });
  end();
  return { sentences };
}

/** True where the words before a number name another year than the report's: 2016年…, 上年…. */
export function isOfOtherYear(before: string, year: number | undefined): boolean {
  // What was done since this year's session is of this year.
  const told = before.replace(/(?:会议|今年|本年度?|年初)以来/gu, '');
  const named = [...told.matchAll(/(20\d\d)(?=年)|(上年|去年|上一年|往年|同期|历年|以来)/gu)].at(-1);
  if (named === undefined) return false;
  return named[2] !== undefined || (year !== undefined && Number(named[1]) !== year);
}
