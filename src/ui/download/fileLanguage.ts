import { language, wordsOf, type Language } from '../../domain/language';
import type { PageWorkbench } from '../../state/workbench.svelte';

/** The language files are written in: the reader's choice in this browser, else the page's. */
export function fileLanguage({ preferences }: Pick<PageWorkbench, 'preferences'>): Language {
  return preferences.now.fileLanguage ?? language();
}

/**
 * Fetches what a file in a language is said with.
 *
 * @throws Error with a sentence where the words cannot be fetched
 */
export async function fetchWords(spoken: Language): Promise<void> {
  try {
    await wordsOf(spoken);
  } catch (cause) {
    throw Object.assign(new Error('the English was not fetched', { cause }), { sentence: NOT_FETCHED });
  }
}

const NOT_FETCHED = {
  zh: '英文用词没有取到。请检查网络后重试，或把文件语言改为中文。',
  en: 'The English words could not be fetched. Check the network and try again, or write the file in Chinese.',
};
