import { COMPOSITIONS } from '../compositions';
import type { Measure } from '../measure';
import { measure as measureOf } from '../measures';
import { definitionWords } from '../words/definitions';
import { said } from '../language';

/** What no figure of any measure may be compared or added with, whatever it counts. */
export function generalCautions(): readonly string[] {
  return definitionWords().cautions;
}

/** What may not be done with the figures of one measure; the general cautions are not repeated. */
export function cautionsOf(measure: Measure): readonly string[] {
  const { id, kind, minimumBase, isStock, partOf } = measure;
  const words = definitionWords();
  const overlapping = COMPOSITIONS.filter(({ sums, parts }) => !sums && parts.includes(id));
  return [
    ...(kind === 'rate' ? [words.rateCaution] : []),
    ...(minimumBase !== undefined && measure.direction !== 'none' ? [words.baseCaution(minimumBase)] : []),
    ...(isStock === true ? [words.stockCaution] : []),
    ...overlapping.map(({ title, note }) => note ?? words.overlap(said(title))),
    ...(kind === 'count' && partOf === undefined && overlapping.length === 0 ? [words.noWhole] : []),
    ...(partOf === undefined ? [] : [words.shareOf(said(measureOf(partOf).name))]),
  ];
}
