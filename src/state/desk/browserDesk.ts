import { prepareReading, readFile, unpack } from '../../ingest/worker/ingestClient';
import { textStore } from '../browserPorts';
import type { PageWorkbench } from '../workbench.svelte';
import type { DeskPorts } from './deskFile';
import { ImportDesk } from './importDesk.svelte';

/** The desk of this browser, over what the workbench has loaded. */
export function browserDesk({ library, findings, populations, views }: PageWorkbench): ImportDesk {
  void prepareReading();
  return new ImportDesk(library, deskPorts(), findings, populations, views);
}

/** What the desk needs, from the worker that reads files. */
function deskPorts(): DeskPorts {
  return {
    readFile,
    unpack,
    rules: async () => (await import('./namedChecks')).namedChecks,
    workspaces: async () => {
      const [sets, same, offer, views] = await Promise.all([
        import('../workspace/broughtSets'),
        import('../workspace/sameReports'),
        import('../workspace/workspaceOffer'),
        import('../selection/viewsKept'),
      ]);
      return { ...sets, ...same, ...offer, ...views };
    },
    memory: { store: textStore('gongkai.mappings'), words: () => import('./mappingsKept') },
  };
}
