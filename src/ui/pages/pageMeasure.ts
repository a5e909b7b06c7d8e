import type { Measure, MeasureId } from '../../domain/measure';
import { isMeasureId, measure } from '../../domain/measures';
import type { Selection, ViewId } from '../../state/selection/selection';
import {
  APPLICATION_MEASURES,
  CAPACITY_MEASURES,
  CHANNEL_MEASURES,
  chosenMeasure,
  DISCLOSURE_MEASURES,
  DISPUTE_MEASURES,
  PROPOSAL_RATES,
  type MeasureList,
} from './measureLists';

/** What is charted where a page offers no choice. */
export const USUAL_MEASURE: MeasureId = 'application.received';

const LISTS: Readonly<Partial<Record<ViewId, MeasureList>>> = {
  disclosure: DISCLOSURE_MEASURES,
  channels: CHANNEL_MEASURES,
  applications: APPLICATION_MEASURES,
  proposals: PROPOSAL_RATES,
  disputes: DISPUTE_MEASURES,
  capacity: CAPACITY_MEASURES,
};

/** The measure in the main chart of the open page; 新收申请数 on pages that have no measure of their own. */
export function pageMeasure({ view, measure: asked }: Pick<Selection, 'view' | 'measure'>): Measure {
  // Any measure may be chosen there.
  if (view === 'compare' && asked !== null && isMeasureId(asked)) return measure(asked);
  const list = LISTS[view];
  return measure(list === undefined ? USUAL_MEASURE : chosenMeasure(list, asked));
}
