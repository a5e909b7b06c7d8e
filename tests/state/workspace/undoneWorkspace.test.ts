import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import { mergeCorrections, type Correction } from '../../../src/domain/correction';
import { REVIEW_STATES, type Review } from '../../../src/domain/review';
import type { Engine } from '../../../src/engine/engine';
import type { ColumnMapping } from '../../../src/ingest/filePart';
import { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { mappingsOfText, textOfMappings } from '../../../src/state/desk/mappingsKept';
import { KeptPopulations } from '../../../src/state/populations/populations.svelte';
import { textOfPopulations } from '../../../src/state/populations/populationsKept';
import { KeptReviews } from '../../../src/state/findings/reviews.svelte';
import { textOfViews } from '../../../src/state/selection/viewsKept';
import { OFFERED } from '../../../src/state/workspace/workspaceOffer';
import { aReading, file } from '../desk/desks';
import { anIntake, figuresOf } from '../reports';
import { workspaces } from './workspaces';

const REPORTS = ['360703@2017@whole', '360704@2018@whole', '360704@2019@whole'] as const;
const STATED = REPORTS.map((id, at) => ({
  unit: id.slice(0, 6),
  year: Number(id.slice(7, 11)),
  received: at + 6,
}));
const bundled = anIntake('real-reports', STATED.slice(0, 1));

class MemoryText {
  text: string | null = null;
  read = () => this.text;
  write = (text: string) => {
    this.text = text;
  };
}

/** A page with what its reader decided, corrected and matched before. */
async function aPage({ reviews, corrections, columns, population, views = [] }: Said) {
  const texts = {
    reviews: new MemoryText(),
    corrections: new MemoryText(),
    columns: new MemoryText(),
    populations: new MemoryText(),
    views: new MemoryText(),
  };
  texts.reviews.write('[]');
  texts.corrections.write(JSON.stringify(mergeCorrections([], corrections)));
  texts.columns.write(textOfMappings(columns));
  texts.populations.write(populationText(population));
  texts.views.write(viewsText(views));
  const state = { fails: false };
  const take = () => {
    if (!state.fails) return Promise.resolve();
    state.fails = false;
    return Promise.reject(new Error('the engine refuses'));
  };
  const engine: Engine = {
    query: () => Promise.resolve([]),
    replace: take,
    append: take,
    revise: take,
    close: () => Promise.resolve(),
  };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: () => Promise.resolve(bundled),
    corrections: texts.corrections,
  });
  await library.open('real');
  await library.boot();
  const kept = new KeptReviews(texts.reviews);
  kept.add(reviews);
  const populations = new KeptPopulations({
    store: texts.populations,
    read: () => Promise.reject(new Error('no file is read')),
  });
  /** A desk with a workspace on it. */
  const withWorkspace = async (theirs: Said) => {
    const intake = {
      ...anIntake('import-1', STATED),
      sets: [],
      reviews: theirs.reviews,
      corrections: theirs.corrections,
      settings: {
        link: '#',
        columns: textOfMappings(theirs.columns),
        population: populationText(theirs.population),
        views: viewsText(theirs.views ?? []),
      },
    };
    const desk = new ImportDesk(
      library,
      {
        readFile: (_, choice) => Promise.resolve(aReading(intake, choice)),
        workspaces,
        memory: {
          store: texts.columns,
          words: () => Promise.resolve({ mappingsOfText, textOfMappings }),
        },
      },
      { reviews: kept, restore: (more) => kept.put(more) },
      populations,
      texts.views,
    );
    desk.put([file('工作区.json')]);
    await vi.waitFor(() => {
      expect(desk.offer).toBeDefined();
    });
    return desk;
  };
  const seen = () => ({
    figures: figuresOf(library.corrections.current.batches),
    reviews: [...kept.all],
    corrections: library.corrections.all,
    texts: Object.values(texts).map(({ text }) => text),
    population: populations.of('real'),
    lastImport: library.lastImport,
  });
  return { library, kept, state, withWorkspace, seen };
}

/** What a reader said of reports. */
interface Said {
  readonly reviews: readonly Review[];
  readonly corrections: readonly Correction[];
  readonly columns: ReadonlyMap<string, ColumnMapping>;
  /** Persons of 南康区 in 2017, where there is a file of them. */
  readonly population: number | undefined;
  /** Names and views of the page, none where it is left out. */
  readonly views?: readonly (readonly [name: string, view: string])[];
}

function viewsText(views: NonNullable<Said['views']>): string {
  return textOfViews(
    new Map(
      views.map(([name, view]) => [name, { name, hash: `#v=${view}`, at: '2026-11-25T08:00:00.000Z' }]),
    ),
  );
}

function populationText(persons: number | undefined): string {
  if (persons === undefined) return textOfPopulations(new Map());
  const figures = [{ region: '360703', year: 2017, persons, source: '', line: 2 }];
  const one = {
    id: `p${String(persons)}`,
    file: '人口.csv',
    kind: 'real',
    basis: 'resident',
    figures,
  } as const;
  return textOfPopulations(new Map([['real', one]]));
}

const at = fc.integer({ min: 0, max: 9 }).map((minute) => `2026-11-25T08:0${String(minute)}:00.000Z`);
const review = fc.record({
  finding: fc.constantFrom(...REPORTS.map((id) => `real/${id}/staffTotal/total`)),
  state: fc.constantFrom(...REVIEW_STATES),
  note: fc.constantFrom('', '核对过'),
  at,
});
const correction = fc
  .record({
    report: fc.constantFrom(...REPORTS),
    value: fc.integer({ min: 0, max: 99 }),
    note: fc.constantFrom('少写一个零', '见附件'),
    at,
  })
  .map(({ report, ...rest }): Correction => {
    const value = 6 + REPORTS.indexOf(report);
    return {
      kind: 'real',
      report,
      indicator: 'application.received',
      applicant: 'total',
      ...rest,
      original: { value, raw: `${String(value)}件`, origin: 'table' },
    };
  });
const target = fc.constantFrom(
  { kind: 'ignored' as const },
  { kind: 'indicator' as const, indicator: indicatorCode('application.received'), applicant: 0 },
);
const said = fc.record({
  reviews: fc.uniqueArray(review, { selector: ({ finding }) => finding }),
  corrections: fc.uniqueArray(correction, { selector: ({ report }) => report }),
  columns: fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), target), { selector: ([heads]) => heads })
    .map((columns) => new Map(columns.map(([heads, one]) => [heads, new Map([[0, one]])]))),
  population: fc.constantFrom(undefined, 880_000, 890_000),
  views: fc.uniqueArray(
    fc.tuple(fc.constantFrom('月报', '例会', '领导'), fc.constantFrom('channels', 'compare')),
    { selector: ([name]) => name },
  ),
});

describe('a workspace that was imported and undone', () => {
  it('leaves figures, decisions, corrections, matched columns and population as they were', async () => {
    const whose = fc.constantFrom('mine' as const, 'theirs' as const);
    await fc.assert(
      fc.asyncProperty(
        said,
        said,
        fc.constantFrom('both' as const, 'skip' as const, 'replace' as const),
        whose,
        fc.boolean(),
        async (mine, theirs, doubled, holds, fails) => {
          const { library, state, withWorkspace, seen } = await aPage(mine);
          const before = seen();
          const desk = await withWorkspace(theirs);
          desk.answerAll(doubled);
          for (const sort of OFFERED) desk.answerOffer(sort, holds);
          expect(await desk.load()).toBe(true);
          if (fails) {
            // What could not be undone is as it was before it was tried.
            const loaded = seen();
            state.fails = true;
            await expect(library.undoImport()).rejects.toThrow('the engine refuses');
            expect(seen()).toEqual(loaded);
          }
          await library.undoImport();
          expect(seen()).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves what was decided and corrected after it', async () => {
    const nothing: Said = { reviews: [], corrections: [], columns: new Map(), population: undefined };
    const { library, kept, withWorkspace, seen } = await aPage(nothing);
    const [finding = '', other = ''] = REPORTS.map((id) => `real/${id}/staffTotal/total`);
    const theirs: Review = { finding, state: 'ignored', note: '', at: '2026-11-25T08:00:00.000Z' };
    const desk = await withWorkspace({ ...nothing, reviews: [theirs, { ...theirs, finding: other }] });
    desk.answerAll('skip');
    expect(await desk.load()).toBe(true);
    const mine: Review = { ...theirs, state: 'confirmed', at: '2026-11-25T09:00:00.000Z' };
    kept.add([mine]);
    await library.corrections.correct({
      report: REPORTS[0],
      indicator: 'application.received',
      applicant: 'total',
      value: 60,
      note: '少写一个零',
    });
    await library.undoImport();
    expect([...kept.all.values()]).toEqual([mine]);
    expect(seen().figures).toEqual(['360703@2017@whole = 60 "6件"']);
  });

  it('brings the population along, and asks whose holds where this machine has another', async () => {
    const said = (population: number | undefined): Said => ({
      reviews: [],
      corrections: [],
      columns: new Map(),
      population,
    });
    const persons = (page: Awaited<ReturnType<typeof aPage>>) => page.seen().population?.figures[0]?.persons;
    const empty = await aPage(said(undefined));
    const first = await empty.withWorkspace(said(890_000));
    expect(first.unansweredOffers).toEqual([]);
    first.answerAll('skip');
    expect(await first.load()).toBe(true);
    expect(persons(empty)).toBe(890_000);

    const other = await aPage(said(880_000));
    const second = await other.withWorkspace(said(890_000));
    expect(second.unansweredOffers).toEqual(['population']);
    second.answerAll('skip');
    second.answerOffer('population', 'mine');
    expect(await second.load()).toBe(true);
    expect(persons(other)).toBe(880_000);
  });
});

describe('views saved by name in a workspace', () => {
  const nothing: Said = { reviews: [], corrections: [], columns: new Map(), population: undefined };
  const kept = (page: Awaited<ReturnType<typeof aPage>>) => page.seen().texts.at(-1);

  it('come along, those of another name beside mine, and are asked about where one name shows two things', async () => {
    const page = await aPage({ ...nothing, views: [['月报', 'channels']] });
    const desk = await page.withWorkspace({
      ...nothing,
      views: [
        ['月报', 'compare'],
        ['例会', 'compare'],
      ],
    });
    expect(desk.unansweredOffers).toEqual(['views']);
    expect(desk.offer?.views).toMatchObject({ same: 0, added: [{ name: '例会' }] });
    desk.answerAll('skip');
    desk.answerOffer('views', 'mine');
    expect(await desk.load()).toBe(true);
    expect(kept(page)).toBe(
      viewsText([
        ['月报', 'channels'],
        ['例会', 'compare'],
      ]),
    );
  });

  it('bring no wall along, and nothing of another shape', async () => {
    const page = await aPage(nothing);
    const desk = await page.withWorkspace({
      ...nothing,
      views: [['终端', 'channels&wall=overview~terminal']],
    });
    expect(desk.offer?.views).toEqual({ added: [], same: 0, differing: [] });
  });
});
