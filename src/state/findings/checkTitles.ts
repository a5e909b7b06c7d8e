import { CHECKS } from '../../domain/checks';
import { said } from '../../domain/language';
import { problemKindNames } from '../desk/problemKinds';

/**
 * The title of a rule or of a kind of fault as a kept record has it, which is in Chinese, in the language in force. A title
 * that is known no more stays as it was kept.
 */
export function checkTitle(kept: string): string {
  const known =
    CHECKS.find(({ title }) => title.zh === kept)?.title ?? problemKindNames().find(({ zh }) => zh === kept);
  return known === undefined ? kept : said(known);
}
