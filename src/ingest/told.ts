import type { Certainty, Told } from './filePart';
import type { Sentence } from './sentence';

/** Nothing is known: to be asked. */
export const UNKNOWN = { value: undefined, certainty: 'unknown' } as const;

/** Something a person said of this file. */
export function chosen<T>(value: T): Told<T> {
  return { value, certainty: 'chosen' };
}

/** Something read of the file, with where it was found. */
export function found<T>(value: T, certainty: Exclude<Certainty, 'unknown'>, from: Sentence): Told<T> {
  return { value, certainty, from };
}
