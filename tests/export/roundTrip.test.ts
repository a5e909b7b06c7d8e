import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bumpView } from '../../src/charts/bump/bump';
import { changeView } from '../../src/charts/trend/change';
import { compositionView } from '../../src/charts/composition/composition';
import type { ChartTable } from '../../src/charts/chart';
import { chartIn, retold, type RetoldView } from '../../src/charts/retold';
import { flowView } from '../../src/charts/flow/flow';
import { FLOW_MEASURES } from '../../src/charts/flow/flowFigures';
import { heatGridView } from '../../src/charts/heatGrid/heatGrid';
import { lensTrendView } from '../../src/charts/lens/lensViews';
import { PROPOSAL_MEASURES } from '../../src/charts/proposals/proposalEntries';
import { proposalsView } from '../../src/charts/proposals/proposals';
import { rankingView } from '../../src/charts/ranking/ranking';
import { trendView } from '../../src/charts/trend/trend';
import { marksOf } from '../../src/charts/walk';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { fetchEnglish, inLanguage, LANGUAGES } from '../../src/domain/language';
import { MEASURES, measureKey } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import type { ReportBatch } from '../../src/domain/report';
import { MISSING_KINDS } from '../../src/domain/value';
import { CHINESE_NAMES } from '../../src/domain/words/names';
import ENGLISH_NAMES from '../../src/domain/words/names.en';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { compositionQuery } from '../../src/engine/queries/composition';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import { tablesOf } from '../../src/engine/tables';
import { csvOf } from '../../src/export/csv';
import { fileName } from '../../src/export/fileName';
import { indicatorsBehind, workspaceJsonOf } from '../../src/export/json';
import { clipboardTable } from '../../src/export/tableClipboard';
import { chartSheets, joinedLongTable, viewSheets } from '../../src/export/xlsx';
import { readMissing } from '../../src/ingest/reportWords';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';
import { namingOf } from '../../src/state/selection/naming';
import { ingest } from '../support/ingestText';
import { seriesOf } from '../charts/drawn';
import { bookOf, csvFileOf } from '../support/written';
import { CITATION } from './aChart';

type Loaded = Awaited<ReturnType<typeof readDataPackage>>;

let loaded: Loaded;
let naming: Naming;
let engine: Engine;
/** A second engine, for what was read back. */
let other: Engine;

beforeAll(async () => {
  await fetchEnglish();
  const texts = [...PACKAGE_FILES, CLAIMS_FILE].map((name) => [
    name,
    readFileSync(`datasets/ganzhou-demo/${name}`, 'utf8'),
  ]);
  loaded = await readDataPackage(Object.fromEntries(texts) as PackageTexts);
  naming = namingOf({ kind: 'synthetic', units: loaded.units, reports: loaded.batch.reports }, undefined);
  [engine, other] = await Promise.all([bootNodeEngine(), bootNodeEngine()]);
  await engine.replace(tablesOf(loaded.units, [loaded.batch]));
});
afterAll(async () => {
  await engine.close();
  await other.close();
});

const VIEWS = [
  'trend',
  'change of the course',
  'index',
  'order',
  'two years',
  'grid',
  'ranks',
  'parts of years',
  'parts of units',
  'flow',
  'proposals',
] as const;

/** A reader's choice: some units, years, a measure, and how it is shown. */
const selections = fc.record({
  units: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 5 }),
  measure: fc.nat(MEASURES.length - 1),
  from: fc.integer({ min: 2014, max: 2023 }),
  span: fc.integer({ min: 0, max: 8 }),
  view: fc.constantFrom(...VIEWS),
});
type Chosen = typeof selections extends fc.Arbitrary<infer One> ? One : never;

async function drawn({ units: some, measure, from, span, view }: Chosen): Promise<RetoldView> {
  const units = [...new Set(some.map((at) => at % loaded.units.length))];
  const years = { from, to: Math.min(2024, from + span) };
  const context = { naming, measure, units, years };
  const year = years.to;
  const [unit = 0] = units;
  switch (view) {
    case 'parts of years':
    case 'parts of units': {
      const composition = COMPOSITIONS[measure % COMPOSITIONS.length];
      if (composition === undefined) throw new Error('no composition');
      const parts = composition.parts.map(measureKey);
      const across = view === 'parts of years' ? 'years' : 'units';
      const asked = across === 'years' ? { units: [unit], ...years } : { units, from: year, to: year };
      const rows = await engine.query(compositionQuery({ parts, ...asked }));
      return retold(() => compositionView(rows, { naming, composition, across }));
    }
    case 'flow': {
      const asked = { measures: FLOW_MEASURES, units: [unit], from: year, to: year };
      const rows = await engine.query(trendQuery(asked));
      return retold(() => flowView(rows, { naming, unit, year }));
    }
    case 'proposals': {
      const asked = { measures: PROPOSAL_MEASURES.map(measureKey), units, from: year, to: year };
      const rows = await engine.query(trendQuery(asked));
      return retold(() => proposalsView(rows, { naming, units, year }));
    }
  }
  if (view === 'order' || view === 'ranks') {
    const first = view === 'ranks' ? { from } : {};
    const rows = await engine.query(rankingQuery({ measure, units, year, ...first }));
    return retold(() =>
      view === 'order' ? rankingView(rows, { ...context, year }) : bumpView(rows, context),
    );
  }
  const rows = await engine.query(trendQuery({ measures: [measure], units, ...years }));
  switch (view) {
    case 'trend':
      return retold(() => trendView(rows, context));
    case 'change of the course':
      return retold(() => trendView(rows, { ...context, lens: 'change' }));
    case 'index':
      return retold(() => lensTrendView(rows, context, { kind: 'index', baseYear: from }));
    case 'two years':
      return retold(() => changeView(rows, { ...context, year }));
    case 'grid':
      return retold(() => heatGridView(rows, context));
  }
}

/** What a spreadsheet reads of each cell: the exact number, or the words. */
function cellsOf({ columns, rows }: ChartTable): readonly (readonly (string | number)[])[] {
  return rows.map((row) => columns.map((_, i) => row[i]?.number ?? row[i]?.text ?? ''));
}

/** Cells of a text file as the same: a number where the table has one there. */
function readLike(
  table: ChartTable,
  lines: readonly (readonly string[])[],
): readonly (readonly (string | number)[])[] {
  return lines.map((line, at) =>
    line.map((text, i) =>
      typeof table.rows[at]?.[i]?.number === 'number' ? Number(text) : text.replace(/^'(?=[=+\-@\t\r])/u, ''),
    ),
  );
}

const parsed = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/u, '').replace(/\r\n$/u, ''), { delimiter: ',' }).data;

function rowsOfSheet(sheet: readonly (readonly unknown[])[], { columns, rows }: ChartTable): unknown[][] {
  // The mark of made-up data and the heads stand above.
  return sheet.slice(2, 2 + rows.length).map((row) => columns.map((_, i) => row[i] ?? ''));
}

/** `unit@year@scope indicator@applicant` → value or why there is none. */
function figuresIn({ reports, figures }: ReportBatch): ReadonlyMap<string, number | string> {
  return new Map(
    Array.from(figures.value, (value, i) => {
      const report = reports[figures.report[i] ?? -1];
      const place = `${report?.unit ?? ''}@${String(report?.year)}@${report?.scope ?? ''}`;
      const name = `${CATALOGUE[figures.indicator[i] ?? -1]?.id ?? ''}@${APPLICANTS[figures.applicant[i] ?? -1] ?? ''}`;
      const missing = MISSING_KINDS[(figures.missing[i] ?? 0) - 1];
      return [`${place} ${name}`, missing ?? value] as const;
    }),
  );
}

/** What the chart says of each unit, year and scope: `360702@2019@whole` → its numbers, and why there is none. */
function toldOf(long: ChartTable): ReadonlyMap<string, readonly (number | string)[]> {
  const at = (key: string) => long.columns.findIndex((column) => column.key === key);
  const scopes = [CHINESE_NAMES, ENGLISH_NAMES].flatMap((names) => Object.entries(names.scopes));
  const told = new Map<string, (number | string)[]>();
  for (const row of long.rows) {
    const scope = scopes.find(([, name]) => name === row[at('scope')]?.text)?.[0] ?? '';
    const place = `${row[at('code')]?.text ?? ''}@${row[at('year')]?.text ?? ''}@${scope}`;
    // A sum of cells left blank says that it is blank.
    const value = row[at('value')]?.number ?? readMissing(row[at('state')]?.text ?? '');
    if (value !== undefined) told.set(place, [...(told.get(place) ?? []), value]);
  }
  return told;
}

/** Each run writes and reads whole files. */
const RUNS = { numRuns: 10 };
/** A sum of which every cell is blank in one of the years. */
const BLANK_SUM: Chosen = { units: [4, 0], measure: 102, from: 2020, span: 1, view: 'trend' };
const LONG = 240_000;

describe.each(LANGUAGES)('files of random selections in %s', (spoken) => {
  const said = <Made>(make: () => Made): Made => inLanguage(spoken, make);

  it(
    'have the numbers of the chart in its table, in CSV, XLSX and on the clipboard',
    async () => {
      await fc.assert(
        fc.asyncProperty(selections, async (chosen) => {
          const view = chartIn(await drawn(chosen), spoken);
          const { table } = view;
          const cells = cellsOf(table);
          // Every mark has its number in the table, at the figure it stands for.
          const numbers = table.rows.flatMap((row) =>
            row.flatMap(({ pick, number }) =>
              typeof number === 'number' && pick !== undefined
                ? [`${String(pick.report)} ${number.toPrecision(9)}`]
                : [],
            ),
          );
          if (view.empty === undefined && ['trend', 'order', 'parts of units'].includes(chosen.view))
            for (const { isDrawn, pick, seriesIndex, dataIndex } of marksOf(view)) {
              const value = [seriesOf(view.option)[seriesIndex]?.data[dataIndex]?.value].flat().at(-1);
              if (isDrawn && typeof value === 'number')
                expect(numbers).toContain(`${String(pick?.report)} ${value.toPrecision(9)}`);
            }
          const csv = said(() => csvOf(table));
          expect(readLike(table, parsed(csv).slice(1))).toEqual(cells);
          expect((await said(() => csvFileOf(table, 'utf8'))).bytes.toString('utf8')).toBe(csv);
          const gb = await said(() => csvFileOf(table, 'gb18030'));
          expect(new TextDecoder('gb18030', { fatal: true }).decode(gb.bytes)).toBe(csv.slice(1));
          expect(gb.lost).toEqual([]);
          const { text } = said(() => clipboardTable(table));
          expect(
            readLike(
              table,
              text
                .split('\r\n')
                .slice(1)
                .map((line) => line.split('\t')),
            ),
          ).toEqual(cells);
          const long = said(view.longTable);
          const sheets = await readExcelFile(await said(() => bookOf(chartSheets(view, CITATION))));
          expect(rowsOfSheet(sheets[0]?.data ?? [], table)).toEqual(cells);
          expect(rowsOfSheet(sheets[1]?.data ?? [], long)).toEqual(cellsOf(long));
          expect(readLike(long, parsed(said(() => csvOf(long))).slice(1))).toEqual(cellsOf(long));
        }),
        RUNS,
      );
    },
    LONG,
  );

  it(
    'are read back by the importer to the same figures, and never to others',
    async () => {
      const original = figuresIn(loaded.batch);
      await fc.assert(
        fc.asyncProperty(selections, async (chosen) => {
          const view = chartIn(await drawn(chosen), spoken);
          // A card without a chart offers no files.
          if (view.empty !== undefined) return;
          const name = (extension: string) => said(() => fileName(view.subject, extension, CITATION.now));
          const long = said(view.longTable);
          const gb = await said(() => csvFileOf(long, 'gb18030'));
          const files = [
            { name: name('csv'), bytes: said(() => csvOf(view.table)) },
            { name: name('csv'), bytes: said(() => csvOf(long)) },
            { name: name('csv'), bytes: new Uint8Array(gb.bytes) },
            {
              name: name('xlsx'),
              bytes: new Uint8Array(await said(() => bookOf(chartSheets(view, CITATION)))),
            },
          ];
          const told = toldOf(long);
          const place = long.columns.findIndex(({ key }) => key === 'value');
          const hasNumbers = long.rows.some((row) => typeof row[place]?.number === 'number');
          const isPlain = view.subject.measures.every(({ kind }) => kind === 'count');
          for (const [at, { name: file, bytes }] of files.entries()) {
            const result = await ingest(bytes, { name: file });
            const read = figuresIn(result.intake?.batch ?? { reports: [], figures: loaded.batch.figures });
            if (result.intake === undefined) {
              // What cannot be figures again is told in words; that a form has no such row is no figure either.
              if (hasNumbers) expect([at, result.problems.length > 0]).toEqual([at, true]);
              continue;
            }
            for (const [place, value] of read) {
              // Of a row that the form does not have the batch says nothing; a file says so in words.
              if (value === 'notInForm' && !original.has(place)) continue;
              // A sum that no row of the form prints (不予公开 of one applicant) comes back as the number the chart says.
              const said = original.has(place) ? [original.get(place)] : told.get(place.split(' ')[0] ?? '');
              expect([at, place, said]).toEqual([at, place, expect.arrayContaining([value])]);
            }
            if (at > 0 && isPlain) expect(result.intake.info.kind).toBe('synthetic');
          }
        }),
        { ...RUNS, examples: [[BLANK_SUM]] },
      );
    },
    LONG,
  );
});

describe('JSON of random selections', () => {
  it(
    'answers the same question with the same numbers',
    async () => {
      await fc.assert(
        fc.asyncProperty(selections, async (chosen) => {
          const view = await drawn(chosen);
          if (view.reports.length === 0) return;
          const text = workspaceJsonOf(
            { kind: 'synthetic', sets: [{ info: loaded.info, units: loaded.units, batch: loaded.batch }] },
            { reports: new Set(view.reports), indicators: indicatorsBehind(view.subject.measures) },
          );
          const { intake, problems } = await ingest(text, {
            name: fileName(view.subject, 'json', CITATION.now),
          });
          expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
          if (intake === undefined) throw new Error('nothing came back');
          const [before, after] = [figuresIn(loaded.batch), figuresIn(intake.batch)];
          for (const [place, value] of after) expect([place, value]).toEqual([place, before.get(place)]);
          await other.replace(tablesOf(intake.units, [intake.batch]));
          const years = { from: view.subject.years.from, to: view.subject.years.to };
          const ask = async (asked: Engine, of: Pick<Loaded, 'units' | 'batch'>) => {
            const ids = new Set(intake.units.map(({ id }) => id));
            const units = of.units.flatMap(({ id }, key) => (ids.has(id) ? [key] : []));
            const rows = await asked.query(
              trendQuery({
                measures: view.subject.measures.map(({ id }) => measureKey(id)),
                units,
                ...years,
              }),
            );
            const kept = new Set(intake.batch.reports.map(({ id }) => id));
            return rows
              .flatMap(({ report_key, value, numerator, denominator }) => {
                const id = of.batch.reports[report_key]?.id ?? '';
                return kept.has(id) && value !== null ? [[id, value, numerator, denominator]] : [];
              })
              .sort(([one = ''], [next = '']) => (String(one) < String(next) ? -1 : 1));
          };
          expect(await ask(other, intake)).toEqual(await ask(engine, loaded));
        }),
        RUNS,
      );
    },
    LONG,
  );
});

describe('a chart of what is computed', () => {
  it.each([
    ['zh', '按时办结率'],
    ['en', 'Closed on time, rate'],
  ] as const)(
    'of a rate says so instead of taking it for a count, in CSV and in a workbook in %s',
    async (spoken, named) => {
      const measure = MEASURES.findIndex(({ id }) => id === 'rate.on_time');
      const retold = await drawn({ units: [0, 1], measure, from: 2016, span: 2, view: 'trend' });
      const view = chartIn(retold, spoken);
      const xlsx = new Uint8Array(await inLanguage(spoken, () => bookOf(chartSheets(view, CITATION))));
      for (const [name, content] of [
        ['图.csv', inLanguage(spoken, () => csvOf(view.longTable()))],
        ['图.xlsx', xlsx],
      ] as const) {
        const result = await ingest(content, { name });
        expect(result.intake?.batch.figures.value.length ?? 0).toBe(0);
        const said = result.problems.map(({ sentence }) => sentence.zh).join('');
        expect(said).toContain(`“${named}”是由数值算得的比率，不是报表中的数值，未载入`);
        expect(said).not.toContain('是否指');
      }
    },
  );

  it.each(['change of the course', 'index', 'two years', 'ranks', 'order'] as const)(
    'of %s loads no number of its table as a figure',
    async (view) => {
      const measure = MEASURES.findIndex(({ id }) => id === 'application.received');
      const shown = await drawn({ units: [0, 1, 2], measure, from: 2015, span: 3, view });
      const result = await ingest(csvOf(shown.table), {
        name: fileName(shown.subject, 'csv', CITATION.now),
      });
      const original = figuresIn(loaded.batch);
      const read = result.intake === undefined ? new Map<string, number>() : figuresIn(result.intake.batch);
      for (const [place, value] of read) expect([place, value]).toEqual([place, original.get(place)]);
      expect(result.problems.length).toBeGreaterThan(0);
    },
  );
});

describe('a page', () => {
  it.each([
    ['zh', ['明细', '说明', '来源', '校验']],
    ['en', ['Detail', 'Notes', 'Sources', 'Checks']],
  ] as const)('has a sheet for each chart and every single figure once, in %s', async (spoken, others) => {
    const chosen = { units: [0, 1], measure: 0, from: 2015, span: 3 };
    const charts = await Promise.all(
      (['trend', 'order', 'two years'] as const).map(async (view) =>
        chartIn(await drawn({ ...chosen, view }), spoken),
      ),
    );
    const book = await inLanguage(spoken, () => bookOf(viewSheets(charts, CITATION)));
    const sheets = await readExcelFile(book);
    expect(sheets.map(({ sheet }) => sheet).slice(3)).toEqual(others);
    charts.forEach(({ table }, at) => {
      expect(rowsOfSheet(sheets[at]?.data ?? [], table)).toEqual(cellsOf(table));
    });
    const joined = inLanguage(spoken, () => joinedLongTable(charts));
    const lines = (joined?.rows ?? []).map((row) => row.map(({ text }) => text).join());
    expect(new Set(lines).size).toBe(lines.length);
  });
});
