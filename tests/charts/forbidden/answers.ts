import type { DatasetKind } from '../../../src/domain/dataset';
import { measureKey } from '../../../src/domain/measures';
import type { Naming } from '../../../src/domain/naming';
import type { Report, ReportBatch } from '../../../src/domain/report';
import type { Unit } from '../../../src/domain/unit';
import { csvOf } from '../../../src/export/csv';
import type { ChartTable } from '../../../src/charts/chart';
import type { Sentence } from '../../../src/charts/sentences';
import type { Engine } from '../../../src/engine/engine';
import { rankingQuery } from '../../../src/engine/queries/ranking';
import { referencesQuery } from '../../../src/engine/queries/references';
import { trendQuery } from '../../../src/engine/queries/trend';
import { tablesOf } from '../../../src/engine/tables';
import { namingOf } from '../../../src/state/selection/naming';
import { UNITS_OF_EVERY_LEVEL, aBatch, type ReportSketch } from '../../engine/fixture';

/** The outputs in which a forbidden comparison must be refused. */
export const OUTPUTS = ['chart', 'table', 'sentence', '同比', 'rank', 'download'] as const;

/** One of the outputs. */
type Output = (typeof OUTPUTS)[number];

/** What one case must not do, output by output; each throws where it is done all the same. */
export type Refusals = Readonly<Record<Output, () => void>>;

/** Some reports in a real engine, and names for them. */
export interface Loaded {
  readonly engine: Engine;
  readonly naming: Naming;
}

/** Loads reports that are sketched, with what they say of themselves besides. */
export async function load(
  engine: Engine,
  sketches: readonly ReportSketch[],
  more: (place: number) => Partial<Report> = () => ({}),
): Promise<Loaded> {
  const batch = aBatch(sketches);
  const reports = batch.reports.map((report, place) => ({ ...report, ...more(place) }));
  return loadBatch(engine, { kind: 'real', units: UNITS_OF_EVERY_LEVEL, batches: [{ ...batch, reports }] });
}

/** Loads the batches of a side. */
async function loadBatch(
  engine: Engine,
  side: {
    readonly kind: DatasetKind;
    readonly units: readonly Unit[];
    readonly batches: readonly ReportBatch[];
  },
): Promise<Loaded> {
  await engine.replace(tablesOf(side.units, side.batches));
  const reports = side.batches.flatMap((batch) => batch.reports);
  return { engine, naming: namingOf({ ...side, reports }, undefined) };
}

/** The answers of the page's questions about one measure of some units. */
export async function ask(
  { engine }: Loaded,
  id: string,
  units: readonly number[],
  years: { readonly from: number; readonly to: number },
) {
  const key = measureKey(id);
  const [trend, before, now, references] = await Promise.all([
    engine.query(trendQuery({ measures: [key], units, ...years })),
    engine.query(rankingQuery({ measure: key, units, year: years.from })),
    engine.query(rankingQuery({ measure: key, units, year: years.to })),
    engine.query(referencesQuery({ measure: key, peers: units, parent: null, ...years })),
  ]);
  return { key, trend, before, now, references };
}

/** Sentences as read. */
export function wordsOf(sentences: readonly Sentence[]): string {
  return sentences.map((parts) => parts.map(({ text }) => text).join('')).join('');
}

/** A table as its CSV holds it: one record a row, by the name of the column. */
export function recordsOf(table: ChartTable): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = csvOf(table)
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i] ?? ''])));
}

/** A column of such records, by the start of its name. */
export function columnOf(records: ReturnType<typeof recordsOf>, start: string): readonly string[] {
  return records.map((record) => Object.entries(record).find(([head]) => head.startsWith(start))?.[1] ?? '');
}
