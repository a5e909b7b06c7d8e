import type { ViewId } from '../../state/selection/selection';
import { navigationWords } from './words/navigation';

/** Name of a view in the navigation and in the title of the window. */
export function viewName(view: ViewId): string {
  return navigationWords().views[view];
}

/** Views as they are grouped in the navigation. */
export const VIEW_GROUPS: readonly {
  readonly name: 'analysis' | 'data';
  readonly views: readonly ViewId[];
}[] = [
  {
    name: 'analysis',
    views: [
      'overview',
      'disclosure',
      'channels',
      'applications',
      'proposals',
      'disputes',
      'capacity',
      'compare',
    ],
  },
  { name: 'data', views: ['reports', 'checks', 'definitions', 'datasets', 'import'] },
];
