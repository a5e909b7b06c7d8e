import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serveDist, startBrowser, visit, type Site, type Visit } from './visit';

/** What {@link visit} takes after browser and site: a link (`#v=…`), the size of the window, whether service workers run. */
type Wish = typeof visit extends (browser: Browser, site: never, ...wish: infer Rest) => unknown
  ? Rest
  : never;

/** The built page as the journeys of one file find it. */
export interface ServedSite extends Pick<Site, 'url'> {
  readonly browser: Browser;
  /**
   * Opens the site in a window of its own, which is closed when the journey ends. The journey fails when anything went wrong in
   * a window, or when one tried to reach another origin. A journey that provokes a fault calls `visit` and looks for itself.
   */
  visit(...wish: Wish): Promise<Visit>;
}

/** Serves the built page and starts a browser before the first journey of the file that calls it, and ends both after the last. */
export function servedSite(): ServedSite {
  let started: { readonly browser: Browser; readonly site: Site } | undefined;
  const running = () => {
    if (started === undefined) throw new Error('the site is served from the first journey on');
    return started;
  };
  let visits: Visit[] = [];
  beforeAll(async () => {
    const [browser, site] = await Promise.all([startBrowser(), serveDist()]);
    started = { browser, site };
  });
  afterEach(async () => {
    const ended = visits;
    visits = [];
    const went = ended.map(({ faults, foreign }) => ({ faults: [...faults], foreign: [...foreign] }));
    await Promise.all(ended.map(({ context }) => context.close()));
    expect(went).toEqual(ended.map(() => ({ faults: [], foreign: [] })));
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.site.close();
  });
  return {
    get url() {
      return running().site.url;
    },
    get browser() {
      return running().browser;
    },
    async visit(...wish) {
      const { browser, site } = running();
      const visited = await visit(browser, site, ...wish);
      visits.push(visited);
      return visited;
    },
  };
}
