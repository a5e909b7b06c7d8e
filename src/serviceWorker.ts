import { BuildKeeper } from './state/builds/buildKeeper';
import { engineBuildHere, type BuiltVersion } from './state/builds/builtVersion';
import type { WorkerWords } from './state/builds/newVersion.svelte';

/** The files of this build; written in front of this script when it is built. */
declare const BUILD: BuiltVersion;

/** What this script uses of the scope of a service worker, which the types of a page do not know. */
interface Scope {
  readonly registration: {
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(choice: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly id: string; readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Scope;
const { scope } = worker.registration;
const keeper = new BuildKeeper(BUILD, {
  scope,
  caches,
  engine: engineBuildHere(),
  // Asked anew and sent only where it changed: a file that a server let the browser keep may be of another build.
  fetch: (address) => fetch(address, { cache: 'no-cache', credentials: 'same-origin' }),
  windows: async () => {
    const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return all.filter(({ url }) => url.startsWith(scope)).map(({ id }) => id);
  },
  isNewerComing: () => worker.registration.installing !== null || worker.registration.waiting !== null,
});

worker.addEventListener('install', (event) => {
  event.waitUntil(keeper.keep());
});

worker.addEventListener('activate', (event) => {
  // The page of the first visit is taken on as well, so that what it fetches later is there without a network.
  event.waitUntil(worker.clients.claim().then(() => keeper.sweep()));
});

worker.addEventListener('message', (event) => {
  const words = event.data as WorkerWords;
  if (words === 'take over') event.waitUntil(worker.skipWaiting());
  if (words === 'arrived') {
    // Without a network nothing can be mended; the next page that arrives tries again.
    event.waitUntil(
      keeper
        .mend()
        .catch(() => undefined)
        .then(() => keeper.sweep()),
    );
  }
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const isPage = request.mode === 'navigate';
  const asked = { address: request.url, method: request.method, isPage };
  if (!keeper.isAsked(asked)) return;
  const window = isPage ? resultingClientId : clientId;
  event.respondWith(
    keeper
      .answer({ ...asked, window })
      .catch(() => undefined)
      .then((kept) => kept ?? fetch(request)),
  );
});
