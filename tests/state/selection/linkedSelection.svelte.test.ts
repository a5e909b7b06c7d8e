import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { fetchEnglish, speakFrom, type Language } from '../../../src/domain/language';
import type { Unit } from '../../../src/domain/unit';
import {
  LinkedSelection,
  MOST_UNASKED,
  type Loaded,
  type LinkPort,
} from '../../../src/state/selection/selection.svelte';

/** A browser history of hashes. */
class History implements LinkPort {
  readonly entries: string[];
  #at = 0;
  #changed: (isOwn: boolean) => void = () => undefined;
  constructor(first: string) {
    this.entries = [first];
  }
  hash = () => this.entries[this.#at] ?? '';
  push = (hash: string) => {
    this.entries.splice(++this.#at, Infinity, hash);
  };
  replace = (hash: string) => {
    this.entries[this.#at] = hash;
  };
  listen = (changed: (isOwn: boolean) => void) => {
    this.#changed = changed;
  };
  go(steps: number) {
    this.#at += steps;
    this.#changed(true);
  }
  /** A link written into the address by hand. */
  type(hash: string) {
    this.push(hash);
    this.#changed(false);
  }
}

const unit = (id: string): Unit => ({ id, region: id, name: id, shortName: id, level: 'county' });
const LOADED: Loaded = {
  isReady: true,
  units: [unit('360702'), unit('360703'), unit('360704')],
  years: { from: 2014, to: 2024 },
};

function setup(hash = '#', loaded: Loaded = LOADED, usual: () => Language = () => 'zh') {
  const history = new History(hash);
  const kinds: string[] = [];
  const selection = new LinkedSelection(
    history,
    () => loaded,
    (kind) => kinds.push(kind),
    usual,
  );
  return { history, kinds, selection };
}

describe('LinkedSelection', () => {
  it('opens as the link says', () => {
    const { selection } = setup('#v=channels&d=360703&y=2015-2017');
    expect(selection.current.view).toBe('channels');
    expect(selection.unitKeys).toEqual([1]);
    expect(selection.years).toEqual({ from: 2015, to: 2017 });
  });

  it('writes every change to the link, and back and forward restore it', () => {
    const { history, selection } = setup();
    selection.change({ view: 'proposals' });
    selection.change({ lens: 'change' });
    expect(history.entries).toEqual(['#', '#v=proposals', '#v=proposals&l=change']);
    history.go(-1);
    expect(selection.current).toMatchObject({ view: 'proposals', lens: 'value' });
    history.go(-1);
    expect(selection.current.view).toBe('overview');
    history.go(2);
    expect(selection.current.lens).toBe('change');
  });

  it('leaves no history entry for a replacing change, and none for a change of nothing', () => {
    const { history, selection } = setup();
    selection.change({ years: { from: 2015, to: 2016 } }, 'replace');
    selection.change({ years: { from: 2015, to: 2016 } });
    expect(history.entries).toEqual(['#y=2015-2016']);
  });

  it('makes the toggled unit the only one from all, then adds and removes in the order of choice', () => {
    const { selection } = setup();
    expect(selection.unitKeys).toEqual([0, 1, 2]);
    selection.toggleUnit(2);
    expect(selection.unitKeys).toEqual([2]);
    selection.toggleUnit(0);
    expect(selection.unitKeys).toEqual([2, 0]);
    selection.toggleUnit(2);
    expect(selection.unitKeys).toEqual([0]);
    selection.toggleUnit(0);
    expect(selection.unitKeys).toEqual([]);
  });

  it('says which units and years of a link are not loaded, and goes on with the rest', () => {
    const { selection } = setup('#d=360703,999999&y=2012-2031');
    expect(selection.unitKeys).toEqual([1]);
    expect(selection.years).toEqual({ from: 2014, to: 2024 });
    expect(selection.dropped).toEqual([
      '链接中的单位 999999 未收录，已略去。',
      '链接中的 2012–2013、2025–2031 年无数据，已略去。',
    ]);
    selection.dismissDropped();
    expect(selection.dropped).toEqual([]);
  });

  it('shows all years when a link asks only for years that are not loaded', () => {
    const { selection } = setup('#y=2031');
    expect(selection.years).toEqual({ from: 2014, to: 2024 });
    expect(selection.dropped).toEqual(['链接中的 2031 年无数据，已略去。']);
  });

  it('calls nothing unknown before the data are read', () => {
    let isReady = $state(false);
    const { selection } = setup('#d=999999', {
      get isReady() {
        return isReady;
      },
      units: [],
      years: { from: 2014, to: 2024 },
    });
    expect(selection.dropped).toEqual([]);
    isReady = true;
    flushSync();
    expect(selection.dropped).toHaveLength(1);
  });

  it('shows the first units of a whole country to a reader who chose none, says so, and all that are chosen', () => {
    const units = Array.from({ length: 300 }, (_, at) => unit(String(360_000 + at)));
    const { selection } = setup('#', { ...LOADED, units });
    expect(selection.unitKeys).toEqual([...units.keys()].slice(0, MOST_UNASKED));
    expect(selection.dropped).toEqual([
      '已载入 300 个单位。没有选择单位时只显示前 40 个，请在“地区”中选择要看的单位。',
    ]);
    selection.change({ units: units.slice(0, 200).map(({ id }) => id) });
    expect(selection.unitKeys).toHaveLength(200);
    expect(selection.dropped).toEqual([]);
  });

  it('tells the library when a change or the history asks for the other side', () => {
    const { history, kinds, selection } = setup();
    selection.change({ kind: 'synthetic' });
    history.go(-1);
    expect(kinds).toEqual(['synthetic', 'real']);
  });

  it('opens in the language of the link, else in that of this browser', () => {
    expect(setup('#lang=en').selection.current.language).toBe('en');
    expect(setup('#', LOADED, () => 'en').selection.current.language).toBe('en');
    expect(setup('#lang=zh', LOADED, () => 'en').selection.current.language).toBe('zh');
  });

  it('names Chinese in the link of a browser that reads English', () => {
    const { history, selection } = setup('#lang=zh', LOADED, () => 'en');
    selection.change({ view: 'channels' });
    expect(history.entries).toEqual(['#lang=zh', '#v=channels&lang=zh']);
  });

  it('keeps the language on the way back, and takes that of a link typed by hand', () => {
    const { history, selection } = setup('#lang=en');
    selection.change({ view: 'proposals' });
    selection.change({ language: 'zh' }, 'replace');
    history.go(-1);
    expect(selection.current).toMatchObject({ view: 'overview', language: 'zh' });
    expect(history.hash()).toBe('#');
    history.type('#v=channels&lang=en');
    expect(selection.current).toMatchObject({ view: 'channels', language: 'en' });
  });

  it('says what is wrong with a link in the language in force, and leaves it put away in the other', async () => {
    let language = $state<Language>('zh');
    const silence = speakFrom({ now: () => language, arrived: () => undefined });
    await fetchEnglish();
    const { selection } = setup('#v=maps&d=360703,999999,<b>&y=2012-2031');
    language = 'en';
    flushSync();
    selection.change({ language: 'en' }, 'replace');
    expect(selection.dropped).toEqual([
      'The view “maps” in the link cannot be read; the default is shown.',
      'The units “<b>” in the link cannot be read and were left out.',
      'Units in the link that are not in the data were left out: 999999.',
      'There are no data for 2012–2013, 2025–2031 in the link; left out.',
    ]);
    selection.dismissDropped();
    language = 'zh';
    flushSync();
    expect(selection.dropped).toEqual([]);
    silence();
  });
});
