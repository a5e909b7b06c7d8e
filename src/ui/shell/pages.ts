import type { Component } from 'svelte';
import type { ViewId } from '../../state/selection';
import ApplicationsPage from '../pages/ApplicationsPage.svelte';
import CapacityPage from '../pages/CapacityPage.svelte';
import ChannelsPage from '../pages/ChannelsPage.svelte';
import DisclosurePage from '../pages/DisclosurePage.svelte';
import DisputesPage from '../pages/DisputesPage.svelte';
import OverviewPage from '../pages/OverviewPage.svelte';
import ProposalsPage from '../pages/ProposalsPage.svelte';

/** Views whose page is fetched when it is first opened. */
export type LaterView = 'reports' | 'checks' | 'definitions' | 'import';

/** The page of each view that comes with the first screen; 数据集 stands apart, because it opens the import. */
export const PAGES: Readonly<Record<Exclude<ViewId, 'datasets' | LaterView>, Component>> = {
  overview: OverviewPage,
  disclosure: DisclosurePage,
  channels: ChannelsPage,
  applications: ApplicationsPage,
  proposals: ProposalsPage,
  disputes: DisputesPage,
  capacity: CapacityPage,
};

/** Pages that are not needed for the first chart; the browser keeps what it has fetched. */
export const LATER_PAGES: Readonly<Record<LaterView, () => Promise<Component>>> = {
  reports: async () => (await import('../reports/ReportsPage.svelte')).default,
  import: async () => (await import('../ingest/ImportPage.svelte')).default,
  checks: async () => (await import('../checks/ChecksPage.svelte')).default,
  definitions: async () => (await import('../definitions/DefinitionsPage.svelte')).default,
};
