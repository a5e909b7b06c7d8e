import { createContext } from 'svelte';
import type { Workbench } from './workbench';

/** The one context of the page: `App` sets it, every page and panel reads it; a test may set a stand-in. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();
