import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../support/chromium.mjs';

/** The page as it is built, served on this machine, and the browser that opens it. */
export interface BuiltSite {
  readonly address: string;
  /** Bytes sent since it was last asked, compressed as they went. */
  bytesSent(): number;
  /** A browser of its own each time, as memory is measured by process. */
  launch(): Promise<Browser>;
  /** A browser that keeps what it fetches in a folder, as a reader's does. */
  launchKeeping(folder: string): Promise<BrowserContext>;
}

/** How a reader's window is. */
export const WINDOW = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' } as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Builds the page, serves it as a server with compression and caching would, and closes everything when the work is done.
 *
 * @throws Error where there is no browser
 */
export async function onBuiltSite<T>(work: (site: BuiltSite) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chrome, Edge or Chromium found (set CHROMIUM).');
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-site-'));
  try {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    const files = compressed(folder);
    const sockets = new Set<Socket>();
    let told = 0;
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = files.get(pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
      if (file === undefined) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': file.type,
        'content-encoding': 'gzip',
        'content-length': file.bytes.length,
        // Names of assets carry their contents; the page itself is asked for again.
        'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      response.end(file.bytes);
    });
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await work({
        address: `http://127.0.0.1:${String(port)}/`,
        bytesSent() {
          const before = told;
          told = [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
          return told - before;
        },
        launch: () => chromium.launch({ executablePath, args: ['--no-sandbox'] }),
        launchKeeping: (folder) =>
          chromium.launchPersistentContext(folder, { executablePath, args: ['--no-sandbox'], ...WINDOW }),
      });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ServedFile {
  readonly type: string;
  readonly bytes: Buffer;
}

function compressed(folder: string): ReadonlyMap<string, ServedFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    paths.map((path) => {
      const address = `/${relative('.', path).split(sep).join('/')}`;
      const bytes = gzipSync(readFileSync(join(folder, path)));
      return [address, { type: TYPES[extname(path)] ?? 'application/octet-stream', bytes }];
    }),
  );
}
