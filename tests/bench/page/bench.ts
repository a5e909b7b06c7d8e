import regionsCsv from '../../../datasets/regions/regions.csv?raw';
import { bootBrowserEngine } from '../../../src/engine/browserEngine';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { createIngest } from '../../../src/ingest/worker/ingestClient';
import { measureEngine, type BlockedSince } from '../measureEngine';
import { exportWork, type ExportWork } from '../measureExport';
import { measureLarge, measureViews, type LargeTimings, type LoadTimings } from '../measureViews';
import { longCsv, nationalFigures } from '../nationalFigures';
import { measurePeers, type PeerTimings } from '../peers/measurePeers';
import type { Timing } from '../timing';

declare global {
  interface Window {
    /** Called by the program that drives the browser. */
    bench: (figureCount: number) => Promise<readonly Timing[]>;
    /** The same for the views of one load after another, asked of all units and of `few`. */
    benchViews: (figureCount: number, few: number) => Promise<LoadTimings>;
    /** The same questions asked of us and of those a developer would pick instead. */
    benchLarge: (figureCount: number) => Promise<LargeTimings>;
    /** Has rows ready for {@link writeExport}. */
    prepareExport: (rows: number) => void;
    /** A kind of file of them. */
    writeExport: ExportWork;
    benchPeers: (figureCount: number) => Promise<readonly PeerTimings[]>;
  }
}

/** A file of more figures is larger than the page reads at once; they are then handed over without one. */
const FIGURES_IN_A_FILE = 2_000_000;

window.bench = async (figureCount) => {
  if (figureCount > FIGURES_IN_A_FILE) {
    const national = nationalFigures(regionsCsv, figureCount);
    return measureEngine(() => bootBrowserEngine(() => undefined), national, watchMainThread());
  }
  // Made before the watch begins, which would count the making.
  const file = csvFile(figureCount);
  const blockedSince = watchMainThread();
  const start = performance.now();
  const ingest = createIngest(regionsCsv);
  const [result] = await ingest.read([file], { encoding: undefined, defaultScope: 'whole' });
  const read = { ms: performance.now() - start, blockedMs: blockedSince() };
  ingest.close();
  if (result?.intake?.batch.figures.value.length !== figureCount) {
    const [problem] = result?.problems ?? [];
    throw new Error(`${result?.rows.accepted} of ${figureCount} rows were read: ${problem?.sentence.en}`);
  }
  const timings = await measureEngine(() => bootBrowserEngine(() => undefined), result.intake, blockedSince);
  return [
    { what: `CSV of ${Math.round(file.size / 2 ** 20)} MB to figures, in a worker`, ...read },
    ...timings,
  ];
};

window.benchViews = (figureCount, few) =>
  measureViews(() => bootBrowserEngine(() => undefined), nationalFigures(regionsCsv, figureCount), few);

window.benchPeers = (figureCount) =>
  measurePeers(() => bootBrowserEngine(() => undefined), nationalFigures(regionsCsv, figureCount));

window.benchLarge = (figureCount) =>
  measureLarge(() => bootBrowserEngine(() => undefined), nationalFigures(regionsCsv, figureCount));

window.prepareExport = (rows) => {
  window.writeExport = exportWork(nationalFigures(regionsCsv, rows));
};

function csvFile(figureCount: number): File {
  const text = longCsv(nationalFigures(regionsCsv, figureCount), (code) => CATALOGUE[code]?.id ?? '');
  return new File([text], 'national.csv', { type: 'text/csv' });
}

/** Ticks as fast as the page lets it; the longest pause between two ticks is what a reader would feel. */
function watchMainThread(): BlockedSince {
  let [last, longest] = [performance.now(), 0];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => {
      channel.port2.postMessage(null);
    }, 4);
  };
  channel.port2.postMessage(null);
  return () => {
    const told = longest;
    longest = 0;
    return told;
  };
}
