import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { equationList } from '../../src/domain/equationList';
import { FORM_IDS } from '../../src/domain/formId';
import type { Unit } from '../../src/domain/unit';
import { MISSING_KINDS } from '../../src/domain/value';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { tallyQuery } from '../../src/engine/queries/tally';
import { tablesOf } from '../../src/engine/tables';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';
import { UNITS, aBatch, type ReportSketch } from './fixture';
import { engineFindings, evaluatorFindings } from './rules';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

type Batch = ReturnType<typeof aBatch>;

/** What the engine and the evaluator say of the same reports; the counts are of all that hold, fail and are open. */
async function bothOf(units: readonly Unit[], batch: Batch) {
  await engine.replace(tablesOf(units, [batch]));
  const evaluated = evaluatorFindings(units, batch);
  const tally = await engine.query(tallyQuery({ units: [...units.keys()], from: 1900, to: 2100 }));
  const counts = { passed: 0, failed: 0, uncertain: 0 };
  for (const { finding } of evaluated.all) counts[finding.result] += 1;
  const sum = (of: keyof typeof counts) => tally.reduce((all, row) => all + row[of], 0);
  return {
    engine: {
      findings: await engineFindings(engine, batch.reports),
      counts: { passed: sum('passed'), failed: sum('failed'), uncertain: sum('uncertain') },
    },
    evaluator: { findings: evaluated.told, counts },
  };
}

describe.each(['real-reports', 'ganzhou-demo'])('of the bundled set %s', (set) => {
  test('the engine says the same as the evaluator, report by report', async () => {
    const texts = PACKAGE_FILES.map((name) => [name, readFileSync(`datasets/${set}/${name}`, 'utf8')]);
    const { units, batch } = await readDataPackage(Object.fromEntries(texts) as PackageTexts);
    const said = await bothOf(units, batch);
    expect(said.engine).toEqual(said.evaluator);
    expect(said.engine.findings.length).toBeGreaterThan(0);
    expect(said.engine.counts.passed).toBeGreaterThan(said.engine.counts.failed);
  });
});

/** Cells that any rule compares, by form. */
const CELLS = Object.fromEntries(
  FORM_IDS.map((form) => {
    const terms = equationList()
      .filter((listed) => listed.form === form || listed.before === form)
      .flatMap(({ equation: { left, right } }) => [...left.terms, ...right.terms]);
    return [form, [...new Set(terms.map(({ indicator, applicant }) => `${indicator}@${applicant}`))]];
  }),
);

const someValue = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -60, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_KINDS) },
);

/** Small reports of few units, years and scopes, so that many follow each other; most cells told, few numbers. */
const someReports = fc
  .uniqueArray(
    fc.record({
      unit: fc.constantFrom(0, 4),
      year: fc.integer({ min: 2017, max: 2021 }),
      scope: fc.constantFrom('whole' as const, 'own' as const),
      copy: fc.constantFrom(undefined, 2, 3),
      form: fc.constantFrom(...FORM_IDS),
      told: fc.constantFrom(0.1, 0.9, 1),
    }),
    {
      minLength: 4,
      maxLength: 10,
      selector: ({ unit, year, scope, copy }) => [unit, year, scope, copy].join(),
    },
  )
  .chain((abouts) =>
    fc.tuple(
      ...abouts.map(({ told, copy, ...about }) => {
        const cells = CELLS[about.form] ?? [];
        return fc
          .array(fc.tuple(someValue, fc.double({ min: 0, max: 1, noNaN: true })), {
            minLength: cells.length,
            maxLength: cells.length,
          })
          .map((values): ReportSketch => ({
            ...about,
            ...(copy === undefined ? {} : { copy }),
            cells: Object.fromEntries(
              cells.flatMap((cell, i) => {
                const [value, chance] = values[i] ?? [0, 1];
                return chance < told ? [[cell, value]] : [];
              }),
            ),
          }));
      }),
    ),
  );

test('of any reports, with any cells missing, the engine says the same as the evaluator', async () => {
  await fc.assert(
    fc.asyncProperty(someReports, async (sketches) => {
      const said = await bothOf(UNITS, aBatch(sketches));
      expect(said.engine).toEqual(said.evaluator);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
