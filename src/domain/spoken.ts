import { indicatorNoteWords } from './words/indicatorNotes';
import { textWords } from './words/texts';

/** A note that data keeps in Chinese, in the language in force; in Chinese where its English is not known. */
export function spoken(chinese: string): string {
  return textWords().say(chinese) ?? indicatorNoteWords().say(chinese) ?? chinese;
}
