import demoClaims from '../../datasets/ganzhou-demo/claims.csv?url';
import demoFigures from '../../datasets/ganzhou-demo/figures.csv?url';
import demoPackage from '../../datasets/ganzhou-demo/datapackage.json?url';
import demoReports from '../../datasets/ganzhou-demo/reports.csv?url';
import demoUnits from '../../datasets/ganzhou-demo/units.csv?url';
import realClaims from '../../datasets/real-reports/claims.csv?url';
import realFigures from '../../datasets/real-reports/figures.csv?url';
import realPackage from '../../datasets/real-reports/datapackage.json?url';
import realReports from '../../datasets/real-reports/reports.csv?url';
import realUnits from '../../datasets/real-reports/units.csv?url';
import regionsCsv from '../../datasets/regions/regions.csv?url';
import type { DatasetKind } from '../domain/dataset';
import { parseRegions, RegionTree } from '../domain/region';
import { snapshotKey, type Snapshot } from '../engine/openingSnapshot';
import type { SourceFile, SourceOrigin } from '../ingest/sourceFile';
import type { ImportStore } from './kept/importStore';
import { keptElsewhere } from './kept/answersWhenKept';
import type { TextStore } from './kept/textStore';
import { readerRest } from './readerRest';
import { browserLink } from './selection/selection.svelte';
import { whenIdle } from './whenIdle';
import type { WorkbenchPorts } from './workbench.svelte';

interface PackageAddresses {
  readonly descriptor: string;
  readonly units: string;
  readonly reports: string;
  readonly figures: string;
  readonly claims: string;
}

const BUNDLED: Readonly<Record<DatasetKind, PackageAddresses>> = {
  real: {
    descriptor: realPackage,
    units: realUnits,
    reports: realReports,
    figures: realFigures,
    claims: realClaims,
  },
  synthetic: {
    descriptor: demoPackage,
    units: demoUnits,
    reports: demoReports,
    figures: demoFigures,
    claims: demoClaims,
  },
};

/** What the workbench needs, from this browser and from files beside the page. */
export function workbenchPorts(opening: Snapshot = {}): WorkbenchPorts {
  return {
    link: browserLink,
    reviews: textStore('gongkai.reviews'),
    corrections: textStore('gongkai.corrections'),
    views: textStore('gongkai.views'),
    preferences: textStore('gongkai.preferences'),
    populations: {
      store: textStore('gongkai.populations'),
      read: async (file) => (await import('../ingest/worker/ingestClient')).readPopulation(file),
    },
    keeping: {
      store: importsOfBrowser,
      openSource,
      untilDrawn: () =>
        new Promise((resolve) => {
          whenIdle(resolve);
        }),
    },
    untilReaderRests: readerRest(window),
    answers: { store: keptElsewhere(textStore('gongkai.answers')), build: buildOf() },
    bootEngine: async (onProgress) => {
      // The engine's script is as large as the page's own; the first charts do not wait for it.
      const { bootBrowserEngine } = await import('../engine/browserEngine');
      return bootBrowserEngine(onProgress);
    },
    readBundled: async (kind) => {
      // The first charts stand on answers that came with the page; what talks to the reader of files comes beside them.
      const client = import('../ingest/worker/ingestClient');
      const { descriptor, units, reports, figures, claims } = BUNDLED[kind];
      const [description, ...tables] = await Promise.all(
        [descriptor, units, reports, figures, claims].map(bytesAt),
      );
      return (await client).readPackage(description, tables);
    },
    readRegions: async () =>
      new RegionTree(parseRegions(new TextDecoder().decode(await bytesAt(regionsCsv)))),
    openingRows: (name, question) => opening[snapshotKey(name, question as object)],
  };
}

const imports = async (): Promise<ImportStore> => (await import('./kept/browserImports')).browserImports;

/** The browser's store of imports. What talks to it comes beside the first charts, which wait for no import. */
const importsOfBrowser: ImportStore = {
  read: async () => (await imports()).read(),
  change: async (change) => (await imports()).change(change),
  clear: async () => (await imports()).clear(),
  watch: (onChange) => {
    void imports().then(
      (store) => {
        store.watch(onChange);
      },
      // Whatever else is asked of the store says that it could not be fetched.
      () => undefined,
    );
  },
};

/** A file of an earlier visit; what reads it again is fetched when it is looked into. */
function openSource(origin: SourceOrigin): SourceFile {
  return {
    origin,
    excerpt: async (place, signal) => {
      const client = await import('../ingest/worker/ingestClient');
      return client.openSource(origin).excerpt(place, signal);
    },
  };
}

/** One text in the browser's own store. Where it is forbidden, naming it throws already: so only inside the calls. */
export function textStore(key: string): TextStore {
  return {
    read: () => window.localStorage.getItem(key),
    write: (text) => {
      window.localStorage.setItem(key, text);
    },
    watch: (onChange) => {
      // Without a key: everything was removed.
      window.addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) onChange();
      });
    },
  };
}

/** The page's own script is named by what is in it and in all it may fetch. */
function buildOf(): string {
  return document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
}

/** A file of the page's own origin. @throws an error in words for the reader when it is not there */
async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw notThere(address, cause);
  });
  if (!response.ok) throw notThere(address, response.status);
  return new Uint8Array(await response.arrayBuffer());
}

function notThere(address: string, cause: unknown): Error {
  const name = address.split('/').at(-1) ?? address;
  return Object.assign(new Error(`cannot fetch ${name}`, { cause }), {
    sentence: {
      zh: `页面所带的数据文件 ${name} 没有取到。请检查网络后重试。`,
      en: `The page's own file ${name} could not be fetched. Check the network and try again.`,
    },
  });
}
