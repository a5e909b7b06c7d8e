import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Population } from '../../../src/domain/population';
import { KeptPopulations } from '../../../src/state/populations/populations.svelte';
import { populationsOfText, textOfPopulations } from '../../../src/state/populations/populationsKept';
import type { TextStore } from '../../../src/state/kept/textStore';

const POPULATION: Population = {
  id: 'abc',
  file: '人口.csv',
  kind: 'real',
  basis: 'resident',
  figures: [
    { region: '360703', year: 2022, persons: 886_000, source: '统计公报', line: 2 },
    { region: '360703', year: 2023, persons: 889_300, source: '统计公报', line: 3 },
    { region: '360702', year: 2023, persons: 660_000, source: '', line: 4 },
  ],
};
const MADE_UP: Population = { ...POPULATION, id: 'xyz', kind: 'synthetic' };

function memory(text: string | null = null): TextStore & { text: string | null } {
  return {
    text,
    read() {
      return this.text;
    },
    write(written) {
      this.text = written;
    },
  };
}

const portOf = (store: TextStore, population?: Population) => ({
  store,
  read: () => Promise.resolve({ population, problems: [] }),
});

describe('populations', () => {
  it('are there after a reload, real and made-up ones apart', async () => {
    const store = memory();
    const here = new KeptPopulations(portOf(store, POPULATION));
    await here.load(new File([], '人口.csv'));
    here.put(MADE_UP);
    const reloaded = new KeptPopulations(portOf(store));
    expect(reloaded.of('real')).toEqual(POPULATION);
    expect(reloaded.of('synthetic')).toEqual(MADE_UP);
    reloaded.remove('real');
    expect(reloaded.of('real')).toBeUndefined();
    expect(new KeptPopulations(portOf(store)).of('synthetic')).toEqual(MADE_UP);
  });
  it('stay as they were when a file has none', async () => {
    const store = memory(textOfPopulations(new Map([['real', POPULATION]])));
    const here = new KeptPopulations(portOf(store, undefined));
    await here.load(new File([], '人口.csv'));
    expect(here.of('real')).toEqual(POPULATION);
  });
  it('adds to what another window loaded meanwhile', () => {
    const store = memory();
    const here = new KeptPopulations(portOf(store));
    new KeptPopulations(portOf(store)).put(MADE_UP);
    here.put(POPULATION);
    expect(new KeptPopulations(portOf(store)).of('synthetic')).toEqual(MADE_UP);
  });
  it('hold for this visit, and say so, where the browser stores nothing', () => {
    const full: TextStore = {
      read: () => null,
      write: () => {
        throw new Error('quota');
      },
    };
    const here = new KeptPopulations(portOf(full));
    here.put(POPULATION);
    expect(here.of('real')).toEqual(POPULATION);
    expect(here.fault?.zh).toContain('没有存到本机');
    here.put(MADE_UP);
    expect(here.of('real')).toEqual(POPULATION);
  });
  it('are asked for again where what was kept cannot be read', () => {
    for (const text of ['{', '[]', '{"version":2,"sets":[]}', '{"version":1,"sets":[{"id":1}]}']) {
      const here = new KeptPopulations(portOf(memory(text)));
      expect(here.of('real')).toBeUndefined();
      expect(here.fault?.zh).toContain('无法读取');
    }
  });
  it('read back as they were written', () => {
    const figure = fc.record({
      region: fc.stringMatching(/^\d{6}$/u),
      year: fc.integer({ min: 1949, max: 2100 }),
      persons: fc.integer({ min: 1, max: 2e8 }),
      source: fc.string(),
      line: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), fc.string(), (figures, file) => {
        const one: Population = { ...POPULATION, file, figures };
        expect(populationsOfText(textOfPopulations(new Map([['real', one]])))?.get('real')).toEqual(one);
      }),
    );
  });
});
