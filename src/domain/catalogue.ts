import type { Indicator } from './indicator';
import { DISCLOSURE_DECISIONS } from './catalogue/disclosureDecisions';
import { DISCLOSURE_DOCUMENTS } from './catalogue/disclosureDocuments';
import { CHANNELS } from './catalogue/channels';
import { RESPONSE } from './catalogue/response';
import { APPLICATION_OUTCOMES } from './catalogue/applicationOutcomes';
import { APPLICATION_REPLIES } from './catalogue/applicationReplies';
import { APPLICATIONS } from './catalogue/applications';
import { REVIEW } from './catalogue/review';
import { LITIGATION } from './catalogue/litigation';
import { FEES } from './catalogue/fees';
import { RESOURCES } from './catalogue/resources';
import { TRAINING } from './catalogue/training';
import { PROPOSALS } from './catalogue/proposals';

const ALL = [
  ...DISCLOSURE_DOCUMENTS,
  ...DISCLOSURE_DECISIONS,
  ...CHANNELS,
  ...RESPONSE,
  ...APPLICATIONS,
  ...APPLICATION_REPLIES,
  ...APPLICATION_OUTCOMES,
  ...REVIEW,
  ...LITIGATION,
  ...FEES,
  ...RESOURCES,
  ...TRAINING,
  ...PROPOSALS,
] as const;

/** Id of one of the 148 rows of the catalogue. */
export type IndicatorId = (typeof ALL)[number]['id'];

/** An indicator whose id is known to exist. */
export interface CatalogueEntry extends Indicator {
  readonly id: IndicatorId;
}

/**
 * Every indicator, in the order of the forms. The index of an entry is its stored code, so entries are only
 * ever added at the end of a group together with a rebuild of what was stored.
 */
export const CATALOGUE: readonly CatalogueEntry[] = ALL;

const CODES: ReadonlyMap<string, number> = new Map(CATALOGUE.map(({ id }, code) => [id, code]));

/** True when `id` names an indicator. */
export function isIndicatorId(id: string): id is IndicatorId {
  return CODES.has(id);
}

/** The stored code of an indicator: its index in {@link CATALOGUE}. */
export function indicatorCode(id: IndicatorId): number {
  const code = CODES.get(id);
  if (code === undefined) throw new Error(`unknown indicator: ${id}`);
  return code;
}

/** The catalogue entry of an indicator. */
export function indicator(id: IndicatorId): CatalogueEntry {
  const entry = CATALOGUE[indicatorCode(id)];
  if (entry === undefined) throw new Error(`unknown indicator: ${id}`);
  return entry;
}
