import regionsCsv from '../../../datasets/regions/regions.csv?raw';
import { bootBrowserEngine } from '../../../src/engine/browserEngine';
import { measureEngine, type Timing } from '../measureEngine';
import { nationalFigures } from '../nationalFigures';

declare global {
  interface Window {
    /** Called by the program that drives the browser. */
    bench: (figureCount: number) => Promise<readonly Timing[]>;
  }
}

window.bench = async (figureCount) => {
  const national = nationalFigures(regionsCsv, figureCount);
  const longest = watchMainThread();
  const timings = await measureEngine(() => bootBrowserEngine(() => undefined), national);
  return [...timings, { what: 'longest time the page was blocked', ms: longest() }];
};

/** Ticks as fast as the page lets it; the longest pause between two ticks is what a reader would feel. */
function watchMainThread(): () => number {
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
  return () => longest;
}
