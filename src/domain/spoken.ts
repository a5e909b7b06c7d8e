import { CATALOGUE } from './catalogue';
import { textWords } from './words/texts';

let notes: ReadonlyMap<string, string> | undefined;

/** A note that data keeps in Chinese, in the language in force; in Chinese where its English is not known. */
export function spoken(chinese: string): string {
  const told = textWords().say(chinese);
  if (told !== undefined) return told;
  notes ??= new Map(CATALOGUE.flatMap((entry) => ('note' in entry ? [[entry.note.zh, entry.note.en]] : [])));
  return notes.get(chinese) ?? chinese;
}
