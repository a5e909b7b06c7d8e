import { basisWords } from './words/basis';

/** What a rule rests on, in the language in force; in Chinese where its English is not known. */
export function basis(chinese: string): string {
  return basisWords().say(chinese) ?? chinese;
}
