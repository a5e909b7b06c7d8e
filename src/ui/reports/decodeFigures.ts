import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { ReportedFigure } from '../../domain/formSheet/reportedFigures';
import { ORIGINS } from '../../domain/report';
import { MISSING_KINDS, type Value } from '../../domain/value';
import type { FigureRow } from '../../engine/queries/rows';

/** Rows of figures by the key of their report, with words for codes. */
export function decodeFigures(rows: readonly FigureRow[]): ReadonlyMap<number, readonly ReportedFigure[]> {
  const byReport = new Map<number, ReportedFigure[]>();
  for (const row of rows) {
    const figures = byReport.get(row.report_key);
    if (figures === undefined) byReport.set(row.report_key, [decoded(row)]);
    else figures.push(decoded(row));
  }
  return byReport;
}

function decoded(row: FigureRow): ReportedFigure {
  return {
    indicator: known(CATALOGUE[row.indicator_key], 'indicator', row.indicator_key).id,
    applicant: known(APPLICANTS[row.applicant], 'applicant', row.applicant),
    value: valueOf(row),
    origin: known(ORIGINS[row.origin], 'origin', row.origin),
    ...(row.raw === null ? {} : { raw: row.raw }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}

function valueOf({ value, missing }: FigureRow): Value {
  if (missing > 0) return known(MISSING_KINDS[missing - 1], 'kind of missing', missing);
  if (value === null) throw new Error('a stated figure without a number');
  return value;
}

function known<Thing>(thing: Thing | undefined, what: string, code: number): Thing {
  if (thing === undefined) throw new Error(`unknown ${what}: ${String(code)}`);
  return thing;
}
