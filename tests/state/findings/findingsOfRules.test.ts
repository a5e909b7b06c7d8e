import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/domain/unit';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { tablesOf } from '../../../src/engine/tables';
import { findingsOf, placeOfCheck } from '../../../src/state/findings/findingsOfRules';
import type { LocatedFinding, Library } from '../../../src/state/workbench';
import { readRealReports } from '../../support/realReports';

let engine: Engine;
let reports: Library['reports'];
let units: readonly Unit[];
let findings: readonly LocatedFinding[];

beforeAll(async () => {
  const real = await readRealReports();
  ({ units } = real);
  ({ reports } = real.batch);
  engine = await bootNodeEngine();
  await engine.replace(tablesOf(units, [real.batch]));
  const found: LocatedFinding[] = [];
  for await (const portion of findingsOf(engine, { kind: 'real', units, reports })) found.push(...portion);
  findings = found;
});
afterAll(() => engine.close());

/** What failed in one report, as `rule/place severity left right`. */
function failedIn(report: string): readonly string[] {
  return findings
    .filter((finding) => finding.result === 'failed' && reports[finding.report]?.id === report)
    .map(({ check, place, severity, left, right }) =>
      [`${check}/${place}`, severity, left ?? '', right ?? ''].join(' ').trim(),
    )
    .sort();
}

describe('every rule asked of the real reports', () => {
  it('finds what 南康 2017 contradicts', () => {
    expect(failedIn('360703@2017@whole')).toEqual([
      'closedWithoutReply/total warning 6 0',
      'disclosureBounds/atMostSum error 44042 2668',
      'proposalTotal/ofYear remark 275 264',
      'responseWays/total warning 305 63',
      'staffTotal/total error 4 2',
    ]);
  });

  it('finds the totals of 0 in 洪泽 2023, and the change of scope to 2024', () => {
    expect(failedIn('320813@2023@own')).toEqual(
      expect.arrayContaining([
        'disputeTotals/litigation.after_review error 0 5',
        'disputeTotals/review error 0 11',
      ]),
    );
    const change = findings.find(({ check }) => check === 'scopeChange');
    expect(reports[change?.report ?? -1]?.id).toBe('320813@2024@whole');
    expect(reports[change?.before ?? -1]?.id).toBe('320813@2023@own');
    expect(change?.sentence.zh).toContain('550 → 9487');
    expect(change?.sentence.zh).toContain('21 → 95');
  });

  it('holds the text of 宿迁 2024 against its table', () => {
    expect(failedIn('321300@2024@whole').filter((line) => line.startsWith('textAgainstTable'))).toEqual([
      'textAgainstTable/litigation.total error 77 57',
      'textAgainstTable/review.total error 170 134',
    ]);
  });

  it('keeps nothing that holds, and names every finding once', () => {
    expect(findings.every(({ result }) => result !== 'passed')).toBe(true);
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('real/360703@2017@whole/staffTotal/total');
  });

  it('gives the report of the year before to every finding that has a figure of it', () => {
    const back = findings.filter(({ figures }) => figures.some(({ before }) => before === true));
    expect(back.length).toBeGreaterThan(0);
    for (const { report, before } of back) {
      expect(reports[before ?? -1]).toMatchObject({
        unit: reports[report]?.unit,
        year: (reports[report]?.year ?? 0) - 1,
      });
    }
  });

  it('knows the place of every rule among the rules', () => {
    expect(findings.every(({ check }) => placeOfCheck(check) >= 0)).toBe(true);
    expect(() => placeOfCheck('noSuchRule')).toThrow('noSuchRule');
  });
});
