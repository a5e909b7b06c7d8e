import type { Finding, Severity } from './check';
import { lateNames } from './lateNames';
import { nameWords } from './words/names';

/** How a finding looks wherever it is shown: the severity of what failed, or what did not fail. */
export type FindingTone = Severity | 'passed' | 'uncertain';

/** Every tone, gravest first: what a reader must see stands on top. */
export const TONES = [
  'error',
  'warning',
  'remark',
  'uncertain',
  'passed',
] as const satisfies readonly FindingTone[];

/** The one word for a finding, in the language in force. */
export const TONE_WORDS: Readonly<Record<FindingTone, string>> = lateNames(() => nameWords().tones);

/** The same as a sign, so that colour is never the only one. */
export const TONE_SIGNS: Readonly<Record<FindingTone, string>> = {
  error: '✗',
  warning: '!',
  remark: 'i',
  uncertain: '?',
  passed: '✓',
};

/** What did not hold looks by its severity; what held or could not be told looks the same for every rule. */
export function toneOf({ result, severity }: Pick<Finding, 'result' | 'severity'>): FindingTone {
  return result === 'failed' ? severity : result;
}
