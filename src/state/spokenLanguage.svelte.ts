import { fetchEnglish, speakFrom, type Language } from '../domain/language';

/**
 * The language the page speaks. Follows what the link asks for once its words are there, so that no half of the page
 * stands in another language; what reads it inside a template or a derived value follows it.
 */
export class SpokenLanguage {
  #now = $state<Language>('zh');
  /** Counts catalogues that came after the switch, so that what was said in Chinese is said again. */
  #late = $state(0);
  #asked: Language = 'zh';

  constructor() {
    speakFrom({
      now: () => (this.#late >= 0 ? this.#now : 'zh'),
      arrived: () => {
        this.#late += 1;
      },
    });
  }

  /** The language in force. */
  get now(): Language {
    return this.#now;
  }

  /** Speaks `language` as soon as its words are here; resolves then. Stays as it is when they cannot be fetched. */
  async speak(language: Language): Promise<void> {
    this.#asked = language;
    if (language === 'en') await fetchEnglish();
    // An older wish that comes late does not undo a newer one.
    if (this.#asked === language) this.#now = language;
  }

  /** Speaks what `wanted` says, whenever it changes, and tells the document; called while a component is set up. */
  follow(wanted: () => Language): void {
    $effect(() => {
      // Without the words the page goes on as it is.
      void this.speak(wanted()).catch(() => undefined);
    });
    $effect(() => {
      document.documentElement.lang = this.#now === 'en' ? 'en' : 'zh-CN';
    });
  }
}
