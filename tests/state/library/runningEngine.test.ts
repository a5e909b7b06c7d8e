import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../src/engine/engine';
import { figuresQuery } from '../../../src/engine/queries/figures';
import { trendQuery } from '../../../src/engine/queries/trend';
import { measureKey } from '../../../src/domain/measures';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { NO_ANSWERS } from '../../../src/state/library/side';
import { MemoryBrowser, states } from '../kept/memoryImports';
import { MortalEngines } from '../mortalEngines';
import { anIntake } from '../reports';

const bundled = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]);
const county = anIntake('import-1', [{ unit: '360704', year: 2018, received: 5 }]);
const city = anIntake('import-2', [{ unit: '360702', year: 2018, received: 8 }]);

async function opened(engines: MortalEngines, browser = new MemoryBrowser()) {
  const values = new Map<string, string>();
  const library = new LoadedLibrary({
    bootEngine: engines.boot,
    readBundled: () => Promise.resolve(bundled),
    keeping: browser.window(),
    corrections: {
      read: () => values.get('corrections') ?? null,
      write: (text) => values.set('corrections', text),
    },
  });
  await library.open('real');
  await library.boot();
  return { library, browser };
}

/** `report indicator = value` of all that the engine holds, and what a chart is told of it. */
async function answers(library: LoadedLibrary): Promise<readonly string[]> {
  const { engine, reports, units } = library;
  if (engine === undefined) return ['no engine'];
  const keys = new Map(units.map(({ id }, key) => [id, key]));
  const figures = await engine.query(
    figuresQuery({
      reports: reports.map(({ unit, year }, report) => ({ report, year, unit: keys.get(unit) ?? -1 })),
    }),
  );
  const trend = await engine.query(
    trendQuery({
      measures: [measureKey('application.received')],
      units: [...keys.values()],
      from: 2016,
      to: 2020,
    }),
  );
  return [
    ...figures.map(
      (row) => `${String(reports[row.report_key]?.id)} = ${String(row.value)} "${String(row.raw)}"`,
    ),
    ...trend.map((row) => `${String(units[row.unit_key]?.id)} ${String(row.year)}: ${String(row.value)}`),
  ];
}

const backUp = (library: LoadedLibrary) =>
  vi.waitFor(
    () => {
      expect(library.engine).toBeDefined();
    },
    { timeout: 30_000 },
  );

let engines: MortalEngines;
beforeEach(() => {
  engines = new MortalEngines();
});

describe('an engine that dies', () => {
  it('while nothing is asked is noticed, started again, and says the same as before', async () => {
    const { library } = await opened(engines);
    await library.add([county], NO_ANSWERS);
    await library.corrections.correct({
      report: '360703@2017@whole',
      indicator: 'application.received',
      applicant: 'total',
      value: 60,
      note: '核对原件',
    });
    const before = await answers(library);
    expect(before).toContain('360703@2017@whole = 60 "6件"');
    engines.kill();
    await vi.waitFor(() => {
      expect(library).toMatchObject({ status: 'starting', running: { recovery: 'restarting' } });
    });
    await backUp(library);
    expect(await answers(library)).toEqual(before);
    expect(library).toMatchObject({ failure: undefined, running: { recovery: 'restarted' } });
    library.running.dismissRecovery();
    expect(library.running.recovery).toBeUndefined();
    expect(engines.started).toBe(2);
  });

  it('in the middle of a question fails the question, and answers it the second time', async () => {
    const { library } = await opened(engines);
    const before = await answers(library);
    const asked = answers(library);
    engines.kill();
    const end: unknown = await asked.catch((cause: unknown) => cause);
    expect(end).toMatchObject({ lost: true, died: true });
    // Everything that waited tells of the same death, some of it late.
    library.engineFailed(end);
    await backUp(library);
    library.engineFailed(end);
    expect(await answers(library)).toEqual(before);
    expect(engines.started).toBe(2);
  });

  it('in the middle of an import leaves nothing of it, says what to do, and takes it the second time', async () => {
    const { library, browser } = await opened(engines);
    await library.add([county], NO_ANSWERS);
    const before = await answers(library);
    engines.deathsInLoad.push(1);
    const refused: unknown = await library.add([city], NO_ANSWERS).catch((cause: unknown) => cause);
    expect(refused).toMatchObject({
      sentence: { zh: expect.stringContaining('没有留下任何内容') as string },
    });
    await backUp(library);
    await library.imports.written();
    expect(await answers(library)).toEqual(before);
    expect(states(library)).toEqual(['import-1 kept']);
    expect(browser.records.size).toBe(1);
    expect(library.lastImport?.titles).toEqual(['import-1']);
    const again = await opened(new MortalEngines(), browser);
    expect(await answers(again.library)).toEqual(before);

    await library.add([city], NO_ANSWERS);
    expect(await answers(library)).toContain('360702@2018@whole = 8 "8件"');
    await library.imports.written();
    expect(states(library)).toEqual(['import-1 kept', 'import-2 kept']);
  });

  it('at its start is started again', async () => {
    engines.deathsAtStart = 2;
    const { library } = await opened(engines);
    expect(library).toMatchObject({
      status: 'ready',
      failure: undefined,
      running: { recovery: 'restarted' },
    });
    expect(engines.started).toBe(3);
    expect(await answers(library)).toContain('360703@2016@whole = 2 "2件"');
  });

  it('three times in a row is given up in words, and started again by a person', async () => {
    engines.deathsAtStart = 3;
    const { library } = await opened(engines);
    expect(engines.started).toBe(3);
    expect(library).toMatchObject({
      status: 'failed',
      failure: {
        zh: expect.stringMatching(/接连三次意外停止.*再点“重试”/u) as string,
        en: expect.stringContaining('three times in a row') as string,
      },
      running: { recovery: undefined, progress: undefined },
    });
    expect(library.reports).toHaveLength(2);
    await library.retry();
    expect(library).toMatchObject({ status: 'ready', failure: undefined });
  });

  it('whenever it is loaded is given up too, and is tried again after a minute of good service', async () => {
    const { library } = await opened(engines);
    engines.deathsInLoad.push(1, 1, 1);
    engines.kill();
    await vi.waitFor(
      () => {
        expect(library.failure?.zh).toContain('接连三次');
      },
      { timeout: 30_000 },
    );
    expect(engines.started).toBe(3);
    engines.deathsInLoad.length = 0;
    await library.retry();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000);
    for (let death = 0; death < 4; death += 1) {
      clock.mockReturnValue(performance.now() + 61_000);
      engines.kill();
      await vi.waitFor(() => {
        expect(library.status).toBe('starting');
      });
      await backUp(library);
    }
    clock.mockRestore();
    expect(library.failure).toBeUndefined();
  });

  it('for a reason that another start would meet again is not started again', async () => {
    const absent = new EngineError('absent', { lost: true, sentence: { zh: '没有引擎。', en: 'None.' } });
    engines.boot = () => {
      engines.started += 1;
      return Promise.reject(absent);
    };
    const { library } = await opened(engines);
    expect(engines.started).toBe(1);
    expect(library.failure?.zh).toBe('没有引擎。');
  });
});

describe('an engine that says nothing', () => {
  it('is told of until something is heard, and ended by a person starts again with all that it held', async () => {
    const { library } = await opened(engines);
    await library.add([county], NO_ANSWERS);
    const before = await answers(library);
    engines.fallQuiet(true);
    expect(library.running.isQuiet).toBe(true);
    engines.fallQuiet(false);
    expect(library.running.isQuiet).toBe(false);
    engines.fallQuiet(true);
    library.running.endQuiet();
    await vi.waitFor(() => {
      expect(library.running).toMatchObject({ isQuiet: false, recovery: 'restarting' });
    });
    await backUp(library);
    expect(await answers(library)).toEqual(before);
    expect(library.running.recovery).toBe('restarted');
  });

  it('can be ended by a person as often as that person likes', async () => {
    const { library } = await opened(engines);
    for (let time = 0; time < 4; time += 1) {
      engines.fallQuiet(true);
      library.running.endQuiet();
      await vi.waitFor(() => {
        expect(library.status).toBe('starting');
      });
      await backUp(library);
    }
    expect(library.failure).toBeUndefined();
    expect(engines.started).toBe(5);
  });
});
