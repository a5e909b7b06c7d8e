import { createContext } from 'svelte';
import type { PageWorkbench } from './workbench.svelte';

/** The one context of the page: `App` sets it, every page and panel reads it. Pages need only what `Workbench` says. */
export const [getWorkbench, setWorkbench] = createContext<PageWorkbench>();
