import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/domain/unit';
import type { NeededSet } from '../../../src/state/selection/neededSets';
import { LinkedSelection } from '../../../src/state/selection/selection.svelte';
import { LinkHistory } from './linkHistory';

const unit = (id: string): Unit => ({ id, region: id, name: id, shortName: id, level: 'county' });
const NANKANG: NeededSet = { fingerprint: 'ab12cd34', reports: 3, title: '南康.xlsx' };
const F = 'f=ab12cd34~3~%E5%8D%97%E5%BA%B7.xlsx';
const LINK = `#v=applications&d=360703&y=2016-2017&m=application.received&${F}`;

/** A page whose reader can import the file of Nankang, and take it off again. */
function setup(hash: string) {
  const history = new LinkHistory(hash);
  let isImported = $state(false);
  let isReady = $state(true);
  const selection = new LinkedSelection(
    history,
    () => ({
      isReady,
      units: isImported ? [unit('360702'), unit('360703')] : [unit('360702')],
      years: { from: isImported ? 2015 : 2018, to: 2019 },
      imported: isImported ? [NANKANG] : [],
    }),
    () => undefined,
  );
  return {
    history,
    selection,
    have: (has: boolean) => {
      isImported = has;
      flushSync();
    },
    read: (is: boolean) => {
      isReady = is;
      flushSync();
    },
  };
}

describe('a link on imported data', () => {
  it('names what it is made on, in the address too', () => {
    const { selection, history, have } = setup('#');
    expect(selection.hash).toBe('#');
    have(true);
    expect(selection.hash).toBe(`#${F}`);
    selection.change({ view: 'channels' });
    expect(history.entries.at(-1)).toBe(`#v=channels&${F}`);
    have(false);
    // It was the reader who took it off: the page does not ask for it.
    expect(selection.needed).toEqual([]);
  });

  it('asks for its file where that is missing, and says nothing of units and years that come with it', () => {
    const { selection, have } = setup(LINK);
    expect(selection.needed).toEqual([NANKANG]);
    expect(selection.dropped).toEqual([]);
    have(true);
    expect(selection.needed).toEqual([]);
    expect(selection.dropped).toEqual([]);
    expect(selection.unitKeys).toEqual([1]);
    expect(selection.years).toEqual({ from: 2016, to: 2017 });
  });

  it('calls nothing missing before what is kept is read', () => {
    const { selection, read } = setup(LINK);
    read(false);
    expect(selection.needed).toEqual([]);
    expect(selection.hash).toBe(LINK);
    read(true);
    expect(selection.needed).toEqual([NANKANG]);
  });

  it('leads back to all that the link chose once the file is imported', () => {
    const { selection, history, have } = setup(LINK);
    expect(selection.awaited).toBeUndefined();
    selection.change({ view: 'import', measure: null });
    // Reloading the page of the import must not lose what is waited for.
    expect(history.entries.at(-1)).toBe(`#v=import&d=360703&y=2016-2017&${F}`);
    have(true);
    selection.change({ units: 'all', years: 'all' });
    expect(selection.awaited).toMatchObject({ view: 'applications', units: ['360703'] });
    if (selection.awaited) selection.change(selection.awaited);
    expect(history.entries.at(-1)).toBe(LINK);
    expect(selection.awaited).toBeUndefined();
  });

  it('goes on without it when told to, and says then what is left out', () => {
    const { selection, history } = setup(LINK);
    selection.forgetNeeded();
    expect(selection.needed).toEqual([]);
    expect(history.hash()).toBe('#v=applications&d=360703&y=2016-2017&m=application.received');
    expect(selection.dropped).toHaveLength(2);
  });

  it('keeps asking while the reader looks around, and on the way back', () => {
    const { selection, history } = setup(LINK);
    selection.change({ view: 'channels' });
    expect(history.hash()).toContain(F);
    expect(selection.needed).toEqual([NANKANG]);
    history.go(-1);
    expect(selection.needed).toEqual([NANKANG]);
  });

  it('asks nothing of the other side', () => {
    const { selection } = setup(LINK);
    selection.change({ kind: 'synthetic', units: 'all', years: 'all' });
    expect(selection.needed).toEqual([]);
    expect(selection.hash).not.toContain('f=');
  });
});
