import type { TextPlace } from './textRows';
import type { Sentence } from './prose';

/** A number found in a sentence, by what it is a number of. */
export interface Told<Id extends string> {
  readonly id: Id;
  /** As printed: 5500余, 67.9%. */
  readonly raw: string;
  readonly value: number;
  readonly place: TextPlace;
}

/** A number in a sentence; a comma may part its thousands. */
export const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d+)';

/** The number that the group of a match holds, with its place. */
export function toldBy<Id extends string>(
  id: Id,
  sentence: Sentence,
  match: RegExpMatchArray,
  digits: string,
  raw = digits,
): Told<Id> {
  const from = match.index ?? 0;
  const within = match[0].lastIndexOf(digits);
  return {
    id,
    raw,
    value: Number(digits.replace(/[,%]/gu, '')),
    place: sentence.placeOf(from + Math.max(0, within)),
  };
}

/** What is told once, or more than once alike; numbers that the text tells in two ways are not taken. */
export function onlyOnes<Id extends string>(told: readonly Told<Id>[]): readonly Told<Id>[] {
  const values = new Map<Id, Set<string>>();
  for (const { id, raw } of told) values.set(id, (values.get(id) ?? new Set<string>()).add(raw));
  const seen = new Set<Id>();
  return told.filter(({ id }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst && values.get(id)?.size === 1;
  });
}
