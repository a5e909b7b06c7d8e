import { describe, expect, it } from 'vitest';
import { LinkedSelection } from '../../../src/state/selection/selection.svelte';
import { LinkHistory } from './linkHistory';

function setup(hash: string) {
  const history = new LinkHistory(hash);
  const selection = new LinkedSelection(
    history,
    () => ({ isReady: true, units: [], years: { from: 2014, to: 2024 } }),
    () => undefined,
  );
  return { history, selection };
}

const LINK = '#v=channels&wall=channels,proposals~turn20';

describe('the link of a wall', () => {
  it('opens straight into it and stays as it was while its readers choose', () => {
    const { history, selection } = setup(LINK);
    expect(selection.wall).toBe('channels,proposals~turn20');
    selection.change({ view: 'proposals', lens: 'share' });
    expect(selection.current.view).toBe('proposals');
    expect(history.entries).toEqual([LINK]);
  });

  it('is made of what is chosen, and gone when it is taken down', () => {
    const { history, selection } = setup('#v=channels');
    expect(selection.wallHash('channels~idle90')).toBe('#v=channels&wall=channels~idle90');
    selection.hang('channels~idle90');
    expect(history.entries).toEqual(['#v=channels', '#v=channels&wall=channels~idle90']);
    selection.change({ lens: 'share' });
    selection.takeDown();
    expect(selection.wall).toBeUndefined();
    expect(history.entries.at(-1)).toBe('#v=channels&l=share');
  });

  it('lets nobody out by 后退, nor by a change that is not allowed', () => {
    const { history, selection } = setup('#v=datasets');
    selection.change({ view: 'channels' });
    selection.hang('channels');
    selection.confine(({ view }) => view === 'channels');
    history.go(-1);
    expect(selection.current.view).toBe('channels');
    expect(history.hash()).toBe('#v=channels&wall=channels');
    selection.change({ view: 'import' });
    expect(selection.current.view).toBe('channels');
    selection.takeDown();
    selection.change({ view: 'import' });
    expect(selection.current.view).toBe('import');
  });

  it('keeps the language it is read in, and the link it started with once that is read again', () => {
    const { history, selection } = setup(LINK);
    selection.change({ language: 'en', view: 'proposals' });
    expect(history.entries).toEqual([`${LINK}&lang=en`]);
    expect(setup(history.hash()).selection.current.language).toBe('en');
    expect(setup(history.hash()).selection.wall).toBe('channels,proposals~turn20');
    selection.change({ language: 'zh' });
    expect(history.entries).toEqual([LINK]);

    const english = setup('#v=channels&lang=en&wall=channels');
    english.selection.change({ language: 'zh' });
    expect(english.history.entries).toEqual(['#v=channels&wall=channels&lang=zh']);
    english.history.push('#v=datasets');
    english.history.go(0);
    expect(english.history.hash()).toBe('#v=channels&wall=channels&lang=zh');
  });
});
