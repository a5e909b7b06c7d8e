import { catalogue } from '../language';

/** Notes on indicators, which the catalogue keeps in Chinese. */
export const indicatorNoteWords = catalogue(
  {
    /** A note in the language in force; undefined for anything else. */
    say: (chinese: string): string | undefined => chinese,
  },
  () => import('./indicatorNotes.en'),
);
