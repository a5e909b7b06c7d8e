import { readFileSync } from 'node:fs';
import { measureKey } from '../src/domain/measures';
import { bootNodeEngine } from '../src/engine/nodeEngine';
import { buildSnapshot, snapshotKey, type NamedQuestion, type Snapshot } from '../src/engine/openingSnapshot';
import type { TrendRow } from '../src/engine/queries/rows';
import { tablesOf } from '../src/engine/tables';
import { PACKAGE_FILES, readDataPackage, type PackageTexts } from '../src/ingest/dashboardFile/dataPackage';
import {
  keyFigures,
  keyFiguresQuestion,
  keyRankingQuestion,
  overviewCoverageQuestion,
} from '../src/ui/pages/keyFigures';
import { peersOf } from '../src/ui/pages/peers';
import { newestUsualYear } from '../src/ui/pages/stated';

/** The measure whose course and order the overview draws. */
const OVERVIEW_MEASURE = 'application.received';

/**
 * Computes what the overview asks of the bundled real reports, with nothing chosen, by the page's own questions and
 * queries.
 *
 * @param folder the data package of the real reports
 */
export async function makeOpeningSnapshot(folder = 'datasets/real-reports'): Promise<Snapshot> {
  const texts = Object.fromEntries(
    PACKAGE_FILES.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  ) as PackageTexts;
  const { units, batch } = await readDataPackage(texts);
  const engine = await bootNodeEngine();
  try {
    await engine.replace(tablesOf(units, [batch]));
    const years = batch.reports.map(({ year }) => year);
    const span = { from: Math.min(...years), to: Math.max(...years) };
    const keys = units.map((_, key) => key);
    const measure = measureKey(OVERVIEW_MEASURE);
    const key: NamedQuestion = { name: 'trend', question: keyFiguresQuestion(keys, span) };
    const course: NamedQuestion = { name: 'trend', question: { measures: [measure], units: keys, ...span } };
    const first = await buildSnapshot(engine, [
      key,
      course,
      { name: 'coverage', question: overviewCoverageQuestion(keys, span) },
    ]);
    const rowsOf = ({ name, question }: NamedQuestion) =>
      first[snapshotKey(name, question)] as readonly TrendRow[];
    // Which years are put in order follows from where the figures are.
    const year = newestUsualYear(rowsOf(course)) ?? span.to;
    const second = await buildSnapshot(engine, [
      { name: 'ranking', question: { measure, units: peersOf(keys, units), year } },
      ...keyFigures(rowsOf(key), keys).map((figure): NamedQuestion => ({
        name: 'ranking',
        question: keyRankingQuestion(figure, units),
      })),
    ]);
    return { ...first, ...second };
  } finally {
    await engine.close();
  }
}
