import { catalogue } from '../../../domain/language';

/** What labels of the statutory forms mean that belong to no indicator of their own: titles of sections, heads of columns. */
export const formLabelWords = catalogue(
  {
    /** The label in the language in force; undefined where the printed one says it. */
    meaning: (_printed: string): string | undefined => undefined,
  },
  () => import('./formLabels.en'),
);
