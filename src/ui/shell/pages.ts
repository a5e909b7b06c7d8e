import type { Component } from 'svelte';
import type { ViewId } from '../../state/selection';
import ApplicationsPage from '../pages/ApplicationsPage.svelte';
import CapacityPage from '../pages/CapacityPage.svelte';
import ChannelsPage from '../pages/ChannelsPage.svelte';
import DisclosurePage from '../pages/DisclosurePage.svelte';
import DisputesPage from '../pages/DisputesPage.svelte';
import OverviewPage from '../pages/OverviewPage.svelte';
import ProposalsPage from '../pages/ProposalsPage.svelte';

/** The page of each view; 数据集 stands apart, because it opens the import. */
export const PAGES: Readonly<Record<Exclude<ViewId, 'datasets'>, Component>> = {
  overview: OverviewPage,
  disclosure: DisclosurePage,
  channels: ChannelsPage,
  applications: ApplicationsPage,
  proposals: ProposalsPage,
  disputes: DisputesPage,
  capacity: CapacityPage,
};
