import { catalogue } from '../language';

/** Notes that the data of the domain keeps in Chinese; English knows them sentence by sentence. */
export const textWords = catalogue(
  {
    /** The text in the language in force; undefined where a sentence of it is not known. */
    say: (chinese: string): string | undefined => chinese,
  },
  () => import('./texts.en'),
);
