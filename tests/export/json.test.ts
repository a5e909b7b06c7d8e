import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../src/domain/catalogue';
import { measure } from '../../src/domain/measures';
import { OTHER_PARTS } from '../../src/domain/measures/formulas';
import type { ReportBatch } from '../../src/domain/report';
import { indicatorsBehind, workspaceJsonOf } from '../../src/export/json';
import { ingest } from '../support/ingestText';
import { readRealReports } from '../support/realReports';

/** Every figure of a batch as one sorted list of words, whatever their order. */
function figuresOf({ reports, figures }: ReportBatch): readonly string[] {
  return Array.from(figures.report, (report, i) =>
    [
      reports[report]?.id,
      figures.indicator[i],
      figures.applicant[i],
      figures.missing[i] === 0 ? figures.value[i] : 'missing',
      figures.missing[i],
      figures.origin[i],
      figures.row[i],
      figures.column[i],
      figures.raw.get(i) ?? '',
      figures.note.get(i) ?? '',
    ].join('|'),
  ).sort();
}

describe('workspaceJsonOf', () => {
  it('loads back every report and figure of the real reports unchanged', async () => {
    const { units, batch, info } = await readRealReports();
    const text = workspaceJsonOf({ kind: 'real', sets: [{ info, units, batch }] });
    const back = await ingest(text, { name: '全部数据.json' });
    expect(back.problems).toEqual([]);
    expect(back.intake?.units).toEqual(units);
    expect(back.intake?.batch.reports).toEqual(batch.reports);
    expect(back.intake && figuresOf(back.intake.batch)).toEqual(figuresOf(batch));
    expect(figuresOf(batch).length).toBeGreaterThan(1000);
  });
});

describe('the indicators behind measures', () => {
  it('have the rows of 其他处理, which the form of 2021 does not print', () => {
    const codes = indicatorsBehind([measure('application.result.other@natural_person')]);
    for (const part of OTHER_PARTS) expect(codes).toContain(indicatorCode(part));
    expect(indicatorsBehind([measure('application.received')])).toEqual(
      new Set([indicatorCode('application.received')]),
    );
  });
});
