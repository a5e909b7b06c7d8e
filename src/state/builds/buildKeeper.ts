import type { BuiltFile, BuiltVersion, EngineBuild } from './builtVersion';

/** What the keeper needs of its worker. */
export interface KeeperPorts {
  /** Address of the folder of the page, with a slash at its end. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly engine: EngineBuild;
  fetch(address: string): Promise<Response>;
  /** Ids of the windows that show a page of this folder now. */
  windows(): Promise<readonly string[]>;
  /** Whether another version is being fetched or waits: what it has so far is not to be swept away. */
  isNewerComing(): boolean;
}

/** What is asked of the keeper. */
export interface Asked {
  readonly address: string;
  readonly method: string;
  /** The page itself is asked for, not a part of it. */
  readonly isPage: boolean;
  /** The window that asks, or that will show the page; empty where there is none. */
  readonly window: string;
}

/** So many files are fetched at a time. */
const LANES = 4;
/** Headers that go with a file into the store. The policy is among them, so that a page out of the store has it too. */
const KEPT_HEADERS = [
  'content-type',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
] as const;
/** Its presence says that every file of the version lies there. */
const COMPLETE = 'complete';

/**
 * Keeps the files of one build and answers with them, so that the page opens without a network and never runs with files of
 * two builds: every version has a store of its own, filled whole or not used, and a window is answered from the version
 * its page came from. Stores of former versions go when no window uses them any more.
 */
export class BuildKeeper {
  readonly #build: BuiltVersion;
  readonly #ports: KeeperPorts;
  readonly #prefix: string;

  constructor(build: BuiltVersion, ports: KeeperPorts) {
    this.#build = build;
    this.#ports = ports;
    // One origin may hold several folders with a page each.
    this.#prefix = `gongkai ${new URL(ports.scope).pathname} `;
  }

  /**
   * Fetches every file of the build into its own store, passing over those that are there. Other versions stay untouched.
   *
   * @throws Error when a file is not there, is not the one of this build, or does not fit: then the version is not used
   */
  async keep(): Promise<void> {
    const files = this.#build.files.filter(
      ({ engine }) => engine === undefined || engine === this.#ports.engine,
    );
    const cache = await this.#ports.caches.open(this.#own);
    const waiting = [...files];
    const lane = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if ((await cache.match(this.#address(file.path))) !== undefined) continue;
        try {
          await cache.put(this.#address(file.path), await this.#fetched(file));
        } catch (cause) {
          waiting.length = 0;
          throw cause;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    // The store may have been taken away meanwhile, by the browser or by another version.
    const stored = await this.#ports.caches.open(this.#own);
    const there = new Set((await stored.keys()).map(({ url }) => url));
    const missing = files.find(({ path }) => !there.has(this.#address(path)));
    if (missing !== undefined) throw new Error(`not kept: ${missing.path}`);
    await stored.put(this.#address(COMPLETE), new Response(this.#build.version));
  }

  /** Fetches again what the browser took away; does nothing while all is there. */
  async mend(): Promise<void> {
    if (this.#ports.isNewerComing()) return;
    const cache = await this.#ports.caches.open(this.#own);
    if ((await cache.match(this.#address(COMPLETE))) === undefined) await this.keep();
  }

  /** Whether the keeper may have an answer, so that everything else goes its way untouched. */
  isAsked({ address, method, isPage }: Omit<Asked, 'window'>): boolean {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const path = this.#pathOf(address);
    if (path === undefined) return false;
    return (!isPage && isNamed(path)) || this.#hasFile(path);
  }

  /** The kept file; undefined where it is not kept, and the network is to be asked. */
  async answer({ address, method, isPage, window }: Asked): Promise<Response | undefined> {
    const path = this.#pathOf(address);
    if (path === undefined) return undefined;
    const names = isPage ? [this.#own] : await this.#namesFor(path, window);
    for (const name of names) {
      if (!(await this.#ports.caches.has(name))) continue;
      const cache = await this.#ports.caches.open(name);
      // A store half filled would give a page whose parts are missing.
      if (isPage && (await cache.match(this.#address(COMPLETE))) === undefined) continue;
      const found = await cache.match(this.#address(path));
      if (found === undefined) continue;
      if (isPage) await this.#remember(window);
      return method === 'HEAD' ? new Response(null, { headers: found.headers }) : found;
    }
    return undefined;
  }

  /** Removes the stores of versions that no window shows. Does nothing while it is unknown what a window shows. */
  async sweep(): Promise<void> {
    if (this.#ports.isNewerComing()) return;
    const open = new Set(await this.#ports.windows());
    const register = await this.#ports.caches.open(this.#register);
    for (const { url } of await register.keys()) {
      if (!open.has(decodeURIComponent(url.slice(this.#address('').length)))) await register.delete(url);
    }
    const shown = await Promise.all([...open].map((window) => this.#shownIn(window)));
    if (shown.includes(undefined)) return;
    const used = new Set([
      this.#own,
      this.#register,
      ...shown.map((version) => this.#prefix + String(version)),
    ]);
    for (const name of await this.#ports.caches.keys()) {
      if (name.startsWith(this.#prefix) && !used.has(name)) await this.#ports.caches.delete(name);
    }
  }

  get #own(): string {
    return this.#prefix + this.#build.version;
  }
  /** Which window shows which version; the worker itself may be stopped at any time and would forget it. */
  get #register(): string {
    return `${this.#prefix}windows`;
  }

  #address(path: string): string {
    return new URL(path, this.#ports.scope).href;
  }

  /** The path inside the folder; undefined outside of it. Both addresses of the page are one. */
  #pathOf(address: string): string | undefined {
    const { origin, pathname } = new URL(address);
    const folder = new URL(this.#ports.scope);
    if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
    const path = pathname.slice(folder.pathname.length);
    return path === '' ? 'index.html' : path;
  }

  #hasFile(path: string): boolean {
    return this.#build.files.some((file) => file.path === path);
  }

  /**
   * Stores to look in. A file of `assets` is named after its contents, so that one of that name is the right one wherever
   * it lies; any other is taken only from the version that the window shows.
   */
  async #namesFor(path: string, window: string): Promise<readonly string[]> {
    if (!isNamed(path)) {
      const version = await this.#shownIn(window);
      return [version === undefined ? this.#own : this.#prefix + version];
    }
    const names = await this.#ports.caches.keys();
    return [this.#own, ...names.filter((name) => name.startsWith(this.#prefix) && name !== this.#own)];
  }

  async #remember(window: string): Promise<void> {
    if (window === '') return;
    const register = await this.#ports.caches.open(this.#register);
    await register.put(this.#address(encodeURIComponent(window)), new Response(this.#build.version));
  }

  async #shownIn(window: string): Promise<string | undefined> {
    if (window === '') return undefined;
    const register = await this.#ports.caches.open(this.#register);
    return (await register.match(this.#address(encodeURIComponent(window))))?.text();
  }

  /** The file out of the store of another version where it is the same there, else from the server. */
  async #fetched({ path, hash }: BuiltFile): Promise<Response> {
    if (isNamed(path)) {
      for (const name of await this.#namesFor(path, '')) {
        const kept = await (await this.#ports.caches.open(name)).match(this.#address(path));
        const copy = kept === undefined ? undefined : await copyOf(kept, hash);
        if (copy !== undefined) return copy;
      }
    }
    const response = await this.#ports.fetch(this.#address(path));
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    // A server in the middle of being updated sends files of two builds.
    const copy = await copyOf(response, hash);
    if (copy === undefined) throw new Error(`${path} is not the file of this build`);
    return copy;
  }
}

/** What goes into the store; undefined where the bytes are not those of the hash. */
async function copyOf(response: Response, hash: string): Promise<Response | undefined> {
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) return undefined;
  const headers = new Headers();
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // Made anew: an answer that was led on by a redirect could not open a page.
  return new Response(bytes, { headers });
}

function isNamed(path: string): boolean {
  return path.startsWith('assets/');
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
