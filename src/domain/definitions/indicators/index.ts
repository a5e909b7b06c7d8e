import type { IndicatorId } from '../../catalogue';
import type { Words } from '../../check';
import { APPLICATION_OUTCOMES_MEANINGS } from './applicationOutcomes';
import { APPLICATION_REPLIES_MEANINGS } from './applicationReplies';
import { APPLICATIONS_MEANINGS } from './applications';
import { CHANNELS_MEANINGS } from './channels';
import { DISCLOSURE_DECISIONS_MEANINGS } from './disclosureDecisions';
import { DISCLOSURE_DOCUMENTS_MEANINGS } from './disclosureDocuments';
import { FEES_MEANINGS } from './fees';
import { LITIGATION_MEANINGS } from './litigation';
import { PROPOSALS_MEANINGS } from './proposals';
import { RESOURCES_MEANINGS } from './resources';
import { RESPONSE_MEANINGS } from './response';
import { REVIEW_MEANINGS } from './review';
import { TRAINING_MEANINGS } from './training';

/**
 * One sentence on what each indicator counts. They stand apart from the catalogue, which every page loads, as only the
 * pages on definitions print them; an indicator without one fails the type check.
 */
export const INDICATOR_MEANINGS: Readonly<Record<IndicatorId, Words>> = {
  ...APPLICATION_OUTCOMES_MEANINGS,
  ...APPLICATION_REPLIES_MEANINGS,
  ...APPLICATIONS_MEANINGS,
  ...CHANNELS_MEANINGS,
  ...DISCLOSURE_DECISIONS_MEANINGS,
  ...DISCLOSURE_DOCUMENTS_MEANINGS,
  ...FEES_MEANINGS,
  ...LITIGATION_MEANINGS,
  ...PROPOSALS_MEANINGS,
  ...RESOURCES_MEANINGS,
  ...RESPONSE_MEANINGS,
  ...REVIEW_MEANINGS,
  ...TRAINING_MEANINGS,
};
