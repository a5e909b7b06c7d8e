import { catalogue } from '../language';

/** What rules rest on, which each of them says in Chinese. */
export const basisWords = catalogue(
  {
    /** The basis in the language in force; undefined where it is not known. */
    say: (chinese: string): string | undefined => chinese,
  },
  () => import('./basis.en'),
);
