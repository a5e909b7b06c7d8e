import { createContext } from 'svelte';
import type { ImportDesk } from './importDesk.svelte';
import type { PageWorkbench } from './workbench.svelte';

/** The context of the page: `App` sets it, every page and panel reads it. Pages need only what `Workbench` says. */
export const [getWorkbench, setWorkbench] = createContext<PageWorkbench>();

/** Where files lie before they are loaded; it outlives the page that shows it. */
export const [getDesk, setDesk] = createContext<ImportDesk>();
