import { CATALOGUE } from '../../domain/catalogue';

/** True when the forms print a column for each applicant in this row. */
export function hasApplicants(indicator: number): boolean {
  const entry = CATALOGUE[indicator];
  if (entry?.group !== 'applications') return false;
  const rows: Readonly<Record<string, string>> = entry.rows;
  return rows.form2019 !== undefined || rows.form2021 !== undefined;
}
