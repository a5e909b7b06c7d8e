import type { IndicatorGroup } from '../../domain/indicator';
import type { ViewId } from '../../state/selection/selection';

const PAGES: Readonly<Record<IndicatorGroup, ViewId>> = {
  disclosure: 'disclosure',
  channels: 'channels',
  response: 'capacity',
  applications: 'applications',
  review: 'disputes',
  litigation: 'disputes',
  fees: 'disclosure',
  resources: 'capacity',
  training: 'capacity',
  proposals: 'proposals',
};

/** The page that shows a group of measures in full. */
export function pageOf(group: IndicatorGroup): ViewId {
  return PAGES[group];
}
