import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/domain/correction';
import type { Columns, Engine, TableContents } from '../../../src/engine/engine';
import { ORIGINS } from '../../../src/domain/report';
import { originalFigure } from '../../../src/state/corrections/correctedSide';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { sideOf } from '../../../src/state/library/side';
import type { TextStore } from '../../../src/state/kept/textStore';
import { anIntake, figuresOf } from '../reports';

const REPORT = '360703@2017@whole';
const CELL = { report: REPORT, indicator: 'application.received', applicant: 'total' } as const;
const real = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]);
const demo = anIntake('demo', [{ unit: '360703', year: 2017, received: 6 }], 'synthetic');

/** One text, as two windows of one browser share it; refuses when told to. */
class MemoryText implements TextStore {
  text: string | null = null;
  isFull = false;
  read = () => this.text;
  write = (text: string): void => {
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    this.text = text;
  };
}

/** Parts of rows, without those that only let the page live. */
function partsWithRows(figures: Iterable<Columns>): number {
  return [...figures].filter(({ report_key: reports }) => reports instanceof Int32Array && reports.length > 0)
    .length;
}

async function setup(store: TextStore = new MemoryText()) {
  const state = { fails: false, calls: [] as string[] };
  const take = (call: string) => (): Promise<void> => {
    state.calls.push(call);
    return state.fails ? Promise.reject(new Error('the engine refuses')) : Promise.resolve();
  };
  const engine: Engine = {
    query: () => Promise.resolve([]),
    replace: take('replace'),
    append: take('append'),
    revise: (report: number, { figure }: TableContents) =>
      take(`revise ${String(report)}: ${String(partsWithRows(figure as Iterable<Columns>))} part`)(),
    close: () => Promise.resolve(),
  };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: (kind) => Promise.resolve(kind === 'real' ? real : demo),
    corrections: store,
  });
  await library.open('real');
  await library.boot();
  return { library, state, shown: () => figuresOf(library.corrections.current.batches) };
}

describe('correcting a figure', () => {
  it('loads that report anew, shows it with the string of the file, and leaves the side as filed', async () => {
    const { library, state, shown } = await setup();
    const before = library.reports;
    await library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    expect(state.calls).toEqual(['replace', 'revise 1: 1 part']);
    expect(shown()).toEqual(['360703@2016@whole = 2 "2件"', '360703@2017@whole = 7 "6件"']);
    expect(figuresOf(library.side.sets.map(({ batch }) => batch))[1]).toBe('360703@2017@whole = 6 "6件"');
    expect(library.corrections.at(REPORT, 'application.received', 'total')).toMatchObject({
      value: 7,
      note: '核实',
      original: { value: 6, raw: '6件' },
    });
    // Everything that asked about the reports asks again, and answers that came with the page are not shown.
    expect(library.reports).not.toBe(before);
    expect(library.reports).toEqual(before);
    expect(library.isOpening).toBe(false);
  });

  it('can be done again, always against the file, and taken back', async () => {
    const { library, shown } = await setup();
    const { corrections } = library;
    await corrections.correct({ ...CELL, value: 7, note: '一' });
    await corrections.correct({ ...CELL, value: 'unfilled', note: '二' });
    const again = corrections.at(REPORT, 'application.received', 'total');
    expect(again).toMatchObject({ value: 'unfilled', note: '二', original: { value: 6 } });
    expect(corrections.all).toHaveLength(1);
    if (again !== undefined) await corrections.takeBack(again);
    expect(shown()[1]).toBe('360703@2017@whole = 6 "6件"');
    expect(corrections.all).toEqual([]);
    expect(library.isOpening).toBe(true);
  });

  it('leaves everything as it was where the engine refuses', async () => {
    const { library, state, shown } = await setup();
    state.fails = true;
    await expect(library.corrections.correct({ ...CELL, value: 7, note: '核实' })).rejects.toThrow(
      'the engine refuses',
    );
    expect(shown()[1]).toBe('360703@2017@whole = 6 "6件"');
    expect(library.corrections.all).toEqual([]);
  });

  it('fills a cell that has no figure, and takes it back', async () => {
    const { library, state, shown } = await setup();
    expect(library.corrections.originalOf(REPORT, 'review.total', 'total')).toBeNull();
    await library.corrections.correct({ ...CELL, indicator: 'review.total', value: 7, note: '核实' });
    expect(state.calls.at(-1)).toBe('revise 1: 1 part');
    expect(shown()).toEqual([
      '360703@2016@whole = 2 "2件"',
      '360703@2017@whole = 6 "6件"',
      '360703@2017@whole = 7 ""',
    ]);
    const [correction] = library.corrections.all;
    if (correction === undefined) throw new Error('nothing was kept');
    await library.corrections.takeBack(correction);
    expect(shown()).toHaveLength(2);
  });

  it('refuses a report that is not there, and a figure that was computed', async () => {
    const { library } = await setup();
    const gone = { ...CELL, report: '360704@2017@whole' };
    expect(library.corrections.originalOf(gone.report, CELL.indicator, 'total')).toBeUndefined();
    await expect(library.corrections.correct({ ...gone, value: 7, note: '核实' })).rejects.toThrow(
      'no figure',
    );
    const { figures } = real.batch;
    const computed = { ...figures, origin: Int8Array.of(0, ORIGINS.indexOf('computed')) };
    expect(
      originalFigure(
        sideOf('real', [{ ...real, isBundled: true, batch: { ...real.batch, figures: computed } }]),
        CELL,
      ),
    ).toBeUndefined();
  });

  it('does not touch made-up figures of the same name', async () => {
    const { library, shown } = await setup();
    await library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    await library.open('synthetic');
    expect(shown()).toEqual(['360703@2017@whole = 6 "6件"']);
    await library.open('real');
    expect(shown()[1]).toBe('360703@2017@whole = 7 "6件"');
  });
});

describe('corrections on this machine', () => {
  it('are there on the next visit', async () => {
    const store = new MemoryText();
    await (await setup(store)).library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    const { shown } = await setup(store);
    expect(shown()[1]).toBe('360703@2017@whole = 7 "6件"');
  });

  it('of two windows are both kept', async () => {
    const store = new MemoryText();
    const [one, two] = [await setup(store), await setup(store)];
    await one.library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    await two.library.corrections.correct({ ...CELL, report: '360703@2016@whole', value: 3, note: '核实' });
    expect((await setup(store)).shown()).toEqual([
      '360703@2016@whole = 3 "2件"',
      '360703@2017@whole = 7 "6件"',
    ]);
  });

  it('taken back in one window are not brought back by another', async () => {
    const store = new MemoryText();
    const one = await setup(store);
    await one.library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    const two = await setup(store);
    const standing = one.library.corrections.at(REPORT, 'application.received', 'total');
    if (standing !== undefined) await one.library.corrections.takeBack(standing);
    await two.library.corrections.correct({ ...CELL, report: '360703@2016@whole', value: 3, note: '核实' });
    expect((await setup(store)).shown()[1]).toBe('360703@2017@whole = 6 "6件"');
  });

  it('hold for this visit where the store is full or broken, and that is told', async () => {
    const full = new MemoryText();
    full.isFull = true;
    const { library, shown } = await setup(full);
    await library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    expect(shown()[1]).toBe('360703@2017@whole = 7 "6件"');
    expect(library.corrections.fault?.zh).toContain('没有存到本机');
    const broken = new MemoryText();
    broken.text = '[{"kind":';
    expect((await setup(broken)).library.corrections.fault?.zh).toContain('无法读取');
  });

  it('are out of date, told and not applied, where the file now says something else', async () => {
    const store = new MemoryText();
    const stale: Correction = {
      kind: 'real',
      ...CELL,
      value: 7,
      note: '核实',
      at: '2026-11-25T13:30:00.000Z',
      original: { value: 5, raw: '5件', origin: 'table' },
    };
    store.text = JSON.stringify([stale]);
    const { library, shown } = await setup(store);
    expect(shown()[1]).toBe('360703@2017@whole = 6 "6件"');
    expect(library.corrections.current).toMatchObject({ applied: [], outdated: [stale] });
  });

  it('are all forgotten at once, or none where the engine refuses', async () => {
    const { library, state, shown } = await setup();
    await library.corrections.correct({ ...CELL, value: 7, note: '核实' });
    state.fails = true;
    await expect(library.corrections.clear()).rejects.toThrow('the engine refuses');
    expect(library.corrections.all).toHaveLength(1);
    state.fails = false;
    await library.corrections.clear();
    expect(library.corrections.all).toEqual([]);
    expect(shown()[1]).toBe('360703@2017@whole = 6 "6件"');
  });
});
