import { formatCount } from '../../domain/format';
import type { ImportStep } from '../../state/desk/deskFile';
import type { ImportDesk } from '../../state/desk/importDesk.svelte';
import { said } from '../../domain/language';
import { stepWords } from './words/steps';

/** Why nothing can be loaded yet, and what to do. */
export interface NotYet {
  readonly words: string;
  /** Where it is done; undefined where there is only to wait, or nothing to be done on the desk. */
  readonly step: ImportStep | undefined;
}

/** What holds the last step up; undefined where everything can be loaded. */
export function whyNotYet(
  desk: Pick<
    ImportDesk,
    | 'files'
    | 'isReading'
    | 'isLoading'
    | 'hasBothKinds'
    | 'unanswered'
    | 'canLoad'
    | 'rows'
    | 'intakes'
    | 'unansweredOffers'
  > & { readonly checks: Pick<ImportDesk['checks'], 'isDone' | 'open' | 'failure'> },
): NotYet | undefined {
  const words = stepWords().notYet;
  if (desk.isLoading) return undefined;
  if (desk.files.length === 0) return at('files', words.noFile);
  if (desk.isReading) return at(undefined, words.reading);
  if (desk.hasBothKinds) return at('files', words.bothKinds);
  if (desk.intakes.length === 0 || desk.rows.accepted === 0) return at('files', words.nothing);
  if (desk.unanswered > 0) return at('files', words.duplicates(formatCount(desk.unanswered)));
  if (desk.unansweredOffers.length > 0) return at('files', words.offers);
  if (desk.checks.failure !== undefined) return at(undefined, said(desk.checks.failure));
  if (!desk.checks.isDone) return at(undefined, words.checking);
  if (desk.checks.open > 0) return at('check', words.unconfirmed(formatCount(desk.checks.open)));
  return undefined;
}

function at(step: ImportStep | undefined, words: string): NotYet {
  return { words, step };
}
