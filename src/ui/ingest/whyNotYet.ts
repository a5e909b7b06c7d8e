import { formatCount } from '../../domain/format';
import type { ImportDesk } from '../../state/importDesk.svelte';
import { said } from '../../domain/language';
import { stepWords } from './words/steps';

/** Why nothing can be loaded yet, and what to do; undefined where it can. */
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
): string | undefined {
  const words = stepWords().notYet;
  if (desk.isLoading) return undefined;
  if (desk.files.length === 0) return words.noFile;
  if (desk.isReading) return words.reading;
  if (desk.hasBothKinds) return words.bothKinds;
  if (desk.intakes.length === 0 || desk.rows.accepted === 0) return words.nothing;
  if (desk.unanswered > 0) return words.duplicates(formatCount(desk.unanswered));
  if (desk.unansweredOffers.length > 0) return words.offers;
  if (desk.checks.failure !== undefined) return said(desk.checks.failure);
  if (!desk.checks.isDone) return words.checking;
  if (desk.checks.open > 0) return words.unconfirmed(formatCount(desk.checks.open));
  return undefined;
}
