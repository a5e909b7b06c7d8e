import process from 'node:process';
import type { Page } from 'playwright-core';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { engineTable } from './engineTables';
import { exportTable, type MeasuredExport } from './exportTable';
import { longestTask } from './longestTask';
import { EXPORT_KINDS } from './measureExport';
import { importTable } from './importTables';
import { measureInBrowser } from './inBrowser';
import { measureEngine } from './measureEngine';
import { measureImports } from './measureImports';
import type { LoadTimings } from './measureViews';
import { peerTables } from './peers/peerTables';
import { bundledNational } from './site/benchFiles';
import { onBuiltSite } from './site/builtSite';
import { measurePainted } from './site/measurePainted';
import { measureStart } from './site/measureStart';
import { paintedTables } from './site/paintedTables';
import { startTable } from './site/startTable';
import type { Table } from './table';
import { largeTable, viewTables } from './viewTables';

/** A part of the bench: what it measures with so many figures. */
type Part = (figures: number) => Promise<readonly Table[]>;

/** Units asked about in every load: as many as there are in the smallest. */
const UNITS_ASKED = 50;
/** More than six times the country, whatever is asked for. */
const LARGE = 30_000_000;
/** Rows of a file that the page makes, whatever is loaded. */
const ROWS_OF_A_FILE = 100_000;
const LOADS = [100_000, 1_000_000, 5_300_000];

/** Every part by its name, in the order in which all of them run. */
export const PARTS: Readonly<Record<string, Part>> = {
  node: async (figures) => [
    engineTable({
      where: `Node ${process.versions.node}`,
      timings: await measureEngine(bootNodeEngine, bundledNational(figures)),
    }),
  ],
  browser: async (figures) => {
    const { browser, measured } = await inPage((page) => page.evaluate((n) => window.bench(n), figures));
    return [engineTable({ where: browser, timings: measured })];
  },
  views: async (figures) => {
    const { measured } = await inPage(async (page) => {
      const timings: LoadTimings[] = [];
      for (const load of loadsUpTo(figures)) {
        const asked: readonly [number, number] = [load, UNITS_ASKED];
        timings.push(await page.evaluate(([count, few]) => window.benchViews(count, few), asked));
      }
      return timings;
    });
    return viewTables(measured);
  },
  peers: async (figures) => {
    const { measured } = await inPage((page) => page.evaluate((n) => window.benchPeers(n), figures));
    return peerTables(figures, measured);
  },
  export: async () => {
    const { measured } = await inPage(async (page) => {
      await page.evaluate((rows) => window.prepareExport(rows), ROWS_OF_A_FILE);
      const files: MeasuredExport[] = [];
      for (const what of EXPORT_KINDS) {
        const browser = page.context().browser();
        await browser?.startTracing(page, { categories: ['toplevel'] });
        const timing = await page.evaluate((kind) => window.writeExport(kind), what);
        const trace = await browser?.stopTracing();
        if (trace === undefined) throw new Error('the browser gave no trace');
        files.push({ ...timing, what, longest: longestTask(trace) });
      }
      return files;
    });
    return [exportTable(measured)];
  },
  large: async () => {
    const { measured } = await inPage((page) => page.evaluate((n) => window.benchLarge(n), LARGE));
    return [largeTable(measured)];
  },
  start: async () => [startTable(await onBuiltSite(measureStart))],
  // One load at a time: with all of the country's the views take minutes of their own.
  painted: (figures) => onBuiltSite(async (site) => paintedTables(await measurePainted(site, figures))),
  imports: async (figures) =>
    onBuiltSite(async (site) => {
      const tables: Table[] = [];
      for (const load of loadsUpTo(figures)) tables.push(importTable(load, await measureImports(site, load)));
      return tables;
    }),
};

function loadsUpTo(figures: number): readonly number[] {
  return [...LOADS.filter((load) => load < figures), figures];
}

async function inPage<T>(work: (page: Page) => Promise<T>) {
  const done = await measureInBrowser(work);
  if (done === undefined) throw new Error('No Chrome, Edge or Chromium found (set CHROMIUM).');
  return done;
}
