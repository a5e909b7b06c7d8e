import type { ChartView } from '../../charts/chart';
import type { PageWorkbench } from '../../state/workbench.svelte';
import type { FileOffer } from '../charts/chartFileOffers';
import type * as paperActions from './paperActions';
import { paperDialogWords } from './words/paperDialog';

type Action = keyof Pick<typeof paperActions, 'printCharts' | 'printBrief' | 'saveOffline'>;

/** Charts on paper and as a page of their own, as lines of the dialog of files; nothing where no chart is drawn. */
export function reportOffers(charts: readonly ChartView[], workbench: PageWorkbench): readonly FileOffer[] {
  if (charts.length === 0) return [];
  const words = paperDialogWords();
  const offer = (id: 'print' | 'brief' | 'offline', action: Action): FileOffer => ({
    id,
    group: 'report',
    title: words[id],
    inside: words[`${id}Inside`],
    act: async () => {
      const actions = await import('./paperActions');
      const name = await actions[action](charts, workbench);
      return { said: name === undefined ? '' : words.saved(name) };
    },
  });
  return [offer('print', 'printCharts'), offer('brief', 'printBrief'), offer('offline', 'saveOffline')];
}
