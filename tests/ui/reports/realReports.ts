import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import type { ReportedFigure } from '../../../src/domain/formSheet/reportedFigures';
import { ORIGINS } from '../../../src/domain/report';
import { MISSING_KINDS, type Value } from '../../../src/domain/value';
import type { BesideReport } from '../../../src/ui/reports/besideRows';
import { readRealReports } from '../../support/realReports';

const { batch, units } = await readRealReports();

/** A bundled real report with its figures, by unit, year and scope. */
export function realReport(id: string): BesideReport {
  const key = batch.reports.findIndex((report) => report.id === id);
  const report = batch.reports[key];
  const unit = units.find((one) => one.id === report?.unit);
  if (report === undefined || unit === undefined) throw new Error(`no report ${id}`);
  const { figures } = batch;
  const own: ReportedFigure[] = [];
  figures.indicator.forEach((code, i) => {
    const indicator = CATALOGUE[code]?.id;
    const applicant = APPLICANTS[figures.applicant[i] ?? 0];
    const missing = figures.missing[i] ?? 0;
    const value: Value | undefined = missing === 0 ? figures.value[i] : MISSING_KINDS[missing - 1];
    const origin = ORIGINS[figures.origin[i] ?? 0];
    if (figures.report[i] !== key) return;
    if (indicator === undefined || applicant === undefined || value === undefined || origin === undefined)
      throw new Error('a figure that does not read');
    own.push({ indicator, applicant, value, origin });
  });
  return { report, unit, figures: own };
}

/** All bundled real reports, in the order of the set. */
export const REAL_REPORTS = batch.reports;
