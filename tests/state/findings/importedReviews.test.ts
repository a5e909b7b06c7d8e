import { describe, expect, it, vi } from 'vitest';
import type { Review } from '../../../src/domain/review';
import type { Engine } from '../../../src/engine/engine';
import { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { QUIET_ENGINE } from '../desk/desks';
import { anIntake } from '../reports';
import { workspaces } from '../workspace/workspaces';

const bundled = anIntake('real-reports', [{ unit: '360703', year: 2017, received: 6 }]);
const REVIEW: Review = {
  finding: 'real/360703@2017@whole/staffTotal/total',
  state: 'confirmed',
  note: '',
  at: '2026-11-24T01:02:03.000Z',
};
const again = {
  ...anIntake('import-1', [{ unit: '360703', year: 2017, received: 7 }]),
  reviews: [REVIEW],
  sets: [],
};

async function setup(append: () => Promise<void> = () => Promise.resolve(), mine: readonly Review[] = []) {
  const engine: Engine = { ...QUIET_ENGINE, append };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: () => Promise.resolve(bundled),
  });
  await library.open('real');
  await library.boot();
  const restored: Review[] = [];
  const desk = new ImportDesk(
    library,
    {
      readFile: () =>
        Promise.resolve({
          encoding: 'utf-8',
          encodingNote: undefined,
          layout: { zh: '', en: '' },
          intake: again,
          problems: [],
          rows: { accepted: 1, refused: 0 },
          refusedCsv: undefined,
        }),
      workspaces,
    },
    {
      reviews: { all: new Map(mine.map((review) => [review.finding, review])), takeBack: () => undefined },
      restore: (reviews) => {
        restored.push(...reviews);
        return { before: new Map(), after: new Map() };
      },
    },
  );
  desk.put([new File(['x'], 'a.json')]);
  await library.prepare('real');
  await vi.waitFor(() => {
    expect(desk.offer).toBeDefined();
  });
  return { desk, restored };
}

describe('decisions that a file brings along', () => {
  it('are restored when the file is loaded, even where its reports are there already and are skipped', async () => {
    const { desk, restored } = await setup();
    expect(restored).toEqual([]);
    desk.answerAll('skip');
    expect(await desk.load()).toBe(true);
    expect(restored).toEqual([REVIEW]);
  });

  it('follow a report that is kept beside another of its name, and are at odds with nothing said of that one', async () => {
    const { desk, restored } = await setup(undefined, [{ ...REVIEW, state: 'ignored' }]);
    desk.answerAll('both');
    expect(desk.unansweredOffers).toEqual([]);
    expect(await desk.load()).toBe(true);
    expect(restored).toEqual([{ ...REVIEW, finding: 'real/360703@2017@whole#2/staffTotal/total' }]);
  });

  it('stay with the report of their name where theirs takes its place', async () => {
    const { desk, restored } = await setup(undefined, [{ ...REVIEW, state: 'ignored' }]);
    desk.answerAll('replace');
    expect(desk.unansweredOffers).toEqual(['reviews']);
    desk.answerOffer('reviews', 'theirs');
    expect(await desk.load()).toBe(true);
    expect(restored).toEqual([REVIEW]);
  });

  it('are not restored when loading fails', async () => {
    const { desk, restored } = await setup(() => Promise.reject(new Error('the engine refuses')));
    desk.answerAll('both');
    expect(await desk.load()).toBe(false);
    expect(restored).toEqual([]);
  });
});
