import { said } from '../../domain/language';
import type { Outcome } from './fileWriting.svelte';
import { writingWords } from './words/writing';

/** What became of a file, in words. @param done says what was done */
export function outcomeWords<Done>(outcome: Outcome<Done>, done: (what: Done) => string): string {
  if (outcome.kind === 'done') return done(outcome.done);
  return outcome.kind === 'givenUp' ? writingWords().givenUp : writingWords().failed(said(outcome.failure));
}
