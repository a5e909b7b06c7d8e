import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { referencesOn as ReferencesOn, trendOn as TrendOn } from './askInPage.svelte';
import { openPageModules, type PageModules } from './page';

let page: PageModules;
let trendOn: typeof TrendOn;
let referencesOn: typeof ReferencesOn;
beforeAll(async () => {
  page = await openPageModules();
  ({ trendOn, referencesOn } = await page.import<{
    trendOn: typeof TrendOn;
    referencesOn: typeof ReferencesOn;
  }>('/tests/state/askInPage.svelte.ts'));
});
afterAll(() => page.close());

function anEngine(answer: () => Promise<readonly unknown[]>) {
  const texts: string[] = [];
  const engine: Engine = {
    query: <Row>({ text }: { readonly text: string }) => {
      texts.push(text);
      return answer() as Promise<readonly Row[]>;
    },
    replace: () => Promise.resolve(),
    append: () => Promise.resolve(),
    revise: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { engine, texts };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('a question of a page', () => {
  it('waits while nothing is read', () => {
    const { trend } = trendOn(['from the page']);
    expect(trend).toMatchObject({ rows: undefined, pending: true, error: undefined });
  });

  it('is answered by what came with the page, before the engine and without it', () => {
    const { trend, change } = trendOn(['from the page']);
    change({ isRead: true, failure: { zh: '引擎未能启动。', en: 'No engine.' } });
    expect(trend).toMatchObject({ rows: ['from the page'], pending: false, error: undefined });
  });

  it('is asked of the engine once other reports are loaded', async () => {
    const { trend, change } = trendOn(['from the page']);
    const { engine, texts } = anEngine(() => Promise.resolve(['from the engine']));
    change({ isRead: true, engine });
    expect(texts).toEqual([]);
    change({ isOpening: false });
    await settled();
    expect(trend.rows).toEqual(['from the engine']);
    expect(texts).toHaveLength(1);
  });

  it('waits for an engine that is on its way, and asks it when it is there', async () => {
    const { trend, change } = trendOn(undefined);
    change({ isRead: true });
    expect(trend).toMatchObject({ pending: true, error: undefined });
    change({ engine: anEngine(() => Promise.resolve(['late'])).engine });
    await settled();
    expect(trend).toMatchObject({ rows: ['late'], pending: false });
  });

  it('tells why there is no engine', async () => {
    const { trend, change } = trendOn(undefined);
    change({ isRead: true, failure: { zh: '引擎未能启动。', en: 'No engine.' } });
    await settled();
    expect(trend).toMatchObject({ pending: false, error: { zh: '引擎未能启动。' } });
  });

  it('tells the engine’s failure in words, and the library of it', async () => {
    const { trend, change, failed } = trendOn(undefined);
    const cause = Object.assign(new Error('boom'), { sentence: { zh: '请重试。', en: 'Try again.' } });
    change({ isRead: true, engine: anEngine(() => Promise.reject(cause)).engine });
    await settled();
    expect(trend.error).toEqual({ zh: '请重试。', en: 'Try again.' });
    expect(failed).toEqual([cause]);
  });

  it('waits for the statement of a late question the first time only', async () => {
    const { engine, texts } = anEngine(() => Promise.resolve([]));
    const askFor = referencesOn(engine);
    await vi.waitFor(() => {
      expect(texts).toHaveLength(1);
    });
    askFor(2021);
    // An import of what is there takes some twenty of these, and in a browser a task of its own.
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    expect(texts).toHaveLength(2);
  });
});
