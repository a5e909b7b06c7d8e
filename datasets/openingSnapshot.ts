import { readFileSync } from 'node:fs';
import { measureKey } from '../src/domain/measures';
import { bootNodeEngine } from '../src/engine/nodeEngine';
import { buildSnapshot, snapshotKey, type NamedQuestion, type Snapshot } from '../src/engine/openingSnapshot';
import type { TrendRow } from '../src/engine/queries/rows';
import { tablesOf } from '../src/engine/tables';
import { PACKAGE_FILES, readDataPackage, type PackageTexts } from '../src/ingest/dataPackage';
import { keyFiguresQuestion, overviewCoverageQuestion } from '../src/ui/pages/keyFigures';
import { statedYears } from '../src/ui/pages/stated';

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
    const course: NamedQuestion = { name: 'trend', question: { measures: [measure], units: keys, ...span } };
    const first = await buildSnapshot(engine, [
      { name: 'trend', question: keyFiguresQuestion(keys, span) },
      { name: 'coverage', question: overviewCoverageQuestion(keys, span) },
      course,
    ]);
    // The overview orders the newest year with figures, which only the course tells.
    const rows = first[snapshotKey(course.name, course.question)] as readonly TrendRow[];
    const year = statedYears(rows)[0] ?? span.to;
    const second = await buildSnapshot(engine, [
      { name: 'ranking', question: { measure, units: keys, year } },
    ]);
    return { ...first, ...second };
  } finally {
    await engine.close();
  }
}
