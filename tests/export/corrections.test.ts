import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import { originalAt } from '../../src/domain/correctedBatch';
import type { Correction } from '../../src/domain/correction';
import { ORIGINS } from '../../src/domain/report';
import { workspaceJsonOf } from '../../src/export/json';
import { ingest } from '../support/ingestText';
import { readRealReports } from '../support/realReports';

describe('corrections in the workspace file', () => {
  it('come back unchanged beside the figures as filed, whatever was corrected', async () => {
    const { units, batch, info } = await readRealReports();
    const { figures } = batch;
    const loaded = { kind: 'real', sets: [{ info, units, batch }] } as const;
    const correction = fc
      .record({
        figure: fc.nat(figures.value.length - 1),
        value: fc.oneof(
          fc.integer({ min: 0 }),
          fc.constantFrom('unfilled', 'notInForm', 'illegible' as const),
        ),
        note: fc.string({ minLength: 1, maxLength: 20 }).map((words) => `注${words}注`),
      })
      .map(({ figure, value, note }): Correction | undefined => {
        const report = batch.reports[figures.report[figure] ?? -1];
        const indicator = CATALOGUE[figures.indicator[figure] ?? -1];
        const applicant = APPLICANTS[figures.applicant[figure] ?? -1];
        if (report === undefined || indicator === undefined || applicant === undefined) return undefined;
        const original = originalAt(batch, figure);
        const at = '2026-11-25T13:30:00.000Z';
        return {
          kind: 'real',
          report: report.id,
          indicator: indicator.id,
          applicant,
          value,
          note,
          at,
          original,
        };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { maxLength: 5 }), async (some) => {
        const byCell = new Map(
          some.flatMap((one) =>
            one === undefined ? [] : [[`${one.report} ${one.indicator} ${one.applicant}`, one]],
          ),
        );
        const corrections = [...byCell.values()];
        const back = await ingest(workspaceJsonOf(loaded, undefined, { corrections }), {
          name: '全部数据.json',
        });
        expect(back.problems).toEqual([]);
        const read = new Set((back.intake?.corrections ?? []).map((one) => JSON.stringify(one)));
        expect(read).toEqual(new Set(corrections.map((one) => JSON.stringify(one))));
        expect([...(back.intake?.batch.figures.origin ?? [])]).not.toContain(ORIGINS.indexOf('corrected'));
      }),
      { numRuns: 8 },
    );
  });

  it('are told of when they cannot be read, and a version 1 file has none', async () => {
    const { units, batch, info } = await readRealReports();
    const file = JSON.parse(workspaceJsonOf({ kind: 'real', sets: [{ info, units, batch }] })) as Record<
      string,
      unknown
    >;
    expect(file['gongkai']).toBe(3);
    const broken = await ingest(JSON.stringify({ ...file, corrections: [{ report: '__proto__' }] }), {
      name: '数据.json',
    });
    expect(broken.intake?.corrections).toEqual([]);
    expect(broken.problems.map(({ sentence }) => sentence.zh).join()).toContain('人工修正中有 1 条无法识别');
    const old = await ingest(JSON.stringify({ ...file, gongkai: 1 }), { name: '数据.json' });
    expect(old.problems).toEqual([]);
    expect(old.intake?.batch.figures.value.length).toBe(batch.figures.value.length);
  });
});
