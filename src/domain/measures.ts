import { CATALOGUE } from './catalogue';
import type { Measure, MeasureId } from './measure';
import { INDICATOR_COUNTS } from './measures/counts';
import { JOINED_COUNTS } from './measures/joined';
import { OUTCOMES_BY_APPLICANT } from './measures/outcomesByApplicant';
import { RATES } from './measures/rates';
import { sharesOf } from './measures/shares';
import { spokenMeasure } from './measures/spokenMeasure';

const COUNTS: readonly Measure[] = [...INDICATOR_COUNTS, ...JOINED_COUNTS];

/**
 * Every measure a chart may show: counts in the order of the catalogue, joined counts, rates, shares of proved parts,
 * outcomes by applicant.
 * The index of a measure is its key in the engine; keys hold for one build and are never stored or linked.
 */
export const MEASURES: readonly Measure[] = [
  ...COUNTS,
  ...RATES,
  ...sharesOf(COUNTS),
  ...OUTCOMES_BY_APPLICANT,
].map((one) => spokenMeasure(one, englishOf));

let english: ReadonlyMap<string, string> | undefined;

/** The English of a name that a formula reads. */
function englishOf(chinese: string): string | undefined {
  english ??= new Map([...CATALOGUE, ...MEASURES].map(({ name }) => [name.zh, name.en]));
  return english.get(chinese);
}

const KEYS: ReadonlyMap<MeasureId, number> = new Map(MEASURES.map(({ id }, key) => [id, key]));

/** True when `id` names a measure. */
export function isMeasureId(id: string): id is MeasureId {
  return KEYS.has(id);
}

/** The engine's key of a measure: its index in {@link MEASURES}. @throws Error on an unknown id */
export function measureKey(id: MeasureId): number {
  const key = KEYS.get(id);
  if (key === undefined) throw new Error(`unknown measure: ${id}`);
  return key;
}

/** The measure of an id. @throws Error on an unknown id */
export function measure(id: MeasureId): Measure {
  const found = MEASURES[measureKey(id)];
  if (found === undefined) throw new Error(`unknown measure: ${id}`);
  return found;
}
