import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BuildKeeper, type Asked } from '../../../src/state/builds/buildKeeper';
import type { BuiltFile, BuiltVersion } from '../../../src/state/builds/builtVersion';
import { MemoryCaches } from './memoryCaches';

const SCOPE = 'https://office.example/a/b/';
const at = (path: string): string => new URL(path, SCOPE).href;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Files of a build as a server holds them: path → text. */
type Served = Readonly<Record<string, string>>;
const ONE: Served = {
  'index.html': 'page one',
  'start.js': 'start one',
  'assets/index-1.js': 'code one',
  'assets/later-1.js': 'later one',
  'assets/figures-0.csv': 'figures',
  'assets/duckdb-eh-0.wasm': 'eh',
  'assets/duckdb-mvp-0.wasm': 'mvp',
};
const TWO: Served = {
  'index.html': 'page two',
  'start.js': 'start two',
  'assets/index-2.js': 'code two',
  'assets/later-2.js': 'later two',
  'assets/figures-0.csv': 'figures',
  'assets/duckdb-eh-0.wasm': 'eh',
  'assets/duckdb-mvp-0.wasm': 'mvp',
};

function buildOf(version: string, served: Served): BuiltVersion {
  const files = Object.entries(served).map(([path, text]): BuiltFile => {
    const engine = /duckdb-(eh|mvp)/.exec(path)?.[1] as 'eh' | 'mvp' | undefined;
    return { path, hash: hashOf(text), ...(engine && { engine }) };
  });
  return { version, files };
}

/** A browser with one server, whose files may change, and windows that open and close. */
function browser() {
  const memory = new MemoryCaches();
  const world = {
    memory,
    served: ONE,
    fetched: [] as string[],
    windows: [] as string[],
    isNewerComing: false,
    keeper: (version: string, files: Served, scope = SCOPE) =>
      new BuildKeeper(buildOf(version, files), {
        scope,
        caches: memory.api,
        engine: 'eh',
        fetch: (address) => {
          const path = address.slice(scope.length);
          world.fetched.push(path);
          const text = world.served[path];
          return Promise.resolve(
            text === undefined
              ? new Response('', { status: 404 })
              : new Response(text, {
                  headers: { 'content-type': 'text/x', 'content-security-policy': 'p', etag: 'e' },
                }),
          );
        },
        windows: () => Promise.resolve(world.windows),
        isNewerComing: () => world.isNewerComing,
      }),
  };
  return world;
}

const ask = async (keeper: BuildKeeper, path: string, more: Partial<Asked> = {}) =>
  (await keeper.answer({ address: at(path), method: 'GET', isPage: false, window: '', ...more }))?.text();
const openPage = (keeper: BuildKeeper, window: string) => ask(keeper, '', { isPage: true, window });

describe('keeping one build', () => {
  it('fetches every file but the engine that this browser does not use, and answers without asking again', async () => {
    const world = browser();
    const keeper = world.keeper('1', ONE);
    await keeper.keep();
    expect([...world.fetched].sort()).toEqual(
      Object.keys(ONE)
        .filter((path) => !path.includes('mvp'))
        .sort(),
    );
    world.served = {};
    expect(await openPage(keeper, 'w1')).toBe('page one');
    expect(await ask(keeper, 'index.html?x=1', { isPage: true, window: 'w2' })).toBe('page one');
    expect(await ask(keeper, 'assets/later-1.js')).toBe('later one');
    expect(await ask(keeper, 'assets/duckdb-mvp-0.wasm')).toBeUndefined();
  });

  it('keeps type and policy of a file and nothing else of what the server says, and answers HEAD without a body', async () => {
    const world = browser();
    const keeper = world.keeper('1', ONE);
    await keeper.keep();
    const asked = { address: at('start.js'), isPage: false, window: '' };
    const whole = await keeper.answer({ ...asked, method: 'GET' });
    expect([...(whole?.headers ?? [])]).toEqual([
      ['content-security-policy', 'p'],
      ['content-type', 'text/x'],
    ]);
    const head = await keeper.answer({ ...asked, method: 'HEAD' });
    expect([head?.headers.get('content-type'), await head?.text()]).toEqual(['text/x', '']);
  });

  it.each([
    ['a file is missing', { 'assets/later-2.js': undefined }],
    ['a file is of another build', { 'start.js': 'start one' }],
  ])(
    'is refused when %s; the version before answers as ever, and what came is not fetched again',
    async (_name, fault) => {
      const world = browser();
      const before = world.keeper('1', ONE);
      await before.keep();
      world.served = { ...TWO, ...fault } as Served;
      const coming = world.keeper('2', TWO);
      await expect(coming.keep()).rejects.toThrow(/later-2|start\.js/);
      expect(await openPage(coming, 'w')).toBeUndefined();
      expect(await openPage(before, 'w')).toBe('page one');
      expect(await ask(before, 'start.js', { window: 'w' })).toBe('start one');

      world.served = TWO;
      world.fetched.length = 0;
      await coming.keep();
      expect(await openPage(coming, 'w')).toBe('page two');
      expect(world.fetched).toContain(Object.keys(fault)[0]);
      expect(world.fetched).not.toContain('assets/duckdb-eh-0.wasm');
    },
  );

  it('takes what has not changed from the version before, and never by its name alone', async () => {
    const world = browser();
    await world.keeper('1', ONE).keep();
    world.served = { ...TWO, 'assets/figures-0.csv': 'other figures' };
    world.fetched.length = 0;
    const files = { ...TWO, 'assets/figures-0.csv': 'other figures' };
    const keeper = world.keeper('2', files);
    await keeper.keep();
    expect(world.fetched).not.toContain('assets/duckdb-eh-0.wasm');
    expect(await ask(keeper, 'assets/figures-0.csv')).toBe('other figures');
  });

  it('is mended when the browser took its store away, and let be while it is whole', async () => {
    const world = browser();
    const keeper = world.keeper('1', ONE);
    await keeper.keep();
    world.fetched.length = 0;
    await keeper.mend();
    expect(world.fetched).toEqual([]);
    world.memory.stores.clear();
    expect(await openPage(keeper, 'w')).toBeUndefined();
    await keeper.mend();
    expect(await openPage(keeper, 'w')).toBe('page one');
  });

  it('has nothing to do with other origins, other folders, other methods and other pages', () => {
    const keeper = browser().keeper('1', ONE);
    const isAsked = (address: string, method = 'GET', isPage = false) =>
      keeper.isAsked({ address, method, isPage });
    expect(isAsked(at('assets/anything.js'))).toBe(true);
    expect(isAsked(at('start.js'), 'HEAD')).toBe(true);
    expect(isAsked(at('#v=overview'), 'GET', true)).toBe(true);
    expect(isAsked(at('deploy/nginx.conf'), 'GET', true)).toBe(false);
    expect(isAsked(at('deploy/nginx.conf'))).toBe(false);
    expect(isAsked(at('start.js'), 'POST')).toBe(false);
    expect(isAsked('https://office.example/a/start.js')).toBe(false);
    expect(isAsked('https://other.example/a/b/start.js')).toBe(false);
  });
});

describe('two versions', () => {
  async function updated() {
    const world = browser();
    const one = world.keeper('1', ONE);
    await one.keep();
    await openPage(one, 'old');
    world.windows = ['old'];
    world.served = TWO;
    const two = world.keeper('2', TWO);
    await two.keep();
    return { world, one, two };
  }

  it('a window goes on with the files of its own version after another window took the newer one', async () => {
    const { two } = await updated();
    expect(await openPage(two, 'new')).toBe('page two');
    expect(await ask(two, 'start.js', { window: 'new' })).toBe('start two');
    expect(await ask(two, 'start.js', { window: 'old' })).toBe('start one');
    expect(await ask(two, 'assets/later-1.js', { window: 'old' })).toBe('later one');
  });

  it('the former goes when no window shows it, and not before', async () => {
    const { world, two } = await updated();
    await openPage(two, 'new');
    world.windows = ['old', 'new'];
    await two.sweep();
    expect(await ask(two, 'assets/later-1.js')).toBe('later one');
    world.windows = ['new'];
    await two.sweep();
    expect(await ask(two, 'assets/later-1.js')).toBeUndefined();
    expect(await openPage(two, 'new')).toBe('page two');
    expect([...world.memory.stores.keys()]).toEqual(['gongkai /a/b/ windows', 'gongkai /a/b/ 2']);
  });

  it('nothing goes while a newer one is coming, or a window shows nobody knows what', async () => {
    const { world, one, two } = await updated();
    world.windows = [];
    world.isNewerComing = true;
    await one.sweep();
    expect(world.memory.stores.has('gongkai /a/b/ 2')).toBe(true);
    world.isNewerComing = false;
    world.windows = ['stranger'];
    await two.sweep();
    expect(world.memory.stores.has('gongkai /a/b/ 1')).toBe(true);
  });

  it('a page in another folder of the origin keeps its own', async () => {
    const { world, two } = await updated();
    await world.memory.api.open('gongkai /c/ 1');
    await world.memory.api.open('gongkai /a/ 1');
    await world.memory.api.open('elsewhere');
    world.windows = [];
    await two.sweep();
    expect([...world.memory.stores.keys()].sort()).toEqual([
      'elsewhere',
      'gongkai /a/ 1',
      'gongkai /a/b/ 2',
      'gongkai /a/b/ windows',
      'gongkai /c/ 1',
    ]);
  });
});
