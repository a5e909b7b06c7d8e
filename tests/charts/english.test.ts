import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bumpSentence, bumpView } from '../../src/charts/bump/bump';
import { changeView } from '../../src/charts/trend/change';
import type { ChartTable, ChartView } from '../../src/charts/chart';
import { chartIn, retold } from '../../src/charts/retold';
import { compositionView } from '../../src/charts/composition/composition';
import { conversionView } from '../../src/charts/proposals/conversion';
import { coverageView } from '../../src/charts/coverage';
import { FLOW_MEASURES } from '../../src/charts/flow/flowFigures';
import { flowView } from '../../src/charts/flow/flow';
import { heatGridView } from '../../src/charts/heatGrid/heatGrid';
import { heatGridSentence } from '../../src/charts/heatGrid/heatGridSentence';
import { lensTrendView } from '../../src/charts/lens/lensViews';
import { PROPOSAL_MEASURES } from '../../src/charts/proposals/proposalEntries';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import {
  breakSentence,
  coverageSentence,
  missingSentence,
  moverSentence,
  newestSentence,
  rangeWords,
  standingSentence,
  type Sentence,
} from '../../src/charts/sentences';
import { smallMultiplesView } from '../../src/charts/smallMultiples';
import { stripSentence, stripView } from '../../src/charts/strip/strip';
import { trendView } from '../../src/charts/trend/trend';
import { twoYearsSentence, twoYearsView } from '../../src/charts/twoYears/twoYears';
import { marksOf } from '../../src/charts/walk';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { fetchEnglish, inChinese, speakFrom } from '../../src/domain/language';
import { MEASURES, measure, measureKey } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { compositionQuery } from '../../src/engine/queries/composition';
import { coverageQuery } from '../../src/engine/queries/coverage';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import { tablesOf } from '../../src/engine/tables';
import { namingOf } from '../../src/state/selection/naming';
import { readRealReports } from '../support/realReports';
import { drawnTexts } from './drawn';

const SPAN = { from: 2014, to: 2025 };
const SHOWN = [
  'disclosure.total',
  'application.received',
  'rate.disclosed_of_closed',
  'rate.review_corrected',
  'fees.collected',
  'share:application.result.refused',
].map(measureKey);

let engine: Engine;
let naming: Naming;
let units: readonly number[];
let allowed: readonly string[];
let stop: () => void;

beforeAll(async () => {
  const loaded = await readRealReports();
  naming = namingOf({ kind: 'real', units: loaded.units, reports: loaded.batch.reports }, undefined);
  units = loaded.units.map((_, key) => key);
  const wordings = loaded.batch.reports.flatMap(({ classWording = {} }) => Object.values(classWording));
  allowed = [...units.map((key) => naming.label(key)), ...loaded.units.map(({ name }) => name), ...wordings];
  engine = await bootNodeEngine();
  await engine.replace(tablesOf(loaded.units, [loaded.batch]));
  await fetchEnglish();
  stop = speakFrom({ now: () => 'en', arrived: () => undefined });
});

afterAll(async () => {
  stop();
  await engine.close();
});

/** Everything a reader sees of a view but its downloads. */
function textsOf(view: ChartView): readonly string[] {
  return [
    view.title,
    view.subtitle,
    view.subject.shownAs ?? '',
    ...view.notes,
    view.empty ?? '',
    view.table.caption,
    ...view.table.columns.flatMap(({ label, unit }) => [label, unit ?? '']),
    ...view.table.rows.flat().map(({ text }) => text),
    ...view.table.legend.flatMap(({ mark, meaning }) => [mark, meaning]),
    ...marksOf(view)
      .slice(0, 60)
      .map(({ seriesIndex, dataIndex }) => view.wordsAt?.(seriesIndex, dataIndex) ?? ''),
    ...(view.empty === undefined ? drawnTexts(view).map(({ text }) => text) : []),
  ];
}

/** Texts with Chinese in them, but for names of units, wordings of classes, and what is quoted from a form. */
function chineseIn(texts: readonly string[]): readonly string[] {
  const names = [...allowed].sort((a, b) => b.length - a.length);
  const left = texts.filter((text) => {
    const bare = names.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/[“][^”]*[”]/gu, ''));
    return /[\p{Script=Han}，。；：、（）〔〕]/u.test(bare);
  });
  return [...new Set(left)];
}

function expectEnglish(...views: readonly ChartView[]): void {
  for (const view of views) expect(chineseIn(textsOf(view))).toEqual([]);
}

function expectSaid(...sentences: readonly (readonly Sentence[])[]): void {
  const texts = sentences.flat().map((sentence) => sentence.map(({ text }) => text).join(''));
  expect(chineseIn(texts)).toEqual([]);
}

describe('charts of the real reports in English', () => {
  it.each(SHOWN.map((key) => [MEASURES[key]?.id ?? '', key] as const))(
    'over the years: %s',
    async (_, key) => {
      const rows = await engine.query(trendQuery({ measures: [key], units, ...SPAN }));
      const context = { naming, measure: key, units, years: SPAN };
      const years = { before: 2019, now: 2023 };
      expectEnglish(
        trendView(rows, context),
        trendView(rows, { ...context, lens: 'change' }),
        lensTrendView(rows, context, { kind: 'index', baseYear: 2019 }),
        heatGridView(rows, context),
        smallMultiplesView(rows, { ...context, scale: 'own', columns: 3, page: 0 }),
        changeView(rows, { ...context, year: 2023 }),
        twoYearsView(rows, { ...context, years }, 'dumbbell'),
        twoYearsView(rows, { ...context, years }, 'slope'),
      );
      expectSaid(
        newestSentence(rows, units, naming),
        moverSentence(rows, naming),
        missingSentence(rows, units, 2023, naming),
        breakSentence(measure(MEASURES[key]?.id ?? ''), SPAN),
        heatGridSentence(rows, context),
        twoYearsSentence(rows, { ...context, years }),
      );
    },
  );

  it.each(SHOWN.map((key) => [MEASURES[key]?.id ?? '', key] as const))('in one year: %s', async (_, key) => {
    const years = [2017, 2022, 2023];
    const answers = await Promise.all(
      years.map((year) => engine.query(rankingQuery({ measure: key, units, year }))),
    );
    for (const [at, year] of years.entries()) {
      const rows = answers[at] ?? [];
      const context = { naming, measure: key, units, year };
      expectEnglish(rankingView(rows, context), stripView(rows, [], context));
      expectSaid(
        standingSentence(rows, naming),
        [rangeWords(rows, units, naming)],
        stripSentence(rows, [], context),
      );
    }
    const context = { naming, measure: key, units, years: { from: 2017, to: 2023 } };
    expectEnglish(bumpView(answers.flat(), context));
    expect(answers.flat().length).toBeGreaterThan(0);
    expectSaid(bumpSentence(answers.flat(), context));
  });

  it('parts, classes, flow and coverage', async () => {
    for (const composition of COMPOSITIONS) {
      const parts = composition.parts.map(measureKey);
      for (const unit of units.slice(0, 4)) {
        const rows = await engine.query(compositionQuery({ parts, units: [unit], ...SPAN }));
        expectEnglish(
          compositionView(rows, { naming, composition, across: 'years' }),
          compositionView(rows, { naming, composition, across: 'years', lens: 'share' }),
        );
      }
    }
    const measures = [...PROPOSAL_MEASURES, 'rate.proposal.b_to_a'].map(measureKey);
    const proposals = await engine.query(trendQuery({ measures, units, ...SPAN }));
    for (const year of [2017, 2018]) {
      expectEnglish(
        proposalsView(proposals, { naming, units, year }),
        conversionView(proposals, { naming, units, year }),
      );
    }
    const flows = await engine.query(trendQuery({ measures: FLOW_MEASURES, units, ...SPAN }));
    for (const unit of units) {
      for (const year of [2022, 2023]) {
        const own = flows.filter((row) => row.unit_key === unit && row.year === year);
        expectEnglish(flowView(own, { naming, unit, year }));
      }
    }
    const coverage = await engine.query(coverageQuery({ units, ...SPAN }));
    expectEnglish(coverageView(coverage, { naming, units, years: SPAN, errorsIn: (key) => key % 2 }));
    expectSaid(coverageSentence(coverage, units, naming));
  });

  it('says the table of single figures in the language it was asked for in, whenever its rows are made', async () => {
    const [key = 0] = SHOWN;
    const rows = await engine.query(trendQuery({ measures: [key], units, ...SPAN }));
    const view = retold(() => trendView(rows, { naming, measure: key, units, years: SPAN }));
    const spoken = view.longTable();
    const chinese = inChinese(chartIn(view, 'zh').longTable);
    const labels = ({ columns }: ChartTable) => columns.map(({ label }) => label);
    expect(labels(spoken)).toContain('Unit of measure');
    expect(labels(chinese)).toContain('计量单位');
    expect(spoken.columns.map(({ key: name, kind }) => [name, kind])).toEqual(
      chinese.columns.map(({ key: name, kind }) => [name, kind]),
    );
    const numbers = ({ rows: all }: ChartTable) => all.map((row) => row.map(({ number }) => number));
    expect(numbers(spoken)).toEqual(numbers(chinese));
    // Units, titles and rows of the forms stay as they are printed.
    const quoted = new Set(['unit', 'row', 'title', 'source']);
    const left = spoken.columns.flatMap(({ key: name }, at) =>
      quoted.has(name) ? [] : spoken.rows.map((row) => row[at]?.text ?? ''),
    );
    expect(left.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
