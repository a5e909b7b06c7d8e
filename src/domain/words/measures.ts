import { catalogue } from '../language';

/**
 * What the data of measures says in one language only: units, short names, formulas. English knows them by the id or
 * by the Chinese, so that Chinese readers do not load it twice.
 */
export const measureWords = catalogue(
  {
    unit: (chinese: string) => chinese,
    /** @param _name the full name in English */
    shortName: (_id: string, chinese: string, _name: string) => chinese,
    /** @param _nameOf the English of a name that the formula reads; undefined for the label of a row */
    formula: (_id: string, chinese: string, _nameOf: (chinese: string) => string | undefined) => chinese,
  },
  () => import('./measures.en'),
);
