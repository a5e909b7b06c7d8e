import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
import { headerPolicy } from '../build/policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The built folder on a local port, under a sub-path as on an intranet server. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** How the built folder is served. */
export interface Serving {
  /** Where it lies on the server, with a slash at both ends. */
  readonly path?: string;
  /** A server that nobody has set up: types by the end of the name, no charset, no policy, no word on keeping. */
  readonly isBare?: boolean;
  /** The policy it sends in place of the one README asks for. */
  readonly policy?: string;
  /** The folder served, asked at each request. */
  readonly folder?: () => string;
  /** Whether a file is not there now, whatever the folder has. */
  readonly isLost?: (file: string) => boolean;
  /** Another file in place of one of the folder; path inside it → path of a file. */
  readonly instead?: (file: string) => string | undefined;
}

/** Serves `dist` on a free port of this machine, at `/disclosure/` and with the headers README asks for unless told otherwise. */
export async function serveDist({
  path: root = '/disclosure/',
  isBare = false,
  policy = headerPolicy(),
  folder = () => 'dist',
  isLost = () => false,
  instead = () => undefined,
}: Serving = {}): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = normalize(`/${path.slice(root.length)}`);
    const named = inside.endsWith('/') ? join(inside, 'index.html') : inside;
    const file = instead(named) ?? join(folder(), named);
    if (!path.startsWith(root) || isLost(named) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(
      200,
      isBare
        ? { 'content-type': type.split(';')[0], 'last-modified': statSync(file).mtime.toUTCString() }
        : { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' },
    );
    // A window that closes breaks off what it asked for.
    pipeline(createReadStream(file), response, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${encodeURI(root)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A visitor's browser window, watched: what it asked of other origins, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the site that the page tried to reach. A journey ends with this empty. */
  readonly foreign: readonly string[];
  /** Uncaught errors, console errors and policy violations. A journey ends with this empty. */
  readonly faults: readonly string[];
}

/** Starts a headless browser with its own background traffic off. */
export function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/**
 * Opens the site at a link (`#v=…`), refusing and recording every request to another origin.
 *
 * @param serviceWorkers `allow` lets the page be kept for use without a network, which fetches all of it and would cost every
 *   other journey time
 */
export async function visit(
  browser: Browser,
  site: Pick<Site, 'url'>,
  hash = '',
  size: { width: number; height: number } = { width: 1440, height: 900 },
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers,
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const foreign: string[] = [];
  const faults: string[] = [];
  const origin = new URL(site.url).origin;
  await answerInPlace(
    context,
    (url) => url.protocol.startsWith('http') && url.origin !== origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(site.url + hash);
  return { page, context, foreign, faults };
}

/**
 * Answers what a window asks for, in the place of the server. What is still being answered when the window closes is nobody's any
 * more; left to `route` it would fail the run, with every journey passed.
 */
export async function answerInPlace(
  window: Pick<BrowserContext, 'route'>,
  asked: string | RegExp | ((url: URL) => boolean),
  answer: (route: Route) => Promise<void>,
): Promise<void> {
  await window.route(asked, async (route) => {
    try {
      await answer(route);
    } catch (fault) {
      if (!(fault instanceof Error && /has been (closed|disposed)/.test(fault.message))) throw fault;
    }
  });
}
