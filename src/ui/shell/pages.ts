import type { Component } from 'svelte';
import type { ViewId } from '../../state/selection/selection';

/** Views whose page is fetched when it is first opened: all but the first screen. */
export type LaterView = Exclude<ViewId, 'overview'>;

/** Pages that are not needed for the first chart; the browser keeps what it has fetched. */
export const LATER_PAGES: Readonly<Record<LaterView, () => Promise<Component>>> = {
  disclosure: async () => (await import('../pages/DisclosurePage.svelte')).default,
  channels: async () => (await import('../pages/ChannelsPage.svelte')).default,
  applications: async () => (await import('../pages/ApplicationsPage.svelte')).default,
  proposals: async () => (await import('../pages/ProposalsPage.svelte')).default,
  disputes: async () => (await import('../pages/DisputesPage.svelte')).default,
  capacity: async () => (await import('../pages/CapacityPage.svelte')).default,
  compare: async () => (await import('../compare/ComparePage.svelte')).default,
  reports: async () => (await import('../reports/ReportsPage.svelte')).default,
  checks: async () => (await import('../checks/ChecksPage.svelte')).default,
  definitions: async () => (await import('../definitions/DefinitionsPage.svelte')).default,
  datasets: async () => (await import('../pages/DatasetsPage.svelte')).default,
  import: async () => (await import('../ingest/ImportPage.svelte')).default,
};

/** Pages that files are laid on, or saved from. */
export const WITH_DESK: ReadonlySet<LaterView> = new Set(['import', 'datasets']);
