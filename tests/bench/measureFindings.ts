import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE, indicatorCode } from '../../src/domain/catalogue';
import type { ReportFigures } from '../../src/domain/check';
import { checkReport } from '../../src/domain/checks';
import { CITY_COUNTS } from '../../src/domain/checks/districtsWithinCity';
import { reportFigures } from '../../src/domain/reportFigures';
import { MISSING_KINDS } from '../../src/domain/value';
import type { Engine } from '../../src/engine/engine';
import { cellsQuery } from '../../src/engine/queries/cells';
import { copiesQuery } from '../../src/engine/queries/copies';
import { equationBatches, equationFindingsQuery } from '../../src/engine/queries/equations';
import { figuresQuery } from '../../src/engine/queries/figures';
import { filledQuery } from '../../src/engine/queries/filled';
import { levelsQuery } from '../../src/engine/queries/levels';
import { tallyQuery } from '../../src/engine/queries/tally';
import type { Sql } from '../../src/engine/sql';
import type { NationalFigures } from './nationalFigures';
import type { Timing } from './timing';

/** Reports asked one by one, to say what all of them would take. */
const SAMPLE = 40;

/** Every rule asked of every report of the country, and the questions of one report. */
export async function measureFindings(engine: Engine, national: NationalFigures): Promise<readonly Timing[]> {
  const { units, batch } = national;
  const few = [...units.keys()].filter((key) => key % Math.floor(units.length / 15) === 0).slice(0, 15);
  const last = batch.reports.length - 1;
  const batches = equationBatches();
  const turns: Timing[] = [];
  for (const [i, asked] of batches.entries()) {
    turns.push(await median(engine, `turn ${String(i + 1)}`, equationFindingsQuery(asked)));
  }
  const slowest = Math.max(...turns.map(({ ms }) => ms));
  const allMs = turns.reduce((sum, { ms }) => sum + ms, 0);
  const timings: Timing[] = [
    {
      what: `every equation of every report, ${String(batches.length)} turns`,
      ms: allMs,
      rows: turns.reduce((sum, { rows = 0 }) => sum + rows, 0),
    },
    { what: 'the slowest of these turns', ms: slowest },
    await median(engine, 'cells written oddly', cellsQuery()),
    await median(engine, 'how far reports are filled', filledQuery()),
    await median(engine, 'copied reports', copiesQuery()),
    await median(
      engine,
      'cities below their districts',
      levelsQuery({ indicators: CITY_COUNTS.map(indicatorCode) }),
    ),
    await median(engine, 'how rules fared, 15 units', tallyQuery({ units: few, from: 2014, to: 2024 })),
    await median(engine, 'every figure of one report', figuresQuery({ reports: [placeOf(national, last)] })),
  ];
  const oneByOne = await reportByReport(engine, national);
  return [
    ...timings,
    { what: `every equation, report by report (${String(SAMPLE)} asked, for all)`, ms: oneByOne },
    { what: 'times as long as all reports at once', ms: oneByOne / allMs },
  ];
}

/** How long it would take to ask for the figures of each report and of the year before, and to judge them here. */
async function reportByReport(engine: Engine, national: NationalFigures): Promise<number> {
  const { reports } = national.batch;
  const start = performance.now();
  for (let i = 0; i < SAMPLE; i += 1) {
    const key = Math.floor((i * reports.length) / SAMPLE);
    const [report, previous] = [reports[key], reports[key - 1]];
    const before = previous !== undefined && previous.unit === report?.unit ? key - 1 : undefined;
    const asked = before === undefined ? [key] : [before, key];
    const figures = await figuresOf(engine, national, asked);
    const [current, earlier] = [figures.at(-1), before === undefined ? undefined : figures[0]];
    if (current !== undefined) checkReport(current, earlier);
  }
  return ((performance.now() - start) / SAMPLE) * reports.length;
}

async function figuresOf(
  engine: Engine,
  national: NationalFigures,
  keys: readonly number[],
): Promise<readonly ReportFigures[]> {
  const rows = await engine.query(figuresQuery({ reports: keys.map((key) => placeOf(national, key)) }));
  return keys.flatMap((key) => {
    const report = national.batch.reports[key];
    const cells = rows.flatMap(({ report_key, indicator_key, applicant, value, missing }) => {
      const [indicator, column] = [CATALOGUE[indicator_key]?.id, APPLICANTS[applicant]];
      if (report_key !== key || indicator === undefined || column === undefined) return [];
      return [{ indicator, applicant: column, value: value ?? MISSING_KINDS[missing - 1] ?? 'noReport' }];
    });
    return report === undefined ? [] : [reportFigures(report, 'county', cells)];
  });
}

function placeOf({ units, batch }: NationalFigures, key: number) {
  const report = batch.reports[key];
  return { report: key, unit: units.findIndex(({ id }) => id === report?.unit), year: report?.year ?? 0 };
}

/** Median of three runs after one to warm up; each run is a statement of its own, so that no kept answer counts. */
async function median(engine: Engine, what: string, statement: Sql): Promise<Timing> {
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < 4; run += 1) {
    const start = performance.now();
    const answer = await engine.query({ ...statement, text: statement.text + ' '.repeat(run + 1) });
    if (run > 0) times.push(performance.now() - start);
    rows = answer.length;
  }
  times.sort((a, b) => a - b);
  return { what, ms: times[1] ?? NaN, rows };
}
