import { composition, type Composition } from '../../domain/compositions';

/** Compositions of one question, one per generation of the form, oldest first. */
type Generations = readonly [Composition, ...Composition[]];

/** 行政复议 by result. */
export const REVIEWS: Generations = [composition('reviews-2014'), composition('reviews')];

/** 行政诉讼 by result, both kinds of suit together. */
export const LITIGATION: Generations = [composition('litigation-2014'), composition('litigation')];

/** 未经复议直接起诉 by result, since the 2019 form. */
export const DIRECT_SUITS: Generations = [suits('direct', '未经复议直接起诉结果', 'Results of direct suits')];

/** 复议后起诉 by result, since the 2019 form. */
export const SUITS_AFTER_REVIEW: Generations = [
  suits('after_review', '复议后起诉结果', 'Results of suits after review'),
];

function suits(kind: 'direct' | 'after_review', zh: string, en: string): Composition {
  const { note: _bothKinds, ...both } = composition('litigation');
  return {
    ...both,
    title: { zh, en },
    parts: ['upheld', 'corrected', 'other', 'pending'].map((result) => `litigation.${kind}.${result}`),
    whole: `litigation.${kind}.total`,
  };
}
