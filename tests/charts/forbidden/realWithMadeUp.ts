import { expect } from 'vitest';
import { rankingView } from '../../../src/charts/ranking/ranking';
import { newestSentence, standingSentence } from '../../../src/charts/sentences';
import { trendView } from '../../../src/charts/trend/trend';
import { populationRefusal } from '../../../src/domain/lens/perTenThousand';
import type { DatasetKind } from '../../../src/domain/dataset';
import type { Engine } from '../../../src/engine/engine';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import { namingOf } from '../../../src/state/selection/naming';
import { NO_ANSWERS } from '../../../src/state/library/side';
import { anIntake } from '../../state/reports';
import { seriesOf } from '../drawn';
import { ask, columnOf, recordsOf, wordsOf, type Refusals } from './answers';

/** Figures by the last digit of which real and made-up are told apart. */
const REAL = 401;
const MADE_UP = 902;

/**
 * A side with reports of one kind is open, and a file of the other kind is added: the same unit a year later, and
 * another unit.
 */
export async function mixedKindsRefused(engine: Engine, open: DatasetKind): Promise<Refusals> {
  const added: DatasetKind = open === 'real' ? 'synthetic' : 'real';
  const valueOf = (kind: DatasetKind) => (kind === 'real' ? REAL : MADE_UP);
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: (kind) =>
      Promise.resolve(
        anIntake(`bundled-${kind}`, [{ unit: '360703', year: 2016, received: valueOf(kind) }], kind),
      ),
  });
  await library.open(open);
  await library.boot();
  const file = anIntake(
    'import-1',
    ['360703', '360702'].map((unit) => ({ unit, year: 2017, received: valueOf(added) })),
    added,
  );
  await library.add([file], NO_ANSWERS);
  // The side of the file is what is open now; the other one is gone from the engine.
  const { kind, units: all, reports } = library;
  expect(kind).toBe(added);
  const naming = namingOf({ kind, units: all, reports }, undefined);
  const units = [...all.keys()];
  const years = { from: 2016, to: 2017 };
  const answers = await ask({ engine, naming }, 'application.received', units, years);
  const context = { naming, measure: answers.key, units, years };
  const trend = trendView(answers.trend, context);
  const ranking = rankingView(answers.now, { ...context, year: 2017 });
  const foreign = String(valueOf(open));

  return {
    chart: () => {
      const drawn = JSON.stringify(
        [trend, ranking].map(({ option }) => seriesOf(option).map(({ data }) => data)),
      );
      expect(drawn).toContain(String(valueOf(added)));
      expect(drawn).not.toContain(foreign);
      expect(trend.subject.kind).toBe(added);
    },
    table: () => {
      const rows = trend.table.rows.map((row) => row.map(({ text }) => text));
      expect(rows.flat()).not.toContain(foreign);
      expect(rows.every((row) => row.includes('合成示例数据'))).toBe(added === 'synthetic');
    },
    sentence: () => {
      const words = wordsOf([
        ...newestSentence(answers.trend, units, naming),
        ...standingSentence(answers.now, naming),
      ]);
      expect(words).toContain(String(valueOf(added)));
      expect(words).not.toContain(foreign);
    },
    同比: () => {
      const bases = answers.trend.flatMap(({ previous_value }) => previous_value ?? []);
      expect(bases).not.toContain(valueOf(open));
      const population = { id: 'p', file: '人口.csv', kind: open, basis: 'resident', figures: [] } as const;
      expect(populationRefusal(population, added)?.zh).toContain('不相除');
    },
    rank: () => {
      expect(new Set(answers.now.map(({ value }) => value))).toEqual(new Set([valueOf(added)]));
      expect(answers.references.filter(({ value }) => value === valueOf(open))).toEqual([]);
    },
    download: () => {
      const records = recordsOf(trend.longTable());
      expect(columnOf(records, '数值')).not.toContain(foreign);
      expect(new Set(columnOf(records, '数据性质'))).toEqual(
        new Set([added === 'synthetic' ? '合成示例数据' : '真实报告']),
      );
    },
  };
}
