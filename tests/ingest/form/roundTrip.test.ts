import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { computedHeads } from '../../../src/domain/computedHeads';
import type { ReportedFigure } from '../../../src/domain/formSheet/reportedFigures';
import { fetchEnglish, inLanguage, LANGUAGES, type Language } from '../../../src/domain/language';
import { ORIGINS, type Report, type ReportBatch } from '../../../src/domain/report';
import { MISSING_KINDS } from '../../../src/domain/value';
import { reportSheets } from '../../../src/export/reportWorkbook';
import { readDataPackage } from '../../../src/ingest/dashboardFile/dataPackage';
import type { ReadSet } from '../../../src/ingest/ingestResult';
import { PACKAGE_FILES, type PackageTexts } from '../../../src/ingest/dashboardFile/packageFiles';
import { ingest } from '../../support/ingestText';
import { readRealReports } from '../../support/realReports';
import { bookOf } from '../../support/written';

/** The figures of one report of a batch, codes read. */
function figuresOf({ reports, figures }: ReportBatch, id: string): readonly ReportedFigure[] {
  return [...figures.report.keys()].flatMap((at): readonly ReportedFigure[] => {
    const entry = CATALOGUE[figures.indicator[at] ?? -1];
    const applicant = APPLICANTS[figures.applicant[at] ?? -1];
    const origin = ORIGINS[figures.origin[at] ?? -1];
    if (reports[figures.report[at] ?? -1]?.id !== id) return [];
    if (entry === undefined || applicant === undefined || origin === undefined)
      throw new Error('unknown code');
    const missing = figures.missing[at] ?? 0;
    const raw = figures.raw.get(at);
    const note = figures.note.get(at);
    return [
      {
        indicator: entry.id,
        applicant,
        value: missing === 0 ? (figures.value[at] ?? NaN) : (MISSING_KINDS[missing - 1] ?? 'illegible'),
        origin,
        ...(raw === undefined ? {} : { raw }),
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
}

const byCell = (figures: readonly ReportedFigure[]) =>
  new Map(figures.map((figure) => [`${figure.indicator}@${figure.applicant}`, figure]));

/** What a workbook carries of a report: all but its set, the sheet it is now on, and numbers its text states. */
function carried(report: Report | undefined): Partial<Report> {
  const { dataset: _dataset, sheet: _sheet, claims: _claims, ...rest } = report ?? {};
  return rest;
}

async function writtenAndRead(set: ReadSet, report: Report, spoken: Language) {
  const unit = set.units.find(({ id }) => id === report.unit);
  if (unit === undefined) throw new Error(`no unit ${report.unit}`);
  const heads = { reports: set.batch.reports, figures: computedHeads(set.batch) };
  const figures = [...figuresOf(set.batch, report.id), ...figuresOf(heads, report.id)];
  const book = {
    report,
    unit,
    figures,
    findings: [],
    rule: (check: string) => check,
    dataset: set.info,
    now: new Date(2026, 10, 24),
  };
  const result = await ingest(new Uint8Array(await inLanguage(spoken, () => bookOf(reportSheets(book)))), {
    name: '一份报告.xlsx',
  });
  return { figures, unit, result };
}

async function demo(): Promise<ReadSet> {
  const texts = PACKAGE_FILES.map((name) => [name, readFileSync(`datasets/ganzhou-demo/${name}`, 'utf8')]);
  return readDataPackage(Object.fromEntries(texts) as PackageTexts);
}

await fetchEnglish();
const real = await readRealReports();
const made = await demo();
const samples = [2014, 2017, 2018, 2019, 2020, 2021, 2024].flatMap((year) =>
  made.batch.reports.filter((report) => report.year === year).slice(0, 2),
);

describe.each(LANGUAGES)('a report downloaded as a workbook in %s and imported again', (spoken) => {
  it.each(real.batch.reports.map((report) => [report.id, report] as const))(
    '%s comes back with every figure, mark of absence, source text and note',
    async (_, report) => {
      const { figures, unit, result } = await writtenAndRead(real, report, spoken);
      const read = result.intake;
      expect(carried(read?.batch.reports[0])).toEqual(carried(report));
      expect(read?.units).toEqual([unit]);
      expect(
        byCell(figuresOf(read?.batch ?? { reports: [], figures: real.batch.figures }, report.id)),
      ).toEqual(byCell(figures));
      expect(read?.batch.figures.value).toHaveLength(figures.length);
      expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(read?.info.kind).toBe('real');
    },
  );

  it.each(samples.map((report) => [report.id, report] as const))(
    'made-up %s comes back whole, and still made-up',
    async (_, report) => {
      const { figures, unit, result } = await writtenAndRead(made, report, spoken);
      expect(carried(result.intake?.batch.reports[0])).toEqual(carried(report));
      expect(result.intake?.units).toEqual([unit]);
      const read = result.intake === undefined ? [] : figuresOf(result.intake.batch, report.id);
      expect(byCell(read)).toEqual(byCell(figures));
      expect(read).toHaveLength(figures.length);
      expect(result.intake?.info.kind).toBe('synthetic');
    },
  );

  it('keeps the place of each figure on the sheet of the form, and none for those told in the text', async () => {
    const report = real.batch.reports.find(({ id }) => id === '360703@2017@whole');
    if (report === undefined) throw new Error('not bundled');
    const { result } = await writtenAndRead(real, report, spoken);
    const { figures, reports } = result.intake?.batch ?? { figures: real.batch.figures, reports: [] };
    expect(reports[0]?.sheet).toBe({ zh: '统计表', en: 'Form' }[spoken]);
    const at = (id: string) => [...figures.indicator].findIndex((code) => CATALOGUE[code]?.id === id);
    // Title, year and unit, heads, 一、, then （一）.
    expect([figures.row[at('disclosure.total')], figures.column[at('disclosure.total')]]).toEqual([5, 3]);
    expect([figures.row[at('proposal.npc.total')], figures.column[at('proposal.npc.total')]]).toEqual([0, 0]);
  });
});
