import { beforeAll, describe, expect, it } from 'vitest';
import { lensTrendView } from '../../../src/charts/lens/lensViews';
import { trendView } from '../../../src/charts/trend/trend';
import { singleFigureWords } from '../../../src/charts/words/singleFigures';
import { fetchEnglish, inLanguage, LANGUAGES } from '../../../src/domain/language';
import { measureKey } from '../../../src/domain/measures';
import { csvOf } from '../../../src/export/csv';
import { OWN_HEADS } from '../../../src/ingest/table/ownColumns';
import { aNaming, aTrendRow } from '../../charts/rows';
import { figuresOf, ingest } from '../../support/ingestText';

const measure = 'application.received';
const rows = [
  aTrendRow({ measure, year: 2022, value: 41 }),
  aTrendRow({
    measure,
    year: 2023,
    value: 52,
    joint: 'same',
    previous: [2022, 41],
    change: 11,
    ratio: 0.27,
  }),
];
const context = {
  naming: aNaming({ unit: () => ({ id: '360703', region: '360703' }) }),
  measure: measureKey(measure),
  units: [0],
  years: { from: 2022, to: 2023 },
  // An open finding, so that the column of checks is not blank.
  doubts: () => [
    { sentence: { zh: '合计 52，各项之和 51。', en: 'The total is 52, the items add up to 51.' } },
  ],
};

beforeAll(() => fetchEnglish());

describe.each(LANGUAGES)('a table of single figures that the page wrote in %s', (spoken) => {
  const views = {
    values: () => trendView(rows, context),
    index: () => lensTrendView(rows, context, { kind: 'index', baseYear: 2022 }),
  };

  it.each(['values', 'index'] as const)(
    'is loaded without a word on what it worked out: %s',
    async (kind) => {
      const text = inLanguage(spoken, () => csvOf(views[kind]().longTable()));
      const result = await ingest(text);
      expect(figuresOf(result).map(({ value }) => value)).toEqual([41, 52]);
      expect(result.problems.map(({ sentence }) => sentence.en)).toEqual([]);
    },
  );

  it('has the heads it is known by', () => {
    const written = inLanguage(spoken, () => {
      const { heads, lens } = singleFigureWords();
      return new Set([...Object.values(heads), ...Object.values(lens)]);
    });
    const at = spoken === 'zh' ? [0, 1] : [2, 3];
    for (const head of [
      ...(OWN_HEADS.marks[spoken === 'zh' ? 0 : 1] ?? []),
      ...at.flatMap((i) => OWN_HEADS.others[i] ?? []),
    ])
      expect([...written]).toContain(head);
  });
});

describe('a table of somebody else', () => {
  it('is still told why a column of rates is not loaded', async () => {
    const { problems } = await ingest(
      '单位,年份,口径,新收政府信息公开申请数,增减率\r\n南康区,2023,全域,52,27%',
    );
    expect(problems.map(({ code }) => code)).toEqual(['head.share']);
  });
});
