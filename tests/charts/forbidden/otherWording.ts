import { expect } from 'vitest';
import { PROPOSAL_MEASURES } from '../../../src/charts/proposals/proposalEntries';
import { proposalsView } from '../../../src/charts/proposals/proposals';
import { measure, measureKey } from '../../../src/domain/measures';
import { wordingBreak } from '../../../src/domain/source/wordingBreak';
import { yearChange } from '../../../src/domain/source/yearChange';
import type { Engine } from '../../../src/engine/engine';
import { trendQuery } from '../../../src/engine/queries/trend';
import { PROPOSAL_RATES } from '../../../src/ui/pages/measureLists';
import { comparedMeasure, comparedReason } from '../../../src/ui/compare/offered';
import { seriesOf } from '../drawn';
import { load, recordsOf, type Refusals } from './answers';
import type { OtherWording } from './cases';

/** Two places of one year whose class of this letter means something else, or is not told. */
export async function otherWordingRefused(engine: Engine, asked: OtherWording): Promise<Refusals> {
  const { letter } = asked;
  const wordings = [asked.one, asked.other];
  const cells = (first: number) =>
    Object.fromEntries(
      ['npc', 'cppcc'].flatMap((body) =>
        ['a', 'b', 'c', 'd'].map((one, i) => [`proposal.${body}.class_${one}`, first + i]),
      ),
    );
  const loaded = await load(
    engine,
    [0, 1].map((unit) => ({ unit, year: 2022, form: 'form2021' as const, cells: cells(10 * (unit + 1)) })),
    (place) => {
      const classWording = wordings[place];
      return classWording === undefined ? {} : { classWording };
    },
  );
  const measures = PROPOSAL_MEASURES.map(measureKey);
  const rows = await engine.query(trendQuery({ measures, units: [0, 1], from: 2022, to: 2022 }));
  const view = proposalsView(rows, { naming: loaded.naming, units: [0, 1], year: 2022 });
  const own = `proposal.npc.class_${letter}`;
  /** Class D is not drawn and has no share; B and C of the two places stand apart. */
  const isDrawn = letter !== 'd';
  const told = (wording: OtherWording['one']) => wording?.[letter] ?? '未收录';

  return {
    chart: () => {
      const units = seriesOf(view.option)[0]?.data.map((_, i) => view.pick(0, i)?.unit);
      expect(units).toEqual(isDrawn ? [undefined, 0, 0, 0, undefined, 1, 1, 1] : [0, 0, 0, 1, 1, 1]);
      expect(seriesOf(view.option).map(({ name }) => name)).toEqual(['A 类', 'B 类', 'C 类']);
    },
    table: () => {
      const labels = view.table.columns.map(({ label }) => label);
      expect(labels).not.toContain('D 类占比');
      expect(labels.includes('当地分类说明')).toBe(isDrawn);
    },
    sentence: () => {
      expect(view.notes.join()).toContain('B、C 类只在说明相同的单位之间比较');
      expect(
        wordingBreak([own], { classWording: wordings[0] ?? {} }, { classWording: wordings[1] ?? {} }),
      ).toContain('不比较');
    },
    同比: () => {
      const [before, now] = wordings.map((classWording, i) => ({
        report: {
          form: 'form2021' as const,
          scope: 'whole' as const,
          year: 2022 + i,
          ...(classWording === undefined ? {} : { classWording }),
        },
        value: 10 + i,
      }));
      if (now === undefined) throw new Error('two reports are compared');
      const change = yearChange(measure(own), now, before);
      expect(change.text).toBe('分类口径不同，不计算同比');
      expect(change.note).toContain(`${letter.toUpperCase()}类没有全国统一含义`);
    },
    rank: () => {
      // No order, rank or course offers the class alone, as a count or as a share.
      const offered = PROPOSAL_RATES.filter((id) => new RegExp(`(?:class_|\\.)${letter}$`).test(id));
      expect(offered).toEqual([]);
      // 对比排名 offers every other measure.
      expect(comparedReason(measure(own))).toContain('没有全国统一含义');
      expect(comparedMeasure(own).id).not.toBe(own);
      expect(measure(own).direction).toBe('none');
    },
    download: () => {
      const records = recordsOf(view.table);
      expect(records).toHaveLength(6);
      if (!isDrawn) expect(records.flatMap(Object.keys)).not.toContain('D 类占比');
      else
        expect(records.map((record) => record['当地分类说明'] ?? '')).toEqual(
          wordings.flatMap((wording) => [1, 2, 3].map(() => expect.stringContaining(told(wording)))),
        );
    },
  };
}
