import { newVersion } from '../../state/builds/newVersion.svelte';
import type { PageWorkbench } from '../../state/workbench.svelte';
import { LATER_PAGES, type LaterView } from './pages';

/** The pages a reader goes to next. */
const NEXT_VIEWS: readonly LaterView[] = [
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'datasets',
];

/**
 * Fetches these pages and the writers of a chart's files ahead, so that a click finds them; a failure is told where the
 * page is opened. Then has the whole page kept for use without a network.
 */
export async function fetchNextPages(workbench: PageWorkbench): Promise<void> {
  await Promise.allSettled([
    ...NEXT_VIEWS.map((view) => LATER_PAGES[view]()),
    import('../charts/chartFiles'),
    import('../charts/ChartTable.svelte'),
    // What the browser itself prints cannot wait for anything to be fetched.
    import('../paper/paperActions').then(({ followPrinting }) => {
      followPrinting(workbench);
    }),
  ]);
  // The dev server's files change under the page.
  if (import.meta.env.PROD) await newVersion.follow();
}
