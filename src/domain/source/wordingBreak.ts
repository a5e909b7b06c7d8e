import type { Measure } from '../measure';
import type { ClassWording, Report } from '../report';
import { sourceWords } from '../words/sources';

const CLASS = /\.class_([abcd])$/u;

/**
 * Why figures of two reports may not be compared for how the places describe their classes of results. Class A compares
 * everywhere; B, C and D alone only between equal wordings. A sum over several classes does not depend on how the place
 * parts them.
 *
 * @param indicators what is compared: one indicator, or those that are added
 * @returns undefined where wording does not stand in the way
 */
export function wordingBreak(
  indicators: readonly string[],
  one: Pick<Report, 'classWording'>,
  other: Pick<Report, 'classWording'>,
): string | undefined {
  const [letter, ...more] = new Set(indicators.flatMap((indicator) => classOf(indicator) ?? []));
  if (letter === undefined || letter === 'a' || more.length > 0) return undefined;
  const [here, there] = [one.classWording?.[letter], other.classWording?.[letter]];
  if (here !== undefined && here === there) return undefined;
  return sourceWords().classBreak(letter.toUpperCase());
}

/**
 * The class of results that a measure counts alone and each place describes in its own words; undefined for class A, for
 * sums over classes and for whatever counts no class. Units are not compared by such a measure.
 */
export function localClassOf({ formulas }: Pick<Measure, 'formulas'>): 'B' | 'C' | 'D' | undefined {
  const counted = Object.values(formulas).flatMap(({ numerator }) =>
    numerator.flatMap(({ indicator }) => classOf(indicator) ?? []),
  );
  const [letter, ...more] = new Set(counted);
  if (letter === undefined || letter === 'a' || more.length > 0) return undefined;
  return ({ b: 'B', c: 'C', d: 'D' } as const)[letter];
}

function classOf(indicator: string): keyof ClassWording | undefined {
  const letter = CLASS.exec(indicator)?.[1];
  return (['a', 'b', 'c', 'd'] as const).find((known) => known === letter);
}
