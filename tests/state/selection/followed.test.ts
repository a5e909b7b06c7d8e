import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPageModules, type PageModules } from '../page';
import type { FollowedSelection } from './followedInPage.svelte';

let page: PageModules;
let Followed: typeof FollowedSelection;
beforeAll(async () => {
  page = await openPageModules();
  ({ FollowedSelection: Followed } = await page.import<{ FollowedSelection: typeof FollowedSelection }>(
    '/tests/state/selection/followedInPage.svelte.ts',
  ));
});
afterAll(() => page.close());

describe('what follows the chosen units and years', () => {
  it('is not worked out again when the other, or anything else, is chosen', () => {
    const followed = new Followed('#d=360702,360703&y=2015-2017');
    const { selection } = followed;
    expect(followed.workedOut()).toEqual({ units: 1, years: 1 });
    selection.change({ years: { from: 2016, to: 2018 } });
    expect([selection.years, followed.workedOut()]).toEqual([
      { from: 2016, to: 2018 },
      { units: 1, years: 2 },
    ]);
    selection.change({ units: ['360704'] });
    expect([selection.unitKeys, followed.workedOut()]).toEqual([[2], { units: 2, years: 2 }]);
    selection.change({ view: 'channels', measure: null });
    expect([selection.current.view, followed.workedOut()]).toEqual(['channels', { units: 2, years: 2 }]);
  });
});
