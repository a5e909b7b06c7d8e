import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureKey } from '../../src/domain/measures';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { figuresQuery } from '../../src/engine/queries/figures';
import { trendQuery } from '../../src/engine/queries/trend';
import { LoadedLibrary } from '../../src/state/library/library.svelte';
import { MemoryBrowser } from './kept/memoryImports';
import { PlainModel } from './plainModel';
import { action, Filing, performAll, pick, subjectOf, type Action } from './randomActions';
import { anIntake, type Stated } from './reports';

/**
 * Random actions on the library over a real database and a store that keeps copies, held after each against a model in
 * plain lists. A failure prints its seed and the shortest list of actions that fails; `RANDOM_RUNS=50 npx vitest run
 * --project unit tests/state/randomActions.test.ts` tries new ones, and more of them. The test command takes the same
 * each time, so that it fails for what was changed and not for luck.
 */
const RUNS = Number(process.env['RANDOM_RUNS'] ?? 3);
const SEED =
  process.env['RANDOM_SEED'] ?? (process.env['RANDOM_RUNS'] === undefined ? '20261127' : undefined);
const ACTIONS = 200;
/** So long is looked for the shortest actions that fail; what was found until then is told. */
const LONGEST_MS = 60_000 + RUNS * 5_000;

const UNITS = ['360702', '360703', '360704', '360721', '360722'] as const;
const BUNDLED: readonly Stated[] = [
  { unit: '360703', year: 2016, received: 1 },
  { unit: '360703', year: 2017, received: 2 },
];

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

/** The page over one browser, opened as often as it is reloaded. */
class Page {
  library!: LoadedLibrary;
  readonly #browser = new MemoryBrowser();
  #corrections: string | null = null;

  async open(): Promise<void> {
    this.library = new LoadedLibrary({
      // One database for all: a page that opens replaces all that it holds.
      bootEngine: () => Promise.resolve({ ...engine, close: () => Promise.resolve() }),
      readBundled: () => Promise.resolve(anIntake('bundled', BUNDLED)),
      keeping: this.#browser.window(),
      corrections: {
        read: () => this.#corrections,
        write: (text) => {
          this.#corrections = text;
        },
      },
    });
    await this.library.open('real');
    await this.library.boot();
    expect(this.library.failure).toBeUndefined();
  }

  /** What the database holds of all reports. */
  async figures(): Promise<readonly string[]> {
    const { units, reports } = this.library;
    const keys = new Map(units.map(({ id }, key) => [id, key]));
    const asked = reports.map(({ unit, year }, report) => ({ report, year, unit: keys.get(unit) ?? -1 }));
    const rows = await engine.query(figuresQuery({ reports: asked }));
    return rows
      .map(({ report_key: key, value }) => {
        const report = reports[key];
        return `${String(report?.unit)}@${String(report?.year)} = ${String(value)}`;
      })
      .sort();
  }

  /** What a chart is told of one unit; of a report that is there twice the first. */
  async trend(unit: string): Promise<readonly string[]> {
    const key = this.library.units.findIndex(({ id }) => id === unit);
    const rows = await engine.query(
      trendQuery({ measures: [measureKey('application.received')], units: [key], from: 2015, to: 2018 }),
    );
    return rows.flatMap(({ year, value }) =>
      value === null ? [] : [`${unit}@${String(year)} = ${String(value)}`],
    );
  }
}

async function perform(actions: readonly Action[]): Promise<void> {
  const model = new PlainModel(BUNDLED);
  const page = new Page();
  await page.open();
  const filing = new Filing(UNITS);
  await performAll(actions, (action) => performOne(action, page, model, filing));
}

async function performOne(action: Action, page: Page, model: PlainModel, filing: Filing): Promise<void> {
  const { library } = page;
  switch (action.act) {
    case 'import': {
      const { name, stated } = filing.next(action.subjects);
      const answer = model.answerTo(stated, action.answer);
      const intake = anIntake(name, stated);
      await library.add([intake], new Map(intake.batch.reports.map(({ id }) => [id, answer])));
      model.import(name, stated, answer);
      break;
    }
    case 'remove': {
      const name = pick(model.imported, action.nth);
      if (name === undefined) return;
      await library.removed.remove(name);
      model.remove(name);
      break;
    }
    case 'putBack': {
      const name = pick(model.removed, action.nth);
      if (name === undefined || !model.keepsCorrections(name)) return;
      const removal = library.removed.all.find(({ set }) => set.info.title === name);
      if (removal === undefined) throw new Error(`${name} cannot be put back`);
      await library.removed.putBack(removal);
      model.putBack(name);
      break;
    }
    case 'undo':
      if (!model.canUndo) return;
      await library.undoImport();
      model.undo();
      break;
    case 'correct': {
      const subject = pick(model.correctable, action.nth);
      if (subject === undefined) return;
      await library.corrections.correct({
        report: `${subject}@whole`,
        indicator: 'application.received',
        applicant: 'total',
        value: action.value,
        note: '核对',
      });
      model.correct(subject, action.value);
      break;
    }
    case 'takeBack': {
      const subject = pick(model.corrected, action.nth);
      const made = library.corrections.all.find(({ report }) => report === `${String(subject)}@whole`);
      if (subject === undefined) return;
      if (made === undefined) throw new Error(`the correction of ${subject} is gone`);
      await library.corrections.takeBack(made);
      model.takeBack(subject);
      break;
    }
    case 'filter': {
      const unit = pick(UNITS, action.nth) ?? UNITS[0];
      const expected = model.figures.filter((figure) => figure.startsWith(unit));
      const told = await page.trend(unit);
      expect(expected).toEqual(expect.arrayContaining([...told]));
      expect(new Set(told.map(subjectOf))).toEqual(new Set(expected.map(subjectOf)));
      return;
    }
    case 'reload':
      await library.imports.written();
      await page.open();
      model.reload();
  }
  expect(await page.figures()).toEqual(model.figures);
  const shown = page.library.datasets.map(({ id }) => id);
  expect(shown.sort()).toEqual(['bundled', ...model.imported].sort());
}

it(
  'any imports, replacements, removals, removals undone, undos, corrections and reloads leave the figures of a plain model',
  { timeout: 600_000 },
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { maxLength: ACTIONS, size: 'max' }), perform), {
      numRuns: RUNS,
      interruptAfterTimeLimit: LONGEST_MS,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
    });
  },
);
