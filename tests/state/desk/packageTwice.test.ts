import { describe, expect, it } from 'vitest';
import { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import type { DuplicateAnswer } from '../../../src/state/library/side';
import { readRealReports } from '../../support/realReports';
import { aReading, file, QUIET_ENGINE } from './desks';

/** A desk with the package of the bundled reports on it, beside those reports. */
async function setup() {
  const bundled = await readRealReports();
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(QUIET_ENGINE),
    readBundled: () => Promise.resolve(bundled),
  });
  await library.open('real');
  await library.boot();
  const again = await readRealReports();
  const desk = new ImportDesk(library, {
    readFile: (_, choice) => Promise.resolve(aReading(again, choice)),
  });
  desk.put([file('datapackage.json')]);
  await expect.poll(() => desk.isReading).toBe(false);
  return { desk, library, ids: bundled.batch.reports.map(({ id }) => id) };
}

describe('a data package whose reports are in the bundled set', () => {
  it('has each of them asked about, and is not loaded before that is answered', async () => {
    const { desk, library, ids } = await setup();
    expect(desk.duplicates.map(({ report, loaded }) => [report.id, loaded.map(({ id }) => id)])).toEqual(
      ids.map((id) => [id, [id]]),
    );
    expect(desk).toMatchObject({ unanswered: ids.length, canLoad: false });
    expect(await desk.load()).toBe(false);
    expect(library.reports.map(({ id }) => id)).toEqual(ids);
  });

  it.each<[DuplicateAnswer, (ids: readonly string[]) => readonly string[]]>([
    ['skip', (ids) => ids],
    ['replace', (ids) => ids],
    ['both', (ids) => [...ids, ...ids.map((id) => `${id}#2`)]],
  ])('is loaded as the reader says: %s', async (answer, expected) => {
    const { desk, library, ids } = await setup();
    desk.answerAll(answer);
    expect(desk).toMatchObject({ unanswered: 0, canLoad: true });
    expect(await desk.load()).toBe(true);
    expect(library.reports.map(({ id }) => id)).toEqual(expected(ids));
    const own = library.reports.filter(({ dataset }) => dataset === 'real-reports');
    expect(own).toHaveLength(answer === 'replace' ? 0 : ids.length);
  });
});
