/** Languages of the page. Chinese comes with it; English is fetched when it is first asked for. */
export const LANGUAGES = ['zh', 'en'] as const;

/** Chinese or English. */
export type Language = (typeof LANGUAGES)[number];

/** A text that always carries both languages: names of the catalogue, sentences on faults of a file. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a catalogue of words holds: texts, functions that put values into a text, and groups of both. */
export interface Words {
  readonly [name: string]: string | readonly string[] | ((...values: never[]) => unknown) | Words;
}

interface Entry {
  readonly fetch: () => Promise<void>;
}

/** Tells which language is in force; a page that draws itself anew reads it from its own state. */
export interface LanguageSource {
  /** The language to speak now. */
  readonly now: () => Language;
  /** Called when the English of a catalogue that came late has arrived, so that what stands in Chinese is read anew. */
  readonly arrived: () => void;
}

const CHINESE: LanguageSource = { now: () => 'zh', arrived: () => undefined };
const entries: Entry[] = [];
let source = CHINESE;

/** What is spoken whatever the reader chose, while a file is made. */
let held: Language | undefined;
/** How many catalogues have their English by now. */
let arrived = 0;

/** The language in force. Read inside a template or a derived value it is followed when it changes. */
export function language(): Language {
  return held ?? source.now();
}

/**
 * Names what can be said now: the language in force, and how much of its words is here. What was made of words is made
 * anew when this has changed.
 */
export function wordsInForce(): string {
  return language() === 'en' ? `en${String(arrived)}` : 'zh';
}

/**
 * What `make` says in a language, whatever is spoken: what goes into a file. `make` must not wait, and the English must
 * have been fetched.
 */
export function inLanguage<Made>(spoken: Language, make: () => Made): Made {
  const was = held;
  held = spoken;
  try {
    return make();
  } finally {
    held = was;
  }
}

/** What `make` says in Chinese, whatever is spoken: what is read back or compared by its words. `make` must not wait. */
export function inChinese<Made>(make: () => Made): Made {
  return inLanguage('zh', make);
}

/** A text of two languages, as it is said in the language in force. */
export function said(text: Bilingual): string {
  return language() === 'en' ? text.en : text.zh;
}

/** Makes `next` the source of the language in force; Chinese until then. Returns what takes it back. */
export function speakFrom(next: LanguageSource): () => void {
  source = next;
  return () => {
    source = CHINESE;
  };
}

/** Fetches the English of every catalogue known by now; resolves when all of it can be said. */
export async function fetchEnglish(): Promise<void> {
  await Promise.all(entries.map(({ fetch }) => fetch()));
}

/** Resolves when everything known by now can be said in the language in force, as a file must before it is written. */
export async function wordsArrived(): Promise<void> {
  await wordsOf(language());
}

/** Resolves when everything known by now can be said in a language. */
export async function wordsOf(spoken: Language): Promise<void> {
  if (spoken === 'en') await fetchEnglish();
}

/**
 * Declares the words of one part of the page, and returns what says them in the language in force.
 *
 * A key that the English lacks, or whose function takes other values, fails the type check. English that has not
 * arrived yet is said in Chinese until it has.
 *
 * @param chinese texts, and functions from values to a text
 * @param english a dynamic import of the same keys in English, so that Chinese readers do not load them
 */
export function catalogue<T extends Words>(
  chinese: T,
  english: () => Promise<{ readonly default: NoInfer<T> }>,
): () => T {
  let translated: T | undefined;
  let fetching: Promise<void> | undefined;
  const fetch = (): Promise<void> =>
    (fetching ??= english().then(
      (module) => {
        translated = module.default;
        arrived += 1;
      },
      (error: unknown) => {
        fetching = undefined;
        throw error;
      },
    ));
  entries.push({ fetch });
  return () => {
    if (language() !== 'en') return chinese;
    if (translated === undefined) {
      // A page that came after the switch brings its catalogue with it; its English follows at once.
      void fetch().then(source.arrived, () => undefined);
    }
    return translated ?? chinese;
  };
}
