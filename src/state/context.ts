import { createContext } from 'svelte';
import type { ImportDesk } from './desk/importDesk.svelte';
import type { LateDesk } from './desk/lateDesk.svelte';
import type { PageWorkbench } from './workbench.svelte';

/** The context of the page: `App` sets it, every page and panel reads it. Pages need only what `Workbench` says. */
export const [getWorkbench, setWorkbench] = createContext<PageWorkbench>();

/** Where files lie before they are loaded, made when it is first needed. */
export const [getLateDesk, setLateDesk] = createContext<LateDesk>();

/** The desk, for pages that are opened with it. @throws an error when it was not opened before */
export function getDesk(): ImportDesk {
  const desk = getLateDesk().now;
  if (desk === undefined) throw new Error('the desk is not open');
  return desk;
}
