import { CHANGE_COLOURS, type ChangeColours } from '../domain/changeColours';
import { LANGUAGES, type Language } from '../domain/language';
import { isFields } from '../domain/fields';
import { parsedJson } from './kept/keptJson';
import type { TextStore } from './kept/textStore';

/** 随系统, 浅色, 深色. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** 随系统, 浅色, 深色. */
type Theme = (typeof THEMES)[number];

/** What a reader set once for this browser; a link does not carry it, but for the language, which it may. */
export interface Preferences {
  readonly theme: Theme;
  readonly changes: ChangeColours;
  /** Undefined where the reader never chose one. */
  readonly language?: Language | undefined;
  /** Language of the files that are written; undefined where it is the page's. */
  readonly fileLanguage?: Language | undefined;
  /** Single keys do nothing (WCAG 2.1.4): some speak to their machine, or press keys without meaning to. */
  readonly withoutKeys?: true | undefined;
}

const DEFAULTS: Preferences = { theme: 'system', changes: 'neutral' };

/** The reader's preferences, kept in this browser. Where it keeps nothing they last until the page is closed. */
export class KeptPreferences {
  #now = $state.raw<Preferences>(DEFAULTS);
  readonly #store: TextStore;

  constructor(store: TextStore) {
    this.#store = store;
    this.#read();
    store.watch?.(() => {
      this.#read();
    });
  }

  /** The preferences in force. */
  get now(): Preferences {
    return this.#now;
  }

  /** Changes some of them and keeps all. */
  change(part: Partial<Preferences>): void {
    this.#now = { ...this.#now, ...part };
    try {
      this.#store.write(JSON.stringify(this.#now));
    } catch {
      // Full or forbidden: what was chosen holds for this visit.
    }
  }

  #read(): void {
    try {
      this.#now = preferencesOf(this.#store.read());
    } catch {
      // Forbidden: the defaults hold.
    }
  }
}

/** Whatever of a kept text is known; anything else falls back to its default. */
function preferencesOf(text: string | null): Preferences {
  const kept = text === null ? undefined : parsedJson(text);
  if (!isFields(kept)) return DEFAULTS;
  return {
    theme: THEMES.find((one) => one === kept['theme']) ?? DEFAULTS.theme,
    changes: CHANGE_COLOURS.find((one) => one === kept['changes']) ?? DEFAULTS.changes,
    language: LANGUAGES.find((one) => one === kept['language']),
    fileLanguage: LANGUAGES.find((one) => one === kept['fileLanguage']),
    ...(kept['withoutKeys'] === true ? { withoutKeys: true } : {}),
  };
}
